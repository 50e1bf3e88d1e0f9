import { words } from "./calendar-note.words.js";
import type { Context } from "./context.js";

/** How many of the days are named. */
const namedAtMost = 10;

/**
 * A year that the body has stated and that has been published otherwise since: the statement holds,
 * and the difference is said in each run.
 */
export function sayCalendar(context: Context): void {
  for (const { year, days } of context.workspace.calendar.statedOtherwise) {
    const named = days.slice(0, namedAtMost).join(" ");
    context.say(words.statedOtherwise({ year, days: named, n: days.length }));
  }
}
