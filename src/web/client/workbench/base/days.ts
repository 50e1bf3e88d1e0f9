import type { Bilingual } from "../../../../model/base/text.js";
import { words } from "./days.words.js";

/** How long there is still time, or since when there is none. */
export function daysLeftText(daysLeft: number): Bilingual {
  if (daysLeft < 0) return words.overdue({ n: -daysLeft });
  return daysLeft === 0 ? words.today() : words.left({ n: daysLeft });
}

/** First and last day of a window; one of them may be unknown. */
export function spanText(from: string | null, to: string | null): string {
  if (from === null || from === to) return to ?? "";
  return to === null ? `${from} –` : `${from} – ${to}`;
}
