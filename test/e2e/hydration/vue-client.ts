import { createApp } from './vue-app.ts';
import { whenMarked } from './when-marked.ts';

whenMarked(() => createApp().mount('#app'));
