import { createHash } from "node:crypto";
import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from "node:fs";
import { join, sep } from "node:path";
import { byCodeUnit } from "../model/base/text.js";
import type {
  AuditFolder,
  AuditType,
  CaseDocument,
  RecordFile,
  StrayFile,
} from "../model/case/case.js";
import { readRecordFile } from "./record-file.js";

const auditFolder = /^(\d{2})-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;

/** Reads one case: `records/<procedure>/<case>/`. `shownAs` is how the records folder is called in messages. */
export function readCaseFolder(
  recordsFolder: string,
  procedure: string,
  name: string,
  shownAs: string,
): CaseDocument {
  const folder = join(recordsFolder, procedure, name);
  const strays: StrayFile[] = [];
  const shown = `${shownAs}/${procedure}/${name}`;
  const { records, folders } = readRecords(folder, shown, strays);
  const audits: AuditFolder[] = [];
  if (folders.includes("audits")) {
    for (const found of list(join(folder, "audits"))) {
      const entry = found.name;
      const match = auditFolder.exec(entry);
      const path = join(folder, "audits", entry);
      if (match && found.isDirectory()) {
        audits.push({
          id: `audits/${entry}`,
          number: Number(match[1]),
          type: match[2] as AuditType,
          records: readRecords(path, `${shown}/audits/${entry}`, strays).records,
        });
      } else if (!entry.startsWith(".")) {
        strays.push(
          stray(
            `${shown}/audits/${entry}`,
            "unknown-audit-folder",
            "不是审核文件夹（应为 01-stage1、02-stage2、03-surveillance-1、05-recertification 或 06-special-…）",
            "Not an audit folder (expected 01-stage1, 02-stage2, 03-surveillance-1, 05-recertification or 06-special-…)",
          ),
        );
      }
    }
  }
  for (const other of folders) {
    if (other !== "audits" && other !== "attachments" && !other.startsWith(".")) {
      strays.push(
        stray(
          `${shown}/${other}`,
          "unknown-folder",
          "案卷里不认识的文件夹",
          "Unknown folder in a case",
        ),
      );
    }
  }
  return {
    id: `${procedure}/${name}`,
    procedure,
    folder,
    shownAs,
    records,
    audits,
    strays,
    digestOf: digests(folder),
  };
}

/** A file of a case as the disk knows it, without reading it. */
export interface ListedFile {
  /** Below the case folder. */
  readonly path: string;
  /** Of what is no record only the name counts. */
  readonly type: "record" | "folder" | "other";
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly sha256?: string | undefined;
}

/** Everything that `readCaseFolder` would look at: names, and size and times of the records. */
export function listCaseFolder(folder: string): ListedFile[] {
  const listed: ListedFile[] = [];
  const visit = (below: string) => {
    for (const entry of list(below === "" ? folder : join(folder, below))) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const type = entry.isDirectory()
        ? "folder"
        : entry.isFile() && entry.name.endsWith(".json")
          ? "record"
          : "other";
      const stat =
        type === "record" ? lstatSync(join(folder, path), { throwIfNoEntry: false }) : undefined;
      listed.push({
        path,
        type,
        size: stat?.size ?? 0,
        modified: stat?.mtimeMs ?? 0,
        changed: stat?.ctimeMs ?? 0,
        inode: stat?.ino ?? 0,
      });
      if (type === "folder" && (path === "audits" || below === "audits")) visit(path);
    }
  };
  visit("");
  return listed;
}

/** The body's own records, `records/cb/<short>/`, or null when there is no such folder. */
export function readBodyFolder(
  recordsFolder: string,
  short: string,
  shownAs: string,
): CaseDocument | null {
  return existsSync(join(recordsFolder, "cb", short))
    ? readCaseFolder(recordsFolder, "cb", short, shownAs)
    : null;
}

/** All personnel records: `records/personnel/*.json`. */
export function readPersonnel(
  recordsFolder: string,
  shownAs: string,
): { records: RecordFile[]; strays: StrayFile[] } {
  const strays: StrayFile[] = [];
  const folder = join(recordsFolder, "personnel");
  const { records } = readRecords(folder, `${shownAs}/personnel`, strays);
  return { records: records.map((r) => ({ ...r, kind: "personnel", instance: r.kind })), strays };
}

/** One person's record, or undefined when there is no such file; ids that are no file name have none. */
export function readPerson(
  recordsFolder: string,
  shownAs: string,
  id: string,
): RecordFile | undefined {
  if (!/^[A-Za-z0-9-]{1,40}$/.test(id)) return undefined;
  const path = join(recordsFolder, "personnel", `${id}.json`);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  return {
    ...readRecordFile(path, `${shownAs}/personnel/${id}.json`, id),
    kind: "personnel",
    instance: id,
  };
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name));
  } catch {
    return [];
  }
}

/** Opens plain JSON files only: a FIFO would hang, a link could lead out of the repository. */
function readRecords(
  folder: string,
  shown: string,
  strays: StrayFile[],
): { records: RecordFile[]; folders: string[] } {
  const records: RecordFile[] = [];
  const folders: string[] = [];
  const seen = new Map<string, string>();
  for (const found of list(folder)) {
    const entry = found.name;
    const isJson = entry.endsWith(".json");
    if (found.isDirectory() && !isJson) folders.push(entry);
    else if (!found.isFile()) {
      strays.push(
        stray(
          `${shown}/${entry}`,
          "not-a-file",
          "不是普通文件（链接、管道、设备或文件夹）",
          "Not a plain file (link, pipe, device or folder)",
        ),
      );
    } else if (isJson) {
      const twin = seen.get(entry.normalize("NFC").toLowerCase());
      if (twin !== undefined) {
        strays.push(
          stray(
            `${shown}/${entry}`,
            "twin-name",
            `与 ${twin} 只有大小写或字形不同`,
            `Differs from ${twin} only in case or normal form`,
          ),
        );
      }
      seen.set(entry.normalize("NFC").toLowerCase(), entry);
      records.push(readRecordFile(join(folder, entry), `${shown}/${entry}`, entry.slice(0, -5)));
    } else if (!entry.startsWith(".") && !/\.(md|txt)$/.test(entry)) {
      strays.push(
        stray(
          `${shown}/${entry}`,
          "unknown-file",
          "不是记录（.json）的文件",
          "A file that is no record (.json)",
        ),
      );
    }
  }
  return { records, folders };
}

function stray(file: string, code: string, zh: string, en: string): StrayFile {
  return {
    file,
    code,
    line: 1,
    column: 1,
    message: { zh, en },
    remedy: {
      zh: "改名、移到 attachments/ 或删除",
      en: "Rename it, move it to attachments/ or delete it",
    },
  };
}

/** The same for one case, each file read once: several records may name it. */
function digests(folder: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let real: string | undefined;
  return (path) => {
    if (!known.has(path)) {
      known.set(path, digestOfAttachment(folder, path, (real ??= realFolder(folder))));
    }
    return known.get(path);
  };
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder; // gone meanwhile: nothing in it will be found either
  }
}

/** SHA-256 of a file in the case folder; undefined when it is not a plain file in it. */
export function digestOfAttachment(
  folder: string,
  path: string,
  realCase = realFolder(folder),
): string | undefined {
  try {
    const real = realpathSync.native(join(folder, path));
    if (!real.startsWith(realCase + sep) || !lstatSync(real).isFile()) return undefined;
    return createHash("sha256").update(readFileSync(real)).digest("hex");
  } catch {
    return undefined; // missing: the check that asked says so
  }
}
