/** Something the person at the keyboard can put right. */
export class Problem extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string);
}

/** Runs a script's main function; a problem ends it with its message and remedy, and exit code 1. */
export function main(body: () => Promise<void>): Promise<void>;
