import { type CivilDate, daysBetween, isCivilDate, lastDayOf, shift, yearOf } from "./dates.js";

/**
 * The day on which something is judged. It is asked, and not read: so it knows the next day on
 * which an answer can be another one, and with it the judgement.
 */
export class DayOfJudgement {
  readonly #day: CivilDate;
  /** The last day on which every answer is as it was; null where none ever changes. */
  #lastAlike: CivilDate | null = null;

  constructor(day: CivilDate) {
    this.#day = day;
  }

  /** Whether it is later than a date: from the day after that date on. */
  isAfter(date: string): boolean {
    if (this.#day > date) return true;
    this.#holdsUntil(isCivilDate(date) ? date : this.#day);
    return false;
  }

  /** Whether it is earlier than a date: no longer from that date on. */
  isBefore(date: string): boolean {
    if (this.#day >= date) return false;
    // What holds for longer than is known already says nothing new.
    if (this.#lastAlike !== null && date > this.#lastAlike && isCivilDate(date)) return true;
    this.#holdsUntil(isCivilDate(date) ? dayBefore(date) : this.#day);
    return true;
  }

  get year(): number {
    const year = yearOf(this.#day);
    this.#holdsUntil(lastDayOf(year));
    return year;
  }

  /** What has come to be by the day, by somebody who looks at all and says when more comes. */
  look<T extends { readonly changesOn: CivilDate | null }>(lookOn: (day: CivilDate) => T): T {
    const seen = lookOn(this.#day);
    if (seen.changesOn !== null) this.#holdsUntil(dayBefore(seen.changesOn));
    return seen;
  }

  /** The day itself, for sentences and for whatever cannot ask: another one tomorrow. */
  whole(): CivilDate {
    this.#holdsUntil(this.#day);
    return this.#day;
  }

  /** The next day on which an answer can be another one; null where there is none. */
  get changesOn(): CivilDate | null {
    return this.#lastAlike === null ? null : shift(this.#lastAlike, 1, "calendarDay");
  }

  /** Calendar days to a date: told beside a judgement, counted anew on each day. */
  daysUntil(date: CivilDate): number {
    return daysBetween(this.#day, date);
  }

  /** As `whole`: where a text is made of it, it has been read. */
  toString(): string {
    return this.whole();
  }

  #holdsUntil(day: CivilDate): void {
    if (this.#lastAlike === null || day < this.#lastAlike) this.#lastAlike = day;
  }
}

function dayBefore(date: CivilDate): CivilDate {
  return shift(date, -1, "calendarDay");
}
