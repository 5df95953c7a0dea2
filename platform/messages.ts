/**
 * The whole protocol between frames and the background, one direction only: a frame asks, the background answers.
 * Everything else goes without messages: frames watch storage themselves, and the popup calls into frames through
 * `scripting.executeScript`.
 */
export interface Requests {
  /** Inject the card's code into the frame that asks. */
  readonly card: { readonly params: undefined; readonly result: boolean };
  /** The address of the tab's top page, for frames that cannot read it: their site is the top page's. */
  readonly top: { readonly params: undefined; readonly result: string | null };
}

export type RequestName = keyof Requests;
export interface RequestMessage {
  readonly request: RequestName;
}

const NAMES: ReadonlySet<string> = new Set<RequestName>(['card', 'top']);

/** Narrows what came over the wire; anything but a known request is not ours. */
export function isRequest(message: unknown): message is RequestMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    typeof message.request === 'string' &&
    NAMES.has(message.request)
  );
}
