import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json } from "../../model/base/json.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { ShownAttachment } from "../../model/outcome/assessment.js";
import type { ShownRecord } from "../../model/outcome/shown-record.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Workspace } from "../../workspace/workspace.js";
import { recordTitles } from "./record-titles.js";

/** Larger files are named and not enclosed: a dossier is handed over on a stick. */
const largestBytes = 64 * 1024 * 1024;

/** A file that a record names, and where. */
interface Named {
  readonly name: string;
  readonly path: string;
  readonly pointer: string;
}

/** The files that the records of a case name as evidence, each once for each record. */
export async function attachmentsShown(
  { config }: Workspace,
  document: CaseDocument,
  {
    records,
    procedure,
  }: { readonly records: readonly ShownRecord[]; readonly procedure: Procedure },
): Promise<ShownAttachment[]> {
  const titles = recordTitles(document, procedure);
  const own = [...document.records, ...document.audits.flatMap((a) => a.records)];
  const shown: ShownAttachment[] = [];
  for (const { file, value } of own) {
    const record = file.slice(document.shownAs.length + document.id.length + 2);
    const hidden = records.find((r) => r.path === record)?.hidden ?? [];
    for (const { name, path, pointer } of distinct(namedIn(value, ""))) {
      const isHidden = hidden.some((h) => pointer === h || pointer.startsWith(`${h}/`));
      shown.push({
        // What is left out is not named either.
        name: isHidden ? "" : name,
        path: isHidden ? "" : path,
        record,
        recordTitle: titles.get(file) ?? { zh: record, en: record },
        isHidden,
        bytes: isHidden ? null : await contentOf(join(config.records, document.id), path),
      });
    }
  }
  return shown;
}

function namedIn(value: Json | undefined, pointer: string): Named[] {
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap((item, i) => namedIn(item, `${pointer}/${i}`));
  }
  if (!isObject(value)) return [];
  const { path, name } = value;
  if (typeof path === "string" && isOfTheCase(path)) {
    return [{ path, name: typeof name === "string" ? name : path, pointer }];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    namedIn(item as Json, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

/** Only what lies among the attachments of the case itself is enclosed. */
function isOfTheCase(path: string): boolean {
  return path.startsWith("attachments/") && path.split("/").every((part) => part !== "..");
}

function distinct(named: readonly Named[]): Named[] {
  return [...new Map(named.map((n) => [n.path, n])).values()];
}

/** The file itself: a link would lead to what is not of the case. */
async function contentOf(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    const file = await realpath(join(folder, path));
    if (file !== join(await realpath(folder), path)) return null;
    const { size } = await stat(file);
    return size > largestBytes ? null : await readFile(file);
  } catch {
    return null; // The findings speak of a file that is not there.
  }
}
