import type { Bilingual } from "../../model/base/text.js";
import type { Looked, NewField, Widget } from "./looked.js";
import { words } from "./new-signature.words.js";
import { textAt } from "./roles.js";
import { isSeen, sealFaults } from "./seal-appearance.js";
import { isDict, isList, Ref, type Value } from "./values.js";

/** What a signature field may say of itself: nothing that acts, or that depends on a state. */
const fieldKeys = new Set(
  "Type Subtype FT F Ff P V T TU TM Rect AP AS MK DA DR Q BS Border H M NM Lock SV StructParent".split(
    " ",
  ),
);
/** What is wrong with a signature field that came with an update. */
export function signatureFaults(looked: Looked, field: NewField): Bilingual[] {
  const { now, roles, old } = looked;
  const { number, dict, isNew } = field;
  const faults: Bilingual[] = [];
  for (const key of dict.keys()) {
    if (["A", "AA"].includes(key)) faults.push(words.fieldActs({ number }));
    else if (!fieldKeys.has(key) && !(isNew && key === "Kids") && !wasThere(looked, field, key)) {
      faults.push(words.fieldKey({ number, key }));
    }
  }
  if (now.name(dict.get("FT")) !== "Sig") faults.push(words.noSignature({ number }));
  const name = textAt(now, dict.get("T"));
  if (isNew && (roles.fieldNames.has(name) || name === "")) {
    faults.push(words.takenName({ number }));
  }
  faults.push(...field.widgets.flatMap((w) => widgetFaults(looked, field, w)));
  if (!isNew && old.resolve(isDict(old.object(number)) ? dict.get("Kids") : null) !== null) {
    faults.push(words.fieldKey({ number, key: "Kids" }));
  }
  return [
    ...faults,
    ...valueFaults(looked, field),
    ...field.widgets.flatMap((w) => sealFaults(looked, w)),
    ...stampFaults(looked, field),
  ];
}

/**
 * A time stamp of the document shows nothing: anybody gets one from an authority, without a key of
 * his own.
 */
function stampFaults(looked: Looked, { number, dict, widgets }: NewField): Bilingual[] {
  const { now } = looked;
  const isStamp = now.name(now.dict(dict.get("V"))?.get("SubFilter")) === "ETSI.RFC3161";
  return isStamp && widgets.some((w) => isSeen(looked, w)) ? [words.stampSeen({ number })] : [];
}

/** An annotation below its field is new, belongs to it alone, and acts no more than it. */
function widgetFaults(
  { now, added }: Looked,
  field: NewField,
  { number, dict }: Widget,
): Bilingual[] {
  if (number === field.number) return [];
  const parent = dict.get("Parent");
  const isBelow = parent instanceof Ref && parent.number === field.number;
  if (!isBelow || !added.has(number) || now.name(dict.get("Subtype")) !== "Widget") {
    return [words.fieldKey({ number: field.number, key: "Kids" })];
  }
  return [...dict.keys()].flatMap((key) => {
    if (["A", "AA"].includes(key)) return [words.fieldActs({ number })];
    const isKnown = key === "Parent" || (fieldKeys.has(key) && !["T", "V"].includes(key));
    return isKnown ? [] : [words.fieldKey({ number, key })];
  });
}

/** An empty field that is filled keeps what it had. */
function wasThere({ old }: Looked, { number, isNew }: NewField, key: string): boolean {
  const was = isNew ? null : old.object(number);
  return isDict(was) && was.has(key);
}

/** The value is a signature of its own, and it covers the update to its end. */
function valueFaults({ now, old, added, update }: Looked, { number, dict }: NewField): Bilingual[] {
  const value = dict.get("V");
  if (value instanceof Ref && !added.has(value.number)) return [words.oldSignature({ number })];
  const signature = now.dict(value);
  if (!signature) return [words.noSignature({ number })];
  if (!["", "Sig", "DocTimeStamp"].includes(now.name(signature.get("Type")))) {
    return [words.noSignature({ number })];
  }
  const [from, hole, behind, length] = wholeNumbers(now.resolve(signature.get("ByteRange")));
  if (from === undefined || hole === undefined || behind === undefined || length === undefined) {
    return [words.noSignature({ number })];
  }
  const end = behind + length;
  const isEnd =
    end <= update.end && /^[\r\n]*$/.test(now.bytes.toString("latin1", end, update.end));
  return from === 0 && hole >= old.end && behind > hole && isEnd
    ? []
    : [words.coversAnother({ number })];
}

function wholeNumbers(value: Value): number[] {
  return isList(value) && value.length === 4 && value.every((v) => Number.isSafeInteger(v))
    ? (value as number[])
    : [];
}
