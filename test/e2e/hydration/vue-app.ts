import { createSSRApp, h, ref } from 'vue';

export function createApp() {
  return createSSRApp({
    setup() {
      const count = ref(0);
      return () =>
        h('div', [
          h('p', [
            'Held in ',
            h('b', 'Dabei'),
            ' prison, says ',
            count.value === 0 ? 'UNHCR' : 'somebody',
            '.',
          ]),
          count.value % 2 === 0 ? h('p', { id: 'even' }, 'On famine.') : null,
          h('button', { type: 'button', onClick: () => count.value++ }, `Again: ${count.value}`),
        ]);
    },
  });
}
