import { offer } from './method.ts';

offer({ run: () => 0 });
