import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { BUILD_OPTIONS } from './scripts/lib/build-options.ts';
import { leanFuse } from './scripts/lib/lean-fuse.ts';

/**
 * The marks' sheet for a browser. In Chromium highlight styles inherit, and `:root::highlight(…)` then matches once per
 * page instead of once per element; in Firefox they do not, so the selectors stay as they are written.
 */
function highlightSheet(browser: string): string {
  const css = readFileSync(new URL('entrypoints/content/highlight.css', import.meta.url), 'utf8');
  return browser === 'firefox' ? css : css.replaceAll('::highlight(', ':root::highlight(');
}

const SHEET = 'content-scripts/highlight.css';

/**
 * Takes `dangerouslySetInnerHTML` out of Preact: nothing here uses it, and the stores' linter rightly warns of any
 * assignment to `innerHTML` in the package.
 */
function withoutInnerHtml(): Plugin {
  const assignment = /\w+\.innerHTML=\w+\.__html/;
  return {
    name: 'without-inner-html',
    transform(code, id) {
      if (!/preact[\\/]dist[\\/]preact\.mjs$/.test(id.split('?')[0] ?? '')) return undefined;
      if (!assignment.test(code))
        this.error(`${id}: no assignment to innerHTML found. See how Preact writes it now.`);
      return { code: code.replace(assignment, 'void 0'), map: null };
    },
  };
}

/** Vite's helper around `import()` fetches style sheets and announces chunks: 1.8 kB that the popup has no use for. */
function withPlainImport(): Plugin {
  return {
    name: 'with-plain-import',
    transform(_, id) {
      if (!id.includes('vite/preload-helper')) return undefined;
      return { code: 'export const __vitePreload = (load) => load();', map: null };
    },
  };
}

/** Fuse with token search and without what it can do besides, which the popup's byte budget has no room for. */
function withLeanFuse(): Plugin {
  return {
    name: 'with-lean-fuse',
    transform(code, id) {
      if (!/fuse\.js[\\/]dist[\\/]fuse\.mjs$/.test(id.split('?')[0] ?? '')) return undefined;
      return { code: leanFuse(code), map: null };
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: ['<all_urls>'],
    icons: { 16: 'icons/on-16.png', 32: 'icons/on-32.png', 48: 'icons/on-48.png', 128: 'icons/on-128.png' },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icons/on-16.png', 32: 'icons/on-32.png' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fact-cards@fact-cards.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    // The sheet stands in the manifest, so that it is there from document start: added late it would cost each page a
    // full restyle.
    'build:publicAssets': (wxt, assets) => {
      assets.push({ relativeDest: SHEET, contents: highlightSheet(wxt.config.browser) });
    },
    'build:manifestGenerated': (_, manifest) => {
      for (const script of manifest.content_scripts ?? []) {
        Object.assign(script, {
          css: [SHEET],
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        });
      }
    },
  },
  vite: () => ({
    plugins: [withoutInnerHtml(), withPlainImport(), withLeanFuse()],
    json: { stringify: true },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('platform/no-context.ts', import.meta.url)),
      },
    },
    build: BUILD_OPTIONS,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
