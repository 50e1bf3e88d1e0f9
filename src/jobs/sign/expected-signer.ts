import { isObject, type JsonObject } from "../../model/base/json.js";
import { parseRecord } from "../../read/record-file.js";

/** Whom a record names for a role; a seal is an organisation's. */
export interface ExpectedSigner {
  readonly name: string;
  readonly isSeal: boolean;
}

/** Who signs in a role, as the record inside the document says. */
export function expectedSigner(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  role: string,
): ExpectedSigner | null {
  for (const { name, bytes } of files) {
    const entry = signaturesOf(bytes, name).find((s) => s["role"] === role);
    if (entry) return { name: String(entry["name"]), isSeal: entry["method"] === "seal" };
  }
  return null;
}

/** The signature entries of a record, as its bytes have them. */
export function signaturesOf(bytes: Uint8Array, name: string): JsonObject[] {
  const { value } = parseRecord(bytes, name, { kind: name, instance: "" });
  return isObject(value) && Array.isArray(value["signatures"])
    ? value["signatures"].filter(isObject)
    : [];
}

/** Whether a certificate is of whom the record names: a seal is the organisation's, a signature the person's. */
export function namesFit(
  { name, isSeal }: ExpectedSigner,
  certificateName: string,
  organisation: string | null,
): boolean {
  return (
    plain(name) === plain(certificateName) ||
    (isSeal && organisation !== null && plain(name) === plain(organisation))
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
