import Mark from 'mark.js';
import { alternation, offer } from './method.ts';

offer({
  run({ names }) {
    return new Promise((resolve) => {
      new Mark(document.body).markRegExp(alternation(names), { done: resolve });
    });
  },
});
