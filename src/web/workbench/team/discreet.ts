import { isSecretPlace, type Secrets, tells } from "../../../jobs/desk/secrets.js";
import type { Json } from "../../../model/base/json.js";
import { isObject } from "../../../model/base/json.js";
import type { Bilingual } from "../../../model/base/text.js";
import { isBilingual } from "../../../model/base/text.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { words } from "./team.words.js";
import { seesConfidential } from "./who.js";

/** Sentences of answers, which may tell what stands in records. */
const sentences = [
  "message",
  "awaited",
  "missed",
  "remedy",
  "because",
  "derivation",
  "title",
] as const;

/** An answer without its sentences where they tell what whoever asks may not see. */
export function discreet<T extends { readonly message: Bilingual }>(
  answer: T,
  isSecret: boolean,
): T {
  return isSecret && !seesConfidential() ? hidden(answer) : answer;
}

function hidden<T extends object>(answer: T): T {
  const silenced = sentences.flatMap((name) =>
    isBilingual((answer as Record<string, unknown>)[name]) ? [[name, words.hidden()]] : [],
  );
  return { ...answer, ...Object.fromEntries(silenced) };
}

interface Known {
  readonly secrets: Secrets;
  readonly procedure: Procedure;
}

/** An answer in whose parts no sentence tells a secret of the case, wherever it stands. */
export function withoutSecrets<T>(answer: T, known: Known): T {
  return told(answer as Json, known) as T;
}

function told(value: Json, known: Known): Json {
  if (Array.isArray(value)) return (value as Json[]).map((item) => told(item, known));
  if (!isObject(value)) return value;
  const parts = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, told(part, known)]),
  );
  const said = sentences.flatMap((name) => {
    const sentence: unknown = parts[name];
    return isBilingual(sentence) ? [sentence] : [];
  });
  return said.length > 0 &&
    (tells(said, known.secrets) || isSecretPlace(placeOf(parts), known.procedure))
    ? hidden(parts)
    : parts;
}

function placeOf({ at }: { readonly [name: string]: Json }) {
  if (!isObject(at)) return null;
  const { file, pointer } = at;
  return typeof file === "string" && typeof pointer === "string" ? { file, pointer } : null;
}
