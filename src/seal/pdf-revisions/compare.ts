import type { Bilingual } from "../../model/base/text.js";
import { isTable } from "./chain-of-tables.js";
import { words } from "./compare.words.js";
import { formFaults } from "./form-rules.js";
import { keyFaults } from "./keys.js";
import type { Looked, NewField, Step, Widget } from "./looked.js";
import { isSame } from "./meaning.js";
import { metadataFaults } from "./metadata.js";
import { signatureFaults } from "./new-signature.js";
import type { Revision } from "./revision.js";
import { rolesOf } from "./roles.js";
import { validationFaults } from "./validation-data.js";
import {
  type Dict,
  isDict,
  isList,
  Name,
  Ref,
  refsIn,
  Stream,
  Text,
  type Value,
} from "./values.js";

/**
 * What an update after a signature brings besides a further signature with its field and seal, or
 * data for later validation. Only what is known to alter nothing is let through.
 */
export function updateFaults(step: Step): Bilingual[] {
  const { old, now, update } = step;
  const [was, is] = [old.dict(old.trailer.get("Root")), now.dict(now.trailer.get("Root"))];
  if (!was || !is) return [words.otherCatalog()];
  const roles = rolesOf(old);
  const numbers = [...update.section.entries].flatMap(([n, e]) => (e.kind === "free" ? [] : [n]));
  const known = {
    ...step,
    roles,
    was,
    is,
    changed: numbers.filter((n) => old.has(n)),
    added: new Set(numbers.filter((n) => !old.has(n))),
  };
  const looked: Looked = { ...known, fields: newFields(known) };
  const isSigned = looked.fields.length > 0;
  return [
    ...looked.changed.flatMap((n) => changeFaults(looked, n)),
    ...addedFaults(looked),
    ...annotationFaults(looked),
    ...formFaults(looked),
    ...validationFaults(looked),
    ...infoFaults(looked),
    ...metadataFaults(looked),
    ...looked.fields.flatMap((f) => signatureFaults(looked, f)),
    ...(looked.fields.length > 1 ? [words.severalSignatures()] : []),
    ...(isSigned || !isSame(step, was.get("DSS"), is.get("DSS")) || hasNewData(looked)
      ? []
      : [words.noPurpose()]),
  ];
}

/** The data for later validation stands in the same place, and says more. */
function hasNewData({ roles, changed }: Looked): boolean {
  return changed.some((n) => roles.validation.has(n));
}

/** Fields at the end of the form's list, and empty ones that the update fills. */
function newFields({ old, now, was, is, roles, changed }: Omit<Looked, "fields">): NewField[] {
  const list = (pair: typeof old, catalog: Dict) =>
    pair.list(pair.dict(catalog.get("AcroForm"))?.get("Fields"));
  const grown = list(now, is)
    .slice(list(old, was).length)
    .flatMap((v) => (v instanceof Ref ? [v.number] : []));
  const filled = changed.filter((n) => roles.emptyFields.has(n));
  return [
    ...grown.map((number) => ({ number, isNew: true })),
    ...filled.map((number) => ({ number, isNew: false })),
  ].flatMap(({ number, isNew }) => {
    const dict = now.object(number);
    return isDict(dict) ? [{ number, isNew, dict, widgets: widgetsOf(now, number, dict) }] : [];
  });
}

/** The field itself where both are one object, as most programs write it; else what it lists. */
function widgetsOf(now: Revision, number: number, dict: Dict): Widget[] {
  if (!dict.has("Kids")) return [{ number, dict }];
  return now.list(dict.get("Kids")).flatMap((kid) => {
    const widget = kid instanceof Ref ? now.object(kid.number) : null;
    return kid instanceof Ref && isDict(widget) ? [{ number: kid.number, dict: widget }] : [];
  });
}

/** An object that was there before. */
function changeFaults(looked: Looked, number: number): Bilingual[] {
  const { old, now, roles } = looked;
  if (old.generation(number) !== now.generation(number)) {
    return [words.objectChanged({ number, kind: "" })];
  }
  const [was, is] = [old.object(number), now.object(number)];
  if (number === roles.catalog) return catalogFaults(looked);
  const page = roles.pages.indexOf(number);
  if (page !== -1) {
    return keyFaults(looked, words.page({ number: page + 1 }), [was, is], ["Annots"]);
  }
  const isComparedElsewhere =
    roles.lists.has(number) ||
    roles.validation.has(number) ||
    number === roles.info ||
    number === roles.metadata;
  if (isComparedElsewhere) return [];
  const isTag = roles.tags.has(number) && (isDict(is) || isList(is)) && looked.fields.length > 0;
  if (isTag && !isSame(looked, was, is)) {
    looked.doubts.push(words.notCompared({ what: words.tags() }));
    return [];
  }
  if (roles.emptyFields.has(number)) {
    return keyFaults(
      looked,
      words.object({ number }),
      [was, is],
      ["V", "AP", "AS", "MK", "M", "F"],
    );
  }
  return isSame(looked, was, is) ? [] : [words.objectChanged({ number, kind: kindOf(is) })];
}

function keyOf(key: string): Bilingual {
  return words.keyChanged({ what: words.catalog(), key });
}

function catalogFaults(looked: Looked): Bilingual[] {
  const { was, is, isFirst, now, fields } = looked;
  const allowed = ["AcroForm", "DSS", "Extensions", "Metadata", "Version"];
  if (isFirst) allowed.push("Perms");
  const faults = keyFaults(looked, words.catalog(), [was, is], allowed);
  if (!isLaterVersion(was.get("Version"), is.get("Version"))) faults.push(keyOf("Version"));
  const [before, after] = [was.get("Extensions"), is.get("Extensions")];
  if (!isSame(looked, before, after) && !areExtensions(now, after)) {
    faults.push(keyOf("Extensions"));
  }
  const permissions = now.dict(is.get("Perms"));
  if (isFirst && permissions) {
    const value = fields[0]?.dict.get("V");
    const certifies = permissions.get("DocMDP");
    const isOwn =
      permissions.size === 1 &&
      value instanceof Ref &&
      certifies instanceof Ref &&
      certifies.number === value.number;
    if (!isOwn) faults.push(keyOf("Perms"));
  }
  return faults;
}

/** The version of the format may rise with what a signature needs. */
function isLaterVersion(was: Value | undefined, is: Value | undefined): boolean {
  if (is === undefined) return was === undefined;
  if (!(is instanceof Name) || !/^[12]\.\d$/.test(is.text)) return false;
  return !(was instanceof Name) || Number(is.text) >= Number(was.text);
}

const extensionKeys = new Set([
  "Type",
  "BaseVersion",
  "ExtensionLevel",
  "ExtensionRevision",
  "URL",
]);

function isPlainValue(value: Value): boolean {
  return typeof value === "number" || value instanceof Name || value instanceof Text;
}

/** By which extensions of the format it was written (ISO 32000-2, 7.12): names and numbers. */
function areExtensions(now: Revision, value: Value | undefined): boolean {
  const found = now.resolve(value);
  if (found === null) return true;
  const isOne = (v: Value) => {
    const extension = now.resolve(v);
    return (
      isPlainValue(extension) ||
      (isDict(extension) &&
        [...extension].every(([k, e]) => extensionKeys.has(k) && isPlainValue(e)))
    );
  };
  return (
    isDict(found) &&
    [...found.values()].every((v) => {
      const list = now.resolve(v);
      return isList(list) ? list.every(isOne) : isOne(list);
    })
  );
}

/** Objects that were not there before hang on the signature, or on nothing. */
function addedFaults({ old, now, update, fields, added, changed, is, roles }: Looked): Bilingual[] {
  const gaps = [...added].filter((n) => old.references.has(n));
  const ends = [
    ...fields.flatMap((f) => [new Ref(f.number, 0), f.dict]),
    // What was there before means what it meant, or is told elsewhere.
    ...changed.map((n) => now.object(n)),
    ...["AcroForm", "DSS", "Extensions", "Metadata", "Perms"].map((k) => is.get(k) ?? null),
    now.dict(is.get("AcroForm")) ?? null,
    now.dict(is.get("DSS")) ?? null,
    now.trailer.get("Info") ?? null,
    ...roles.pages.map((n) => now.dict(now.object(n))?.get("Annots") ?? null),
    ...[...roles.tags].map((n) => now.object(n)),
  ];
  const belonging = new Set<number>();
  const open = ends.flatMap((v) => refsIn(v));
  for (let ref = open.pop(); ref; ref = open.pop()) {
    if (!added.has(ref.number) || belonging.has(ref.number)) continue;
    belonging.add(ref.number);
    open.push(...refsIn(now.object(ref.number)));
  }
  const named = new Set(
    now.numbers
      .filter((n) => !added.has(n) || belonging.has(n))
      .flatMap((n) => refsIn(now.object(n)).map((r) => r.number)),
  );
  // Programs leave behind what they made on the way; nothing leads there, and the next signature
  // covers it.
  const isExcused = (n: number) =>
    !named.has(n) &&
    (fields.length > 0 || isHarmless(now.object(n)) || isTable(now.bytes, update, n));
  return [
    ...gaps.map((number) => words.fillsGap({ number })),
    ...[...added]
      .filter((n) => !belonging.has(n) && !isExcused(n))
      .map((number) => words.objectAdded({ number })),
  ];
}

/** A stream of objects, each of which is looked at; or words and numbers alone. */
function isHarmless(value: Value): boolean {
  const type = value instanceof Stream ? value.dict.get("Type") : null;
  const isPlain = isDict(value) && [...value.values()].every(isPlainValue);
  return isPlain || (type instanceof Name && type.text === "ObjStm");
}

/** A page may get the fields of new signatures at the end of its list, each once. */
function annotationFaults({ old, now, roles, fields }: Looked): Bilingual[] {
  const known = new Set(fields.flatMap((f) => f.widgets.map((w) => w.number)));
  const placed = new Set<number>();
  return roles.pages.flatMap((number, i) => {
    const [was, is] = [old.dict(old.object(number)), now.dict(now.object(number))];
    const [from, to] = [was?.get("Annots"), is?.get("Annots")];
    const what = words.annotations({ page: words.page({ number: i + 1 }) });
    const pair = { old, now };
    const found = now.resolve(to);
    if (found !== null && !isList(found)) return [words.listChanged({ what })];
    const [before, after] = [old.list(from), now.list(to)];
    if (before.length > after.length || before.some((v, k) => !isSame(pair, v, after[k]))) {
      return [words.listChanged({ what })];
    }
    const others = after.slice(before.length).filter((v) => {
      if (!(v instanceof Ref) || !known.has(v.number) || placed.has(v.number)) return true;
      placed.add(v.number);
      return false;
    });
    return others.length > 0 ? [words.listGrew({ what })] : [];
  });
}

/** What the file says of itself: when it was changed, and by which program. */
function infoFaults({ old, now }: Looked): Bilingual[] {
  const [from, to] = [old.trailer.get("Info"), now.trailer.get("Info")];
  const [was, is] = [old.resolve(from), now.resolve(to)];
  const what = words.information();
  if (was === null && is === null) return [];
  if (is === null) return [words.replaced({ what })];
  // Where nothing was said before, some programs say when they made theirs.
  const allowed = ["ModDate", "Producer", ...(was === null ? ["CreationDate"] : [])];
  const faults = keyFaults({ old, now }, what, [was ?? new Map<string, Value>(), is], allowed);
  const isPlain =
    isDict(is) && allowed.every((k) => !is.has(k) || now.resolve(is.get(k)) instanceof Text);
  return isPlain ? faults : [...faults, words.replaced({ what })];
}

/** Type and subtype of an object, as a message shows them behind its number. */
function kindOf(value: Value): string {
  const dict = value instanceof Stream ? value.dict : value;
  if (!isDict(dict)) return "";
  const names = ["Type", "Subtype"].flatMap((k) => {
    const name = dict.get(k);
    return name instanceof Name ? [name.text] : [];
  });
  return names.length === 0 ? "" : ` (${names.join(" ")})`;
}
