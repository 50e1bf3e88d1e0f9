import type { Bilingual } from "../../model/base/text.js";
import { words } from "./compare.words.js";
import { keyFaults } from "./keys.js";
import type { Looked } from "./looked.js";
import { differing, isSame } from "./meaning.js";
import { type Dict, isDict, isList, Ref, Text, type Value } from "./values.js";

const nothing: Dict = new Map<string, Value>();

function keyOf(key: string): Bilingual {
  return words.keyChanged({ what: words.form(), key });
}

/** The form may get new signature fields, and fonts for them. */
export function formFaults(looked: Looked): Bilingual[] {
  const { old, now, was, is } = looked;
  const [from, to] = [old.resolve(was.get("AcroForm")), now.resolve(is.get("AcroForm"))];
  if (from === null && to === null) return [];
  if (!isDict(to)) return [words.replaced({ what: words.form() })];
  const before = isDict(from) ? from : nothing;
  const faults = keyFaults(looked, words.form(), [before, to], ["Fields", "SigFlags", "DA", "DR"]);
  const flags = to.get("SigFlags");
  if (flags !== undefined && ![0, 1, 2, 3].includes(Number(flags))) faults.push(keyOf("SigFlags"));
  const font = now.resolve(to.get("DA"));
  const isFontNew = !before.has("DA") && font instanceof Text;
  if (!isFontNew && !isSame(looked, before.get("DA"), to.get("DA"))) faults.push(keyOf("DA"));
  if (!isGrown(looked, before.get("DR"), to.get("DR"))) faults.push(keyOf("DR"));
  return [...faults, ...fieldListFaults(looked, before.get("Fields"), to.get("Fields"))];
}

/** The list of fields grows at its end by the new signature alone. */
function fieldListFaults(
  looked: Looked,
  was: Value | undefined,
  is: Value | undefined,
): Bilingual[] {
  const { old, now, fields } = looked;
  const what = words.formFields();
  const found = now.resolve(is);
  if (found !== null && !isList(found)) return [words.listChanged({ what })];
  const [before, after] = [old.list(was), now.list(is)];
  if (before.length > after.length || before.some((v, i) => !isSame(looked, v, after[i]))) {
    return [words.listChanged({ what })];
  }
  const known = new Set(fields.filter((f) => f.isNew).map((f) => f.number));
  const grown = after.slice(before.length);
  const isSignature = (v: Value) =>
    v instanceof Ref &&
    known.has(v.number) &&
    now.name(now.dict(v)?.get("FT")) === "Sig" &&
    now.resolve(now.dict(v)?.get("V")) !== null;
  return grown.every(isSignature) ? [] : [words.listGrew({ what })];
}

/** Resources may get new fonts, and encodings for them, under new names; those there stay. */
function isGrown(looked: Looked, was: Value | undefined, is: Value | undefined): boolean {
  const { old, now } = looked;
  const [before, after] = [old.resolve(was) ?? nothing, now.resolve(is) ?? nothing];
  if (!isDict(before) || !isDict(after)) return false;
  return differing(looked, before, after).every((kind) => {
    if (kind !== "Font" && kind !== "Encoding") return false;
    const named = old.resolve(before.get(kind)) ?? nothing;
    const namedNow = now.resolve(after.get(kind)) ?? nothing;
    if (!isDict(named) || !isDict(namedNow)) return false;
    return differing(looked, named, namedNow).every((name) => !named.has(name));
  });
}
