/**
 * Stands in for WXT's `ContentScriptContext` in the build. The original listens to DOM events that any page can forge,
 * and adds 3 kB to every frame; our scripts end by an AbortController of their own.
 */
export class ContentScriptContext {}
