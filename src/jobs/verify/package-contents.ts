import type { VerificationItems } from "../../model/outcome/verification.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { digestOf, type PackageFile } from "../../seal/package/bag.js";
import { digestsOf, mostBytesRead, startOf } from "../../seal/package/contents.js";
import type { Shown } from "../documents/shown-values.js";
import { packageItems } from "./package-items.js";
import type { ListedDocument, PackageFiles, PackageReport } from "./package-report.js";
import { verifyPdf, type VerifyPdfOptions } from "./verify-pdf.js";

/** Documents that nobody lists. */
export function judgeUnlisted(
  files: PackageFiles,
  documents: readonly ListedDocument[],
  found: VerificationItems,
): void {
  const listed = new Set(documents.map((d) => d.file));
  for (const path of files.keys()) {
    if (path.startsWith("data/documents/") && !listed.has(path)) {
      found.about(path).fail(packageItems.documentNotListed);
    }
  }
}

/** Whether every record can be read, and whether a program lies among the files. */
export async function judgeFiles(files: PackageFiles, found: VerificationItems): Promise<void> {
  let readable = 0;
  for (const [path, file] of files) {
    if (!isRecord(path)) continue;
    if (file.size > mostBytesRead) {
      found.about(path).cannotJudge(packageItems.recordTooLarge, sizes(file.size, mostBytesRead));
      continue;
    }
    const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    const { problems } = parseRecord(await file.read(), path, kindOf(name));
    const problem = problems.find((p) => !p.readable);
    if (problem) found.about(path).fail(packageItems.unsoundRecord, { fault: problem.message });
    else readable += 1;
  }
  for (const [path, file] of files) {
    if (path.startsWith("data/") && (await isProgram(file))) {
      found.about(path).fail(packageItems.program);
    }
  }
  found.about("data/records").pass(packageItems.recordsReadable, { n: readable });
}

function isRecord(path: string): boolean {
  return (
    path.startsWith("data/records/") && path.endsWith(".json") && !path.includes("/attachments/")
  );
}

/** By name or by its first bytes: something that a click could start. */
async function isProgram(file: PackageFile): Promise<boolean> {
  const { path, kind } = file;
  if (kind !== "file" || path.startsWith("data/knowledge/")) return false;
  if (/\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|mjs|jar|sh|msi|lnk|hta)$/i.test(path)) return true;
  const start = (await startOf(file, 4)).toString("latin1");
  return start.startsWith("MZ") || start === "\u007fELF" || start.startsWith("#!");
}

/** What the documents must show, by the path of each; null where that is not known. */
export type ShownByPath = ReadonlyMap<string, Shown> | null;

/**
 * A PDF takes many times its size while it is judged. One that is larger, as a scan of hundreds of
 * pages is, would take the memory that the whole package must do with.
 */
const mostBytesOfDocument = 16 * 1024 ** 2;

/** The size of something and the largest that is read, as they are told: in whole megabytes. */
export function sizes(
  size: number,
  most: number,
): { readonly size: number; readonly most: number } {
  return { size: Math.ceil(size / 1024 ** 2), most: Math.ceil(most / 1024 ** 2) };
}

/**
 * Every listed document: that it is there, as it was listed, sound of itself, and says what its
 * record says.
 */
export async function judgeDocuments(
  contents: PackageContents,
  options: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  for (const document of contents.documents) {
    const file = contents.files.get(document.file);
    const about = found.about(document.file);
    if (!file) about.fail(packageItems.documentMissing);
    else if (file.size > mostBytesOfDocument) await judgeByDigest(document, file, about);
    else await judgeDocument(document, contents, options, found);
  }
}

/** What can be said of a document without opening it. */
async function judgeByDigest(
  { sha256 }: ListedDocument,
  file: PackageFile,
  found: VerificationItems,
): Promise<void> {
  const digest = (await digestsOf(file, ["sha256"])).get("sha256");
  if (sha256 !== digest) found.fail(packageItems.documentAltered);
  found.cannotJudge(packageItems.documentTooLarge, sizes(file.size, mostBytesOfDocument));
}

async function judgeDocument(
  { path, file, sha256, printed, record }: ListedDocument,
  { files, report, shown }: PackageContents,
  options: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  const bytes = (await files.get(file)?.read()) ?? Buffer.alloc(0);
  if (sha256 !== digestOf("sha256", bytes)) found.about(file).fail(packageItems.documentAltered);
  if (printed && printed.sha256 !== digestOf("sha256", bytes.subarray(0, printed.bytes))) {
    found.about(file).fail(packageItems.notAsPrinted);
  }
  const archived = record === null ? undefined : await files.get(`data/${record}`)?.read();
  const values = shown?.get(`${report.case}/${path.replace(/\.pdf$/, "")}`);
  const { items } = await verifyPdf(bytes, file, {
    ...options,
    isInPackage: true,
    ...(values ? { shown: values } : {}),
    ...(record === null ? {} : { archived: archived ? { file: record, bytes: archived } : null }),
  });
  found.include(items);
}

/** A package taken apart. */
export interface PackageContents {
  readonly files: PackageFiles;
  readonly report: PackageReport;
  readonly documents: readonly ListedDocument[];
  readonly shown: ShownByPath;
}
