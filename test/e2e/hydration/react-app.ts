import { createElement as h, type ReactNode, useState } from 'react';

/** A whole document, as frameworks render it on the server: the strictest case of hydration. */
export function App(): ReactNode {
  const [count, setCount] = useState(0);
  return h(
    'html',
    { lang: 'en' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'Hydrated')),
    h(
      'body',
      null,
      h(
        'p',
        null,
        'Held in ',
        h('b', null, 'Dabei'),
        ' prison, says ',
        count === 0 ? 'UNHCR' : 'somebody',
        '.',
      ),
      count % 2 === 0 && h('p', { id: 'even' }, 'On famine.'),
      h('button', { type: 'button', onClick: () => setCount(count + 1) }, `Again: ${count}`),
      h('script', { src: 'react.js', defer: true, suppressHydrationWarning: true }),
    ),
  );
}
