import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import type { AuditFolder, AuditType, CaseDocument, RecordFile, StrayFile } from "../model/case.js";
import { byCodeUnit } from "../model/text.js";
import { readRecordFile } from "./record-file.js";

const auditFolder = /^(\d{2})-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;

/** Reads one case: `records/<procedure>/<case>/`. `shownAs` is how the records folder is called in messages. */
export function readCaseFolder(recordsFolder: string, procedure: string, name: string, shownAs: string): CaseDocument {
  const folder = join(recordsFolder, procedure, name);
  const strays: StrayFile[] = [];
  const shown = `${shownAs}/${procedure}/${name}`;
  const { records, folders } = readRecords(folder, shown, strays);
  const audits: AuditFolder[] = [];
  if (folders.includes("audits")) {
    for (const entry of list(join(folder, "audits"))) {
      const match = auditFolder.exec(entry);
      const path = join(folder, "audits", entry);
      if (match && lstatSync(path).isDirectory())
        audits.push({ id: `audits/${entry}`, number: Number(match[1]), type: match[2] as AuditType, records: readRecords(path, `${shown}/audits/${entry}`, strays).records });
      else if (!entry.startsWith("."))
        strays.push(stray(`${shown}/audits/${entry}`, "unknown-audit-folder", "不是审核文件夹（应为 01-stage1、02-stage2、03-surveillance-1、05-recertification 或 06-special-…）", "Not an audit folder (expected 01-stage1, 02-stage2, 03-surveillance-1, 05-recertification or 06-special-…)"));
    }
  }
  for (const other of folders) {
    if (other !== "audits" && other !== "attachments" && !other.startsWith("."))
      strays.push(stray(`${shown}/${other}`, "unknown-folder", "案卷里不认识的文件夹", "Unknown folder in a case"));
  }
  return { id: `${procedure}/${name}`, procedure, folder, shownAs, records, audits, strays, digestOf: (path) => digestOfAttachment(folder, path) };
}

/** The body's own records, `records/cb/<short>/`, or null when there is no such folder. */
export function readBodyFolder(recordsFolder: string, short: string, shownAs: string): CaseDocument | null {
  return existsSync(join(recordsFolder, "cb", short)) ? readCaseFolder(recordsFolder, "cb", short, shownAs) : null;
}

/** All personnel records: `records/personnel/*.json`. */
export function readPersonnel(recordsFolder: string, shownAs: string): { records: RecordFile[]; strays: StrayFile[] } {
  const strays: StrayFile[] = [];
  const folder = join(recordsFolder, "personnel");
  const { records } = readRecords(folder, `${shownAs}/personnel`, strays);
  return { records: records.map((r) => ({ ...r, kind: "personnel", instance: r.kind })), strays };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort(byCodeUnit);
  } catch {
    return [];
  }
}

/** Opens plain JSON files only: a FIFO would hang, a link could lead out of the repository. */
function readRecords(folder: string, shown: string, strays: StrayFile[]): { records: RecordFile[]; folders: string[] } {
  const records: RecordFile[] = [];
  const folders: string[] = [];
  const seen = new Map<string, string>();
  for (const entry of list(folder)) {
    const stat = lstatSync(join(folder, entry));
    const isJson = entry.endsWith(".json");
    if (stat.isDirectory() && !isJson) folders.push(entry);
    else if (!stat.isFile()) strays.push(stray(`${shown}/${entry}`, "not-a-file", "不是普通文件（链接、管道、设备或文件夹）", "Not a plain file (link, pipe, device or folder)"));
    else if (isJson) {
      const twin = seen.get(entry.normalize("NFC").toLowerCase());
      if (twin !== undefined) strays.push(stray(`${shown}/${entry}`, "twin-name", `与 ${twin} 只有大小写或字形不同`, `Differs from ${twin} only in case or normal form`));
      seen.set(entry.normalize("NFC").toLowerCase(), entry);
      records.push(readRecordFile(join(folder, entry), `${shown}/${entry}`, entry.slice(0, -5)));
    } else if (!entry.startsWith(".") && !/\.(md|txt)$/.test(entry)) strays.push(stray(`${shown}/${entry}`, "unknown-file", "不是记录（.json）的文件", "A file that is no record (.json)"));
  }
  return { records, folders };
}

function stray(file: string, code: string, zh: string, en: string): StrayFile {
  return { file, code, line: 1, column: 1, message: { zh, en }, remedy: { zh: "改名、移到 attachments/ 或删除", en: "Rename it, move it to attachments/ or delete it" } };
}

/** SHA-256 of a file in the case folder; undefined when it is not a plain file in it. */
export function digestOfAttachment(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    if (!real.startsWith(realpathSync(folder) + sep) || !lstatSync(real).isFile()) return undefined;
    return createHash("sha256").update(readFileSync(real)).digest("hex");
  } catch {
    return undefined; // missing: the check that asked says so
  }
}

