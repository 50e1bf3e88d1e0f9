import { isObject } from "../../model/base/json.js";
import { parseRecord } from "../../read/record-file.js";

/** Whom a record names for a role; a seal is an organisation's. */
export interface ExpectedSigner {
  readonly name: string;
  readonly isSeal: boolean;
}

/** A signature as a record speaks of it. */
export interface RecordedSignature {
  readonly role: string;
  readonly name: string;
  readonly method: string;
  readonly date: string;
}

/** Who signs in a role, as the record inside the document says. */
export function expectedSigner(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  role: string,
): ExpectedSigner | null {
  for (const { name, bytes } of files) {
    const signature = signaturesOf(bytes, name).find((s) => s.role === role);
    if (signature) return { name: signature.name, isSeal: signature.method === "seal" };
  }
  return null;
}

/** The signatures that a record speaks of, of whatever kind it is, as its bytes have them. */
export function signaturesOf(bytes: Uint8Array, name: string): RecordedSignature[] {
  const { value } = parseRecord(bytes, name, { kind: name, instance: "" });
  const { signatures } = isObject(value) ? value : {};
  return (Array.isArray(signatures) ? signatures : [])
    .filter(isObject)
    .map(({ role, name: signer, method, date }) => ({
      role: String(role),
      name: String(signer),
      method: String(method),
      date: String(date),
    }));
}

/**
 * Whether a certificate is of whom the record names: a seal is the organisation's, a signature the
 * person's.
 */
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
