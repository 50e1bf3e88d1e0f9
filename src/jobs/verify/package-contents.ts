import type { VerificationItems } from "../../model/outcome/verification.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { digestOf, type PackageFile } from "../../seal/package/bag.js";
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
async function isProgram({ path, kind, read }: PackageFile): Promise<boolean> {
  if (kind !== "file" || path.startsWith("data/knowledge/")) return false;
  if (/\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|mjs|jar|sh|msi|lnk|hta)$/i.test(path)) return true;
  const start = (await read()).subarray(0, 4).toString("latin1");
  return start.startsWith("MZ") || start === "\u007fELF" || start.startsWith("#!");
}

/** What the documents must show, by the path of each; null where that is not known. */
export type ShownByPath = ReadonlyMap<string, Shown> | null;

/**
 * Every listed document: that it is there, as it was listed, sound of itself, and says what its
 * record says.
 */
export async function judgeDocuments(
  { files, report, documents, shown }: PackageContents,
  options: VerifyPdfOptions,
  found: VerificationItems,
): Promise<void> {
  for (const { path, file, sha256, printed, record } of documents) {
    const bytes = await files.get(file)?.read();
    if (!bytes) {
      found.about(file).fail(packageItems.documentMissing);
      continue;
    }
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
}

/** A package taken apart. */
export interface PackageContents {
  readonly files: PackageFiles;
  readonly report: PackageReport;
  readonly documents: readonly ListedDocument[];
  readonly shown: ShownByPath;
}
