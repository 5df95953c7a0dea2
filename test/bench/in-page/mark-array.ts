import Mark from 'mark.js';
import { offer } from './method.ts';

offer({
  run({ names }) {
    return new Promise((resolve) => {
      new Mark(document.body).mark([...names], {
        accuracy: 'exactly',
        separateWordSearch: false,
        done: resolve,
      });
    });
  },
});
