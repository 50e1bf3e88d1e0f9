import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { words as units } from "../../model/time/units.words.js";
import { amounts, bounds } from "./register-parameters.words.js";

const han = /\p{Script=Han}/u;
/** Two English words in a row: a note of the register, whatever it quotes. */
const note = /[a-z]{2,} [a-z]{2,}/i;
const lengths: Readonly<Record<string, (values: { readonly n: number }) => Bilingual>> = {
  ...units,
  ...amounts,
};
const limiting: Readonly<Record<string, (values: { readonly amount: string }) => Bilingual>> = {
  ...bounds,
};

/**
 * What the register sets for a clause beside its sentence, for a Chinese reader: amounts in words
 * and what it quotes from the text. The rest is the register's shorthand, in English.
 */
export function parametersInChinese(parameters: JsonObject): string[] {
  return Object.entries(parameters).flatMap(([name, value]) => told(name, value));
}

function told(name: string, value: Json): string[] {
  if (typeof value === "string") return han.test(value) && !note.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((v) => told(name, v));
  if (!isObject(value)) return [];
  const { value: n, unit } = value;
  const length = typeof unit === "string" ? lengths[unit] : undefined;
  if (typeof n !== "number" || n === 0 || !length) return parametersInChinese(value);
  const amount = length({ n }).zh;
  return [limiting[name]?.({ amount }).zh ?? amount];
}
