import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app.ts';
import { whenMarked } from './when-marked.ts';

whenMarked(() => {
  hydrateRoot(document, createElement(App), {
    onRecoverableError: (error) => console.error('hydration', String(error)),
  });
});
