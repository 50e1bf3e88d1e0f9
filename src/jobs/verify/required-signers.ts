import type { Bilingual } from "../../model/base/text.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import { chineseDay } from "../../model/time/dates.js";
import type { EmbeddedFile } from "../../seal/pdf-attachments.js";
import type { VerifiedSignature } from "../../seal/pdf-signature/verify-pdf-signatures.js";
import type { Workspace } from "../../workspace/workspace.js";
import { namesFit, signaturesOf } from "../sign/expected-signer.js";
import { roleName } from "../sign/roles.js";
import { pdfItems } from "./pdf-items.js";

/** Somebody who has signed electronically, as a record says. */
export interface RequiredSigner {
  readonly role: string;
  readonly roleName: Bilingual;
  readonly name: string;
  readonly date: string;
}

/**
 * Who must have signed follows from the record: its electronic signatures, in their order, as far
 * as the form has a place for them (`roles`; null where the form is not known).
 */
export function requiredSigners(
  workspace: Workspace,
  record: EmbeddedFile,
  roles: readonly string[] | null,
): RequiredSigner[] {
  return signaturesOf(record.bytes, record.name)
    .filter((s) => s.method === "electronic" && (roles === null || roles.includes(s.role)))
    .map(({ role, name, date }) => ({ role, roleName: roleName(workspace, role), name, date }));
}

/** Whether each of them has signed, and in their order. */
export function judgeSigners(
  required: readonly RequiredSigner[],
  signatures: readonly VerifiedSignature[],
  found: VerificationItems,
): void {
  if (required.length === 0) found.notApplicable(pdfItems.noSigners);
  let last = -1;
  for (const signer of required) {
    const { name, roleName: role } = signer;
    const at = signatures.findIndex((s, i) => s.role === signer.role && i > last);
    const signature = signatures[at];
    if (signature) {
      last = at;
      judgeSigner(signer, signature, found);
    } else if (signatures.some((s) => s.role === signer.role)) {
      found.fail(pdfItems.signedOutOfOrder, { name, role });
    } else found.fail(pdfItems.signerMissing, { name, role });
  }
}

function judgeSigner(
  { name, roleName: role, date }: RequiredSigner,
  signature: VerifiedSignature,
  found: VerificationItems,
): void {
  const { signer } = signature;
  const signed = signature.provenTime ?? signature.claimedTime;
  const signedOn = signed && chineseDay(signed);
  if (signer !== null && !namesFit({ name, isSeal: false }, signer, null)) {
    found.fail(pdfItems.signedByAnother, { role, name, signer });
  } else if (signedOn !== null && signedOn < date) {
    found.fail(pdfItems.signedTooEarly, { name, signedOn, recordedOn: date });
  } else if (!signature.stands) found.cannotJudge(pdfItems.signatureOpen, { name, role });
  else found.pass(pdfItems.hasSigned, { name, role });
}
