import type { ExtensionApi } from './browser.ts';

/**
 * The browser's own namespace, for code that counts bytes: pages' frames, card and popup. Both browsers answer with
 * promises here, so the polyfill's 10 kB would buy nothing.
 */
export function nativeApi(): ExtensionApi {
  const scope = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  return (scope.browser ?? scope.chrome) as ExtensionApi;
}

/** Whether the extension that this code came with is still there. After an update, code in open pages is an orphan. */
export const isAlive = (): boolean => (nativeApi().runtime as { id?: string } | undefined)?.id !== undefined;

/** The shadow root of an element, closed ones too; null where it has none or the extension has gone. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // In Firefox the element itself knows, in scripts of extensions alone.
  if (import.meta.env.FIREFOX)
    return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  const { dom } = nativeApi() as Partial<ExtensionApi>;
  return dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
}
