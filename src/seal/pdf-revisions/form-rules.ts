import type { Bilingual } from "../../model/base/text.js";
import { words } from "./compare.words.js";
import { keyFaults } from "./keys.js";
import type { Looked } from "./looked.js";
import { differing, isSame } from "./meaning.js";
import { type Dict, isDict, isList, Ref, Stream, Text, type Value } from "./values.js";

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
  if (!isMore(old.resolve(before.get("SigFlags")), now.resolve(to.get("SigFlags")))) {
    faults.push(keyOf("SigFlags"));
  }
  const font = now.resolve(to.get("DA"));
  // A field without a look of its own takes that of its form.
  const isFontNew = !before.has("DA") && font instanceof Text && !looked.roles.hasOtherFields;
  if (!isFontNew && !isSame(looked, before.get("DA"), to.get("DA"))) faults.push(keyOf("DA"));
  if (!isGrown(looked, before.get("DR"), to.get("DR"))) faults.push(keyOf("DR"));
  return [...faults, ...fieldListFaults(looked, before.get("Fields"), to.get("Fields"))];
}

/** Flags that say no less than before: signatures exist, and updates are appended. */
function isMore(was: Value, is: Value): boolean {
  const [before, after] = [was ?? 0, is ?? 0];
  if (typeof before !== "number" || typeof after !== "number") return false;
  return [0, 1, 2, 3].includes(after) && (before & after) === before;
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
    // No field of a form names a picture by itself; that none draws with it, nobody can say.
    if (kind === "XObject" && !looked.isOurs) {
      looked.doubts.push(words.notCompared({ what: words.formPictures() }));
      return true;
    }
    if (kind !== "Font" && kind !== "Encoding") return false;
    const named = old.resolve(before.get(kind)) ?? nothing;
    const namedNow = now.resolve(after.get(kind)) ?? nothing;
    if (!isDict(named) || !isDict(namedNow)) return false;
    return differing(looked, named, namedNow).every(
      (name) => !named.has(name) && !(kind === "Font" && isNamed(looked, name)),
    );
  });
}

/** Whether a text that was signed is set in a font of this name, which was not there. */
function isNamed({ old }: Looked, font: string): boolean {
  return old.numbers.some((n) => looks(old.object(n)).some((look) => namesIn(look).includes(font)));
}

/** How texts are set (DA), anywhere in a value. */
function looks(value: Value): string[] {
  if (value instanceof Stream) return looks(value.dict);
  if (isList(value)) return value.flatMap(looks);
  if (!isDict(value)) return [];
  const look = value.get("DA");
  return [...(look instanceof Text ? [look.bytes] : []), ...[...value.values()].flatMap(looks)];
}

function namesIn(look: string): string[] {
  return [...look.matchAll(/\/([^\s()<>[\]{}/%]*)/g)].map(([, name = ""]) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}
