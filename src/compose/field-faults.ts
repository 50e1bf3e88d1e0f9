import { isObject, pointerTo } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { translationDifference } from "../model/base/translation.js";
import type { Reason } from "../model/procedure/document.js";
import type { FieldSource } from "../model/procedure/field-source.js";
import type { Schema } from "../model/procedure/schema.js";
import { type DocumentSource, findValue, fullPath, type ListItem } from "./document-source.js";
import { words } from "./field-view.words.js";
import { lacksTranslation, nothing, type Printed } from "./format.js";

/** A value that the document must show and that is not there. */
export function missingFault(
  missed: { readonly label: Bilingual; readonly path: string; readonly item: ListItem | null },
  source: DocumentSource,
): Reason {
  const { label, path, item } = missed;
  const at = placeOfMissing(source, path, item);
  return {
    ...words.missing({ label, path: fullPath(source, path) }),
    plain: words.lacking({ label }),
    ...(at && { at }),
  };
}

/** Where a value would stand that is not there: in what lies nearest around it. */
function placeOfMissing(
  source: DocumentSource,
  path: string,
  item: ListItem | null,
): Reason["at"] | null {
  const steps = path.split(".");
  for (let n = steps.length - 1; n > 0; n -= 1) {
    const place = findValue(source, steps.slice(0, n).join("."), item)?.place;
    if (place) {
      return { file: place.record.file, pointer: pointerTo(place.pointer, steps[n] ?? "") };
    }
  }
  return null;
}

/** An amount that no cheque could name. */
export function amountFaults(
  { field, label, isThere }: Pick<FieldValue, "field" | "label" | "isThere">,
  printed: Printed,
  source: DocumentSource,
): Bilingual[] {
  return field.inCapitals && isThere && printed.value === nothing
    ? [words.noAmount({ label, path: fullPath(source, field.from) })]
    : [];
}

/** A value that is to be shown, with what says how. */
export interface FieldValue {
  readonly field: FieldSource;
  readonly label: Bilingual;
  readonly value: unknown;
  readonly schema: Schema | undefined;
  readonly isThere: boolean;
}

/**
 * What stands against a value in the document's languages: there is no English, or it says
 * something else.
 */
export function languageFaults(
  { field, label, value, schema, isThere }: FieldValue,
  source: DocumentSource,
): Bilingual[] {
  const reasons: Bilingual[] = [];
  // An English document is judged by what it shows in Chinese.
  const isDoubted = source.language !== "en" && isThere;
  if (isDoubted && lacksTranslation(value, schema, source.language)) {
    reasons.push(words.noEnglish({ label, path: fullPath(source, field.from) }));
  }
  const difference = source.language === "zh" || field.lookup ? null : differenceWithin(value);
  if (difference) reasons.push(words.languagesDiffer({ label, difference }));
  return reasons;
}

function differenceWithin(value: unknown): Bilingual | null {
  if (!isObject(value)) return null;
  const { zh, en } = value;
  return typeof zh === "string" && typeof en === "string"
    ? translationDifference({ zh, en })
    : null;
}
