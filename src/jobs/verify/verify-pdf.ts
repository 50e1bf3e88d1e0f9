import { messageOf } from "../../model/base/errors.js";
import { listOf } from "../../model/base/lists.js";
import {
  type Verification,
  verification,
  VerificationItems,
} from "../../model/outcome/verification.js";
import { type CivilDate, endOfDay } from "../../model/time/dates.js";
import { type Content, treeOf } from "../../read/file-tree.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { type EmbeddedFile, identityOf, type PdfIdentity } from "../../seal/pdf-attachments.js";
import { isEncrypted, openPdf } from "../../seal/pdf-file.js";
import { inspect } from "../../seal/pdf-inspection.js";
import { LitteredPdf } from "../../seal/pdf-litter.js";
import {
  type VerifiedSignature,
  verifyPdfSignatures,
} from "../../seal/pdf-signature/verify-pdf-signatures.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { TakesTooLong, withinTime } from "../../seal/time-limit.js";
import type { Workspace } from "../../workspace/workspace.js";
import { isAsPrinted, nameInOutput } from "../documents/printed-file.js";
import { asWhole, documentPath, type Shown, shownValues } from "../documents/shown-values.js";
import { type ArchivedRecord, compareTexts, compareWithArchived } from "./page-and-record.js";
import { pdfItems } from "./pdf-items.js";
import { judgeSafety, judgeUsability, type OpenedPdf } from "./pdf-soundness.js";
import { judgeSigners, requiredSigners } from "./required-signers.js";

export interface VerifyPdfOptions {
  readonly workspace: Workspace;
  readonly trust: TrustStore;
  readonly asOf: CivilDate;
  /** What it must show, where the records are at hand; else it is found from the record inside. */
  readonly shown?: Shown;
  /** Where it lies, for what was printed under its name to be compared; left out in a package. */
  readonly path?: string;
  /** It lies in a package whose seal covers it: then it needs no signature of its own. */
  readonly isInPackage?: boolean;
  /** By when the seal of its package proves all of it. */
  readonly provenBy?: Date | null;
  /** The record as it was archived, to be equal to the one inside. */
  readonly archived?: ArchivedRecord | null;
  /** Milliseconds for one question to the file; as long as is right for any where left out. */
  readonly patienceMs?: number;
}

/**
 * Verifies one PDF: signatures, the record inside, what it shows, PDF/A. Works without the case
 * that it comes from.
 */
export async function verifyPdf(
  pdf: Uint8Array,
  subject: string,
  options: VerifyPdfOptions,
): Promise<Verification> {
  const found = new VerificationItems(subject);
  try {
    await judge(pdf, options, found);
  } catch (error) {
    if (!(error instanceof TakesTooLong)) throw error;
    found.cannotJudge(pdfItems.takesTooLong, { seconds: error.limit / 1000 });
  }
  return verification("pdf", subject, found.all);
}

async function judge(
  pdf: Uint8Array,
  options: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  const opened = await open(pdf, options, found);
  if (!opened) return;
  await judgeUsability(opened, found, options.patienceMs);
  judgeSafety(opened, found);
  const signatures = withinTime(() => judgeSignatures(opened, options, found), options.patienceMs);
  await judgePrint(opened, options, found);
  await judgeRecord(opened, signatures, options, found);
}

/** One that is too large to be opened: nothing is said of it, least of all that it is sound. */
export function tooLargeToVerify(
  size: { readonly size: number; readonly most: number },
  subject: string,
): Verification {
  const found = new VerificationItems(subject);
  found.cannotJudge(pdfItems.tooLarge, size);
  return verification("pdf", subject, found.all);
}

async function open(
  pdf: Uint8Array,
  { patienceMs }: VerifyPdfOptions,
  found: VerificationItems,
): Promise<OpenedPdf | null> {
  try {
    const file = await withinTime(() => openPdf(pdf), patienceMs);
    const identity = withinTime(() => identityOf(file), patienceMs);
    const seen = withinTime(() => inspect(file), patienceMs);
    found.pass(pdfItems.opens, { pages: seen.pages });
    return { file, identity, seen };
  } catch (error) {
    if (error instanceof TakesTooLong) throw error;
    tellUnopened(error, found);
    return null;
  }
}

function tellUnopened(error: unknown, found: VerificationItems): void {
  if (error instanceof LitteredPdf) {
    found.cannotJudge(pdfItems.littered, { bytes: error.bytes });
  } else if (isEncrypted(error)) found.cannotJudge(pdfItems.encrypted);
  else found.fail(pdfItems.cannotOpen, { reason: messageOf(error) });
}

function judgeSignatures(
  { file, identity }: OpenedPdf,
  { trust, asOf, isInPackage, provenBy = null, workspace, path }: VerifyPdfOptions,
  found: VerificationItems,
): readonly VerifiedSignature[] {
  const { items, signatures } = verifyPdfSignatures(file, {
    subject: found.subject,
    trust,
    now: endOfDay(asOf),
    provenBy,
    isOurs: documentPath(identity.path) !== null || nameIn(workspace, path) !== null,
  });
  found.include(items);
  if (signatures.length === 0) {
    found.add(isInPackage ? "notApplicable" : "cannotJudge", pdfItems.notSigned);
  }
  return signatures;
}

/** What a file in the output folder was printed as. */
function nameIn({ config }: Workspace, path: string | undefined): string | null {
  return path === undefined ? null : nameInOutput(config.out, path);
}

/** A file in the output folder, before anything was added, is what was printed there. */
async function judgePrint(
  { file }: OpenedPdf,
  { workspace, path }: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  const name = nameIn(workspace, path);
  const isSame = name === null ? null : await isAsPrinted(workspace, name, file.bytes);
  if (isSame === true) found.pass(pdfItems.asPrinted);
  if (isSame === false) found.cannotJudge(pdfItems.notAsPrinted);
}

/**
 * The record inside: that it is whole and alone, that the page shows it, and that they have signed
 * whom it names.
 */
async function judgeRecord(
  { identity, seen }: OpenedPdf,
  signatures: readonly VerifiedSignature[],
  options: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  const [record, ...others] = identity.files;
  if (!record) {
    found.notApplicable(pdfItems.noRecord);
    if (options.shown) compareTexts(options.shown.values, seen, found);
    return;
  }
  if (others.length > 0) {
    found.fail(pdfItems.severalRecords, {
      n: identity.files.length,
      files: listOf(identity.files.map((f) => f.name)),
    });
  }
  const isWhole = isWholeRecord(record);
  if (!isWhole) found.fail(pdfItems.unsoundRecord, { file: record.name });
  if (options.archived !== undefined) compareWithArchived(record, options.archived, found);
  if (!isWhole) return;
  const shown = options.shown ?? fromRecord(options, identity, record);
  if (shown) compareTexts(shown.values, seen, found);
  else found.cannotJudge(pdfItems.unknownForm);
  const required = requiredSigners(options.workspace, record, shown?.roles ?? null);
  judgeSigners(required, signatures, found);
}

function isWholeRecord({ name, bytes }: EmbeddedFile): boolean {
  const { problems } = parseRecord(bytes, name, kindOf(name.replace(/\.json$/, "")));
  return problems.length === 0 && name.endsWith(".json");
}

/**
 * What the form shows of the record inside, without the rest of the case: that record alone is
 * composed again.
 */
function fromRecord(
  { workspace, asOf }: VerifyPdfOptions,
  { path }: PdfIdentity,
  { name, bytes }: EmbeddedFile,
): Shown | null {
  const at = documentPath(path);
  if (!at) return null;
  const compiled = workspace.procedures.get(at.procedure);
  const level = compiled?.procedure.records.get(kindOf(name.replace(/\.json$/, "")).kind)?.level;
  const caseFolder = `${at.procedure}/${at.name}`;
  const folder = at.audit && level !== "case" ? `${caseFolder}/audits/${at.audit}` : caseFolder;
  // A record may name audits: they are called by what they are.
  const audits = Buffer.from(bytes)
    .toString("utf8")
    .matchAll(/"(\d\d-[a-z][a-z0-9-]*)"/g);
  const tree = treeOf(workspace.config.records, [
    [`${folder}/${name}`, bytes],
    ...[...audits].map(([, audit = ""]): [string, Content] => [
      `${caseFolder}/audits/${audit}/`,
      null,
    ]),
  ]);
  const alone = { ...workspace, tree, config: { ...workspace.config, recordsShownAs: "records" } };
  const shown = shownValues(alone, at, asOf, at.language).get(asWhole(path));
  return shown
    ? { ...shown, values: shown.values.filter((s) => s.file.endsWith(`/${name}`)) }
    : null;
}
