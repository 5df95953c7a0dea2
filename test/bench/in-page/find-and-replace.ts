import findAndReplaceDOMText from 'findandreplacedomtext';
import { alternation, offer } from './method.ts';

offer({
  run({ names }) {
    const { reverts } = findAndReplaceDOMText(document.body, {
      find: alternation(names),
      wrap: 'mark',
      preset: 'prose',
    });
    return reverts.length;
  },
});
