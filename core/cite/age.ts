/** How old a source is, in whole units, at the least that its date allows. */
export interface Age {
  /** Whole years. */
  readonly years: number;
  /** Older than twelve months: what it says may have changed since, and readers are told. */
  readonly isOld: boolean;
}

/**
 * The age of a source. A date reduced to its month or year counts from the last day of it: "2005" may be the 31st of
 * December, and no source is called older than it is known to be. One from the future is 0 years old.
 * @param date ISO 8601, reduced to month or year where the source gives no more.
 * @param today ISO 8601 with the day, where the reader is.
 */
export function ageOf(date: string, today: string): Age {
  const [year = 0, month = 12, day = lastDay(year, month)] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  const past = Math.sign(thisMonth - month || thisDay - day);
  const years = Math.max(0, thisYear - year - (past < 0 ? 1 : 0));
  // On the day itself it is twelve months old, not older.
  return { years, isOld: years > 1 || (years === 1 && past !== 0) };
}

/**
 * "21 years ago", in the reader's language.
 * @param language BCP 47.
 */
export const ageInWords = ({ years }: Pick<Age, 'years'>, language: string): string =>
  new Intl.RelativeTimeFormat(language).format(-years, 'year');

/** Of the month, 1 to 12. The calendar repeats after 400 years; `Date` takes years below 100 for those of the 1900s. */
const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
