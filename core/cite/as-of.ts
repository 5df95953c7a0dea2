import type { AsOf } from '../pack/pack.ts';

/**
 * A date of ISO 8601 as exact as it is given, in words of the reader's language: "April 2005".
 * @param language BCP 47.
 */
export function dateInWords({ date }: AsOf, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(language, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
