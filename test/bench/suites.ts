import { engineSuite } from './engine.ts';
import { live } from './live.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { style } from './style.ts';
import type { Suite } from './suite.ts';

/** In the order in which they run. */
export const SUITES: readonly Suite[] = [search, engineSuite, pages, style, live, start];
