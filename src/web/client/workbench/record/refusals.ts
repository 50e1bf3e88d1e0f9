import type { Bilingual } from "../../../../model/base/text.js";
import { Refused } from "../base/api.js";
import { words } from "./refusals.words.js";

/** Why something was not done, and what to do, in one text. */
export function refusalText(error: unknown): Bilingual {
  if (!(error instanceof Refused)) return words.unexpected();
  const { message, remedy } = error.refusal;
  return {
    zh: message.zh + (remedy?.zh ?? ""),
    en: remedy ? `${message.en} ${remedy.en}` : message.en,
  };
}
