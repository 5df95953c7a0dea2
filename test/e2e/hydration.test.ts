import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderToString as renderVue } from 'vue/server-renderer';
import { type Served, serve } from '../../scripts/lib/drive/serve.ts';
import { inBothBrowsers } from './browsers.ts';
import { textsWhere } from './frames.ts';
import { App } from './hydration/react-app.ts';
import { createApp } from './hydration/vue-app.ts';

const FOLDER = fileURLToPath(new URL('../../.output/hydration', import.meta.url));

let site: Served;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await Promise.all(['react', 'vue'].map(bundle));
  writeFileSync(`${FOLDER}/react.html`, `<!doctype html>${renderReact(createElement(App))}`);
  const vue = await renderVue(createApp());
  writeFileSync(
    `${FOLDER}/vue.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hydrated</title><div id="app">${vue}</div><script src="vue.js"></script></html>`,
  );
  site = await serve(FOLDER);
});
afterAll(() => site.close());

/** The frameworks' development builds: those are the ones that warn. */
async function bundle(name: string): Promise<void> {
  const defined = { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' };
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      ...defined,
    },
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`hydration/${name}-client.ts`, import.meta.url)),
        formats: ['iife'],
        name,
        fileName: () => `${name}.js`,
      },
    },
  });
}

inBothBrowsers('hydration of what a server rendered', (rig) => {
  it.each(['react', 'vue'])('%s finds the document as the server sent it, and goes on', async (name) => {
    const said: string[] = [];
    const tab = await rig().open('about:blank');
    tab.page.on('console', (message) => {
      if (['warn', 'error'].includes(message.type())) said.push(message.text());
    });
    tab.page.on('pageerror', (error) => said.push(String(error)));
    await tab.page.goto(`${site.origin}/${name}.html`);
    await tab.page.waitForFunction('globalThis.hydrated', { polling: 50 });
    for (const [clicks, marks] of [
      [1, 'Dabei prison'],
      [2, 'Dabei prison,famine'],
      [3, 'Dabei prison'],
    ] as const) {
      await tab.page.click('button');
      await tab.page.waitForFunction(
        (count) => document.querySelector('button')?.textContent?.trim() === `Again: ${count}`,
        { polling: 50 },
        clicks,
      );
      await textsWhere(rig(), tab, (texts) => texts.join() === marks);
    }
    // A missing icon is no matter of the frameworks.
    expect(said.filter((text) => !text.includes('404'))).toEqual([]);
  });
});
