import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseFacts } from "../model/facts.js";
import type { CaseResult } from "../model/finding.js";
import { digestOfAttachment, type ListedFile } from "../read/case-folder.js";

/** What a case was judged to be, with everything that the judgement rested on. */
export interface CachedCase {
  /** Digest of our own code, the procedure, the calendar, the day and what is listed. */
  readonly given: string;
  readonly files: readonly ListedFile[];
  readonly attachments: readonly (ListedFile | { readonly path: string; readonly sha256: null })[];
  /** Digests of the people looked up, by id. */
  readonly people: Readonly<Record<string, string>>;
  readonly result: CaseResult;
  readonly facts: CaseFacts;
}

/** A file changed this shortly before it was judged could change again without a new time stamp: its content is compared instead. */
const racyMs = 2_000;

/** Results of cases by what they rested on: a result is taken only when all of that is the same as it was. */
export class CaseCache {
  constructor(private readonly folder: string) {}

  /** The result kept for a case, where nothing that it rested on has changed. */
  find(caseId: string, caseFolder: string, given: string, listed: readonly ListedFile[], personDigest: (id: string) => string): Pick<CachedCase, "result" | "facts"> | null {
    const path = this.#path(caseId);
    const entry = read(path);
    if (!entry || entry.given !== given || entry.files.length !== listed.length) return null;
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    let touched = false;
    const same = (now: ListedFile | null, then: ListedFile | { path: string; sha256: null }): boolean => {
      if (now === null || !("size" in then)) return now === null && !("size" in then);
      if (now.path !== then.path || now.type !== then.type) return false;
      if (then.type !== "record") return true;
      if (now.size === then.size && now.modified === then.modified && now.changed === then.changed && now.inode === then.inode && then.changed < writtenAt - racyMs) return true;
      touched = true;
      return now.size === then.size && sha256Of(join(caseFolder, now.path)) === then.sha256;
    };
    if (!entry.files.every((f, i) => same(listed[i] ?? null, f))) return null;
    if (!entry.attachments.every((f) => same(listAttachment(caseFolder, f.path), f))) return null;
    if (!Object.entries(entry.people).every(([id, digest]) => personDigest(id) === digest)) return null;
    if (touched) this.keep(caseId, { ...entry, files: listed.map((f, i) => ({ ...f, sha256: entry.files[i]?.sha256 ?? "" })), attachments: entry.attachments.map((f) => ("size" in f ? { ...(listAttachment(caseFolder, f.path) ?? f), sha256: f.sha256 } : f)) });
    return { result: entry.result, facts: entry.facts };
  }

  /** Keeps a result. A cache that cannot be written is no fault; a torn one is noticed when it is read. */
  keep(caseId: string, entry: CachedCase): void {
    const path = this.#path(caseId);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      const text = JSON.stringify(entry);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, `${checksum(text)}\n${text}`);
      renameSync(temporary, path);
    } catch {
      return; // a read-only folder, a full disk: the next run judges again
    }
  }

  #path(caseId: string): string {
    return join(this.folder, `${caseId}.json`);
  }
}

function read(path: string): CachedCase | null {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    return checksum(json) === text.slice(0, end) ? (JSON.parse(json) as CachedCase) : null;
  } catch {
    return null; // none yet
  }
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function sha256Of(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null; // gone or unreadable: not the same
  }
}

/** An attachment as the judgement sees it: null when it is no file in the case folder. */
export function listAttachment(caseFolder: string, path: string): ListedFile | null {
  const stat = lstatSync(join(caseFolder, path), { throwIfNoEntry: false });
  if (!stat) return null;
  // Through a link only the content tells: such a file never counts as unchanged by its times.
  if (!stat.isFile()) { const sha256 = digestOfAttachment(caseFolder, path); return sha256 === undefined ? null : { path, type: "record", size: -1, modified: 0, changed: Number.MAX_SAFE_INTEGER, inode: 0, sha256 }; }
  return { path, type: "record", size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, inode: stat.ino };
}
