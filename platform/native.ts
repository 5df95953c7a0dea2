import type { StorageArea } from './storage.ts';

/** What the code in pages uses of the extension API. */
interface NativeApi {
  readonly runtime: {
    /** Gone once the extension has been updated, disabled or removed. */
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly storage: { readonly local: StorageArea };
  readonly i18n: { getMessage(key: string, substitutions?: string[]): string };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/**
 * The browser's own namespace, for code that runs in every frame of every page: the polyfill's 10 kB would be most of
 * it, and both browsers answer with promises here.
 */
export function nativeApi(): NativeApi {
  const scope = globalThis as unknown as { browser?: NativeApi; chrome?: NativeApi };
  return (scope.browser ?? scope.chrome) as NativeApi;
}

/** Whether the extension that this code came with is still there. After an update, code in open pages is an orphan. */
export const isAlive = (): boolean => nativeApi().runtime?.id !== undefined;

/** The shadow root of an element, closed ones too; null where it has none or the extension has gone. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  nativeApi().dom?.openOrClosedShadowRoot(element) ?? null;
