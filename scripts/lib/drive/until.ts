/** ms between two looks at something that sends no event. */
const PACE = 25;
const PATIENCE = 10_000;

/**
 * Asks again and again until the answer is not null.
 * @param what names what is waited for, for the message when it does not come.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null> | T | null,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}, in vain.`);
    await new Promise((resolve) => setTimeout(resolve, PACE));
  }
}
