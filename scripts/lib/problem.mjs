/** Something the person at the keyboard can put right: shown as its message and remedy, without a stack. */
export class Problem extends Error {
  constructor(message, remedy) {
    super(message);
    this.name = 'Problem';
    this.remedy = remedy;
  }
}

/** Runs a script's main function; a problem ends it with its message and remedy, and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}\n  What to do: ${error.remedy}`);
    process.exitCode = 1;
  }
}
