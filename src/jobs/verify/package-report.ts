import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { PackageFile } from "../../seal/package/bag.js";

/** The files of a package, by path. */
export type PackageFiles = ReadonlyMap<string, PackageFile>;

/** What a package says of itself. It may be anybody's: nothing in it is taken for granted. */
export interface PackageReport {
  readonly case: string;
  readonly asOf: string;
  /** What bag-info.txt has to say as well, by its label there. */
  readonly noted: ReadonlyMap<string, Json | undefined>;
  /** Why it was archived incomplete, and how many things it lacked. */
  readonly incomplete: { readonly reason: string; readonly lacking: number } | null;
  /** The audits of the whole case, which records of a span may name. */
  readonly audits: readonly string[];
  /** Which version of this product made it. */
  readonly madeBy: string;
}

/** A document as the package's list has it. */
export interface ListedDocument {
  /** Below the case's documents. */
  readonly path: string;
  /** Where it lies in the package. */
  readonly file: string;
  readonly sha256: Json | undefined;
  /** What was printed, before any signature; null in packages that do not say it. */
  readonly printed: { readonly bytes: number; readonly sha256: string } | null;
  /** The record that it carries; null for a document of several. */
  readonly record: string | null;
}

/** Reads data/report/package.json; null where the package is none of ours. */
export async function readReport(files: PackageFiles): Promise<PackageReport | null> {
  const report = await jsonAt(files, "data/report/package.json");
  if (!isObject(report)) return null;
  const { case: name, span, asOf, keptUntil, tool, incomplete, caseAudits } = report;
  return {
    case: String(name),
    asOf: String(asOf),
    noted: new Map<string, Json | undefined>([
      ["External-Identifier", name],
      ["Span", span],
      ["Bagging-Date", asOf],
      ["Retain-Until", keptUntil ?? "unknown"],
    ]),
    incomplete: isObject(incomplete) ? incompleteOf(incomplete) : null,
    audits: Array.isArray(caseAudits)
      ? caseAudits.map(String).filter((a) => /^audits\/\d\d-[a-z0-9-]+$/.test(a))
      : [],
    madeBy: isObject(tool) ? versionOf(tool) : "",
  };
}

function versionOf({ version }: JsonObject): string {
  return String(version);
}

function incompleteOf({ reason, lacking }: JsonObject): PackageReport["incomplete"] {
  return { reason: String(reason), lacking: Array.isArray(lacking) ? lacking.length : 0 };
}

/** Reads data/report/documents.json. */
export async function readDocumentList(files: PackageFiles): Promise<ListedDocument[]> {
  const listed = await jsonAt(files, "data/report/documents.json");
  return (Array.isArray(listed) ? listed : []).filter(isObject).map(listedDocument);
}

function listedDocument(listed: JsonObject): ListedDocument {
  const { path, sha256, record, unsignedBytes, unsignedSha256 } = listed;
  return {
    path: String(path),
    file: `data/documents/${String(path)}`,
    sha256,
    printed:
      typeof unsignedBytes === "number" && typeof unsignedSha256 === "string"
        ? { bytes: unsignedBytes, sha256: unsignedSha256 }
        : null,
    record: isObject(record) ? fileOf(record) : null,
  };
}

function fileOf({ file }: JsonObject): string {
  return String(file);
}

async function jsonAt(files: PackageFiles, path: string): Promise<unknown> {
  try {
    return JSON.parse((await files.get(path)?.read())?.toString("utf8") ?? "null");
  } catch {
    return null; // the manifests tell what was altered
  }
}
