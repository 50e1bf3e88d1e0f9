import { isObject, type Unchecked } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Found } from "../model/case/case-view.js";
import { demandedSignatures } from "../model/procedure/demanded-signatures.js";
import type { ShownFields, ShownSignature } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { valueLabel } from "../model/procedure/schema.js";
import type { SigningPlace } from "../model/procedure/signing-place.js";
import type { Signature } from "../model/records/definitions.js";
import {
  type DocumentSource,
  findValue,
  fullPath,
  type PrintedText,
  schemaOf,
} from "./document-source.js";
import { withEnglish } from "./english.js";
import { print, type Printed } from "./format.js";
import { labelIn } from "./labels.js";

/** What a page shows of a signature. */
type SignaturePart = "name" | "person" | "date" | "method";

/** A place to sign with who signed there, and the texts of it that show where they come from. */
export function signatureView(
  source: DocumentSource,
  place: SigningPlace,
  fields: ShownFields,
): { view: ShownSignature; texts: PrintedText[]; label: Bilingual } {
  const path = `${place.record}.@${place.role}`;
  const found = findValue(source, path);
  const entry = entryOf(source, place, found);
  const part = (name: SignaturePart) => partOf(entry, name, path, source);
  const { language } = source;
  const signer = part(entry?.person !== undefined && language !== "zh" ? "person" : "name");
  const party = place.seal === undefined ? undefined : fields[place.seal];
  // An organisation that seals is named above: below it stands who signs for it.
  const name = party && signer.value === party.value ? none : signer;
  const [date, method] = [part("date"), part("method")];
  // Ink and seal show for themselves; a signature in the file does not.
  const electronic = entry?.method === "electronic";
  // Whom the record names, where he has not signed yet; who has signed is named in any case.
  const person = entry ? none : shownAt(source, place.person);
  const position = shownAt(source, place.position);
  const label = labelFor(place, path, source);
  return {
    label,
    view: {
      role: place.role,
      ...labelIn(label, language),
      closing: place.closing === true,
      signed: entry !== undefined,
      wanted: isWanted(source, place, entry),
      party: party ?? null,
      person,
      position,
      name,
      date,
      method,
      electronic,
    },
    texts: [
      ...textsOf([name, date, electronic ? method : none], found),
      ...textsOf([person], findAt(source, place.person)),
      ...textsOf([position], findAt(source, place.position)),
    ],
  };
}

/** The signature on this paper; one of the day of another paper, or later, stands on that. */
function entryOf(
  source: DocumentSource,
  { before }: SigningPlace,
  found: Found | undefined,
): Unchecked<Signature> | undefined {
  if (!isObject(found?.value)) return undefined;
  const entry: Unchecked<Signature> = found.value;
  const limit = findAt(source, before)?.value;
  const isOther =
    typeof limit === "string" && typeof entry.date === "string" && entry.date >= limit;
  return isOther ? undefined : entry;
}

function isWanted(
  { procedure, alias }: DocumentSource,
  { always, role, record }: SigningPlace,
  entry: unknown,
): boolean {
  return (
    always === true ||
    entry !== undefined ||
    isDemanded(procedure, role, fullPath({ alias }, record))
  );
}

/** What is shown of a place of the record, each a text of its own. */
function textsOf(shown: readonly Printed[], found: Found | undefined): PrintedText[] {
  return shown
    .filter(({ value }) => value !== "")
    .map(({ value, alt }) => ({ text: `${value}${alt ?? ""}`, found: found ?? null }));
}

const none: Printed = { value: "", alt: null };

function findAt(source: DocumentSource, path: string | undefined): Found | undefined {
  return path === undefined ? undefined : findValue(source, path);
}

/** A value of the record beside the place to sign; nothing where the record has none. */
function shownAt(source: DocumentSource, path: string | undefined): Printed {
  const value = findAt(source, path)?.value;
  if (path === undefined || value === undefined || value === null || value === "") return none;
  return printed(value, path, { source, compact: false });
}

function partOf(
  entry: Unchecked<Signature> | undefined,
  name: SignaturePart,
  path: string,
  source: DocumentSource,
): Printed {
  return entry ? printed(entry[name], `${path}.${name}`, { source, compact: true }) : none;
}

function printed(
  value: unknown,
  path: string,
  { source, compact }: { readonly source: DocumentSource; readonly compact: boolean },
): Printed {
  const { language, english } = source;
  const shown = language === "zh" ? value : withEnglish(value, english);
  return print(shown, schemaOf(source, path, undefined), language, {
    people: source.view.people,
    compact,
    figures: source.spec.dates === "figures",
  });
}

/** The document's own words for a place to sign, else what the record's schema calls the role. */
function labelFor({ label, role }: SigningPlace, path: string, source: DocumentSource): Bilingual {
  if (label) return label;
  return valueLabel(schemaOf(source, path, undefined), ["role"], role);
}

/** Whether the procedure always demands this signature on such a record. */
function isDemanded(procedure: Procedure, role: string, record: string): boolean {
  const kind = record.split(".").at(-1);
  return demandedSignatures(procedure).some(
    (s) =>
      s.isAlways &&
      s.role === role &&
      (s.record === record || (s.record === "record" && s.kind === kind)),
  );
}
