import type { Bilingual } from "../../../../model/base/text.js";
import { Refused } from "../base/api.js";
import { words } from "./refusal-text.words.js";

/** Why something was not done and what to do, in one sentence for a passing message. */
export function refusalText(error: unknown, t: (text: Bilingual) => string): string {
  if (!(error instanceof Refused)) return t(words.unexpected());
  const { message, remedy } = error.refusal;
  return t(remedy ? words.withRemedy({ message, remedy }) : message);
}
