import type { JsonObject } from "../base/json.js";

export const readings = ["lenient", "strict"] as const;
/** How a text is read that can be read in two ways. */
export type Reading = (typeof readings)[number];
/** Which way of reading a body has chosen, by clause; the others are read as it is proposed. */
export type ChosenReadings = Readonly<Record<string, Reading>>;

/**
 * Two readings of a clause. The rule itself is the one that is proposed; of the other one stand the
 * options that it changes.
 */
export interface Readings {
  readonly proposed: Reading;
  readonly lenient?: JsonObject;
  readonly strict?: JsonObject;
}
