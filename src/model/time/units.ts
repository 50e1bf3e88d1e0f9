import type { Bilingual } from "../base/text.js";
import type { Duration } from "./dates.js";
import { words } from "./units.words.js";

/** A length of time as messages say it: "6 months". */
export function lengthOf({ value, unit }: Duration): Bilingual {
  return words[unit]({ n: value });
}
