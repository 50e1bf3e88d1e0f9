import { isObject, type Unchecked } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { demandedSignatures } from "../model/procedure/demanded-signatures.js";
import type { DocumentSpec, ShownSignature } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { valueLabel } from "../model/procedure/schema.js";
import type { Signature } from "../model/records/definitions.js";
import {
  type DocumentSource,
  findValue,
  fullPath,
  type PrintedText,
  schemaOf,
} from "./document-source.js";
import { print, type Printed } from "./format.js";
import { labelIn } from "./labels.js";

/** One place to sign, as the document declares it. */
type SigningPlace = DocumentSpec["signatures"][number];

/** What a page shows of a signature. */
type SignaturePart = "name" | "person" | "date" | "method";

/** A place to sign with who signed there, and the texts of it that show where they come from. */
export function signatureView(
  source: DocumentSource,
  place: SigningPlace,
): { view: ShownSignature; texts: PrintedText[] } {
  const path = `${place.record}.@${place.role}`;
  const found = findValue(source, path);
  const entry: Unchecked<Signature> | undefined = isObject(found?.value) ? found.value : undefined;
  const part = (name: SignaturePart) => partOf(entry, name, path, source);
  const { language } = source;
  const name = part(entry?.person !== undefined && language !== "zh" ? "person" : "name");
  const [date, method] = [part("date"), part("method")];
  return {
    view: {
      role: place.role,
      ...labelIn(labelFor(place, path, source), language),
      closing: place.closing === true,
      signed: entry !== undefined,
      wanted:
        place.always === true ||
        entry !== undefined ||
        isDemanded(source.procedure, place.role, fullPath(source, place.record)),
      seal: entry?.method === "seal",
      name,
      date,
      method,
    },
    texts: [name, date, method]
      .filter((p) => p.value !== "")
      .map((p) => ({ text: `${p.value}${p.alt ?? ""}`, found: found ?? null })),
  };
}

function partOf(
  entry: Unchecked<Signature> | undefined,
  name: SignaturePart,
  path: string,
  source: DocumentSource,
): { value: string; alt: string | null } {
  if (!entry) return { value: "", alt: null };
  const schema = schemaOf(source, `${path}.${name}`, undefined);
  const { value, alt }: Printed = print(entry[name], schema, source.language, {
    people: source.view.people,
    compact: true,
  });
  return { value, alt };
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
