import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import { disk } from "../../read/file-tree.js";
import {
  digestOfNames,
  listAttachment,
  listCaseFolder,
  type ListedFile,
} from "../../read/listed-files.js";
import type { TextStore } from "../../workspace/kept-files.js";

/** A case as it lies on disk now, to be compared with what was judged. */
export interface CaseAsItIs {
  readonly caseId: string;
  readonly caseFolder: string;
  readonly given: string;
  readonly asOf: CivilDate;
  /** Digest of whom signatures are trusted from; asked for where a judgement rested on it. */
  trust(): string;
}

/** The days on which a result is the same. */
export interface Holding {
  /** The day of judgement: what was so on earlier days was not asked. */
  readonly from: CivilDate;
  /** The first day on which it can be another one; null where that never comes. */
  readonly changesOn: CivilDate | null;
}

/** A file that a judgement asked for; without a digest where there was none. */
export interface SeenAttachment {
  readonly path: string;
  readonly sha256: string | null;
  /** As the disk knew it before it was read: a change while it was read shows the next time. */
  readonly listed: ListedFile | null;
}
/** What a case was judged to be, with everything that the judgement rested on. */
export interface CachedCase {
  /** Digest of our own code, the procedure, the calendar and what is listed. */
  readonly given: string;
  readonly holds: Holding;
  /** Every name in the case folder; records with the digest of their bytes. */
  readonly files: readonly ListedFile[];
  readonly attachments: readonly SeenAttachment[];
  /** Digests of the people looked up, by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Digest of whom signatures were trusted from; null where none is electronic. */
  readonly trust: string | null;
  readonly result: CaseResult;
  readonly facts: CaseFacts;
}

type KeptJudgement = Pick<CachedCase, "result" | "facts">;

/**
 * The first line of a cache file, all that a lookup needs when nothing has been touched. After it
 * come the judgement and, for when something has, the files' digests.
 */
interface Header extends Pick<CachedCase, "given" | "holds" | "people" | "trust"> {
  /** Digest of the names, sizes and times of all files. */
  readonly listing: string;
  /** When a file last changed, milliseconds. */
  readonly lastChange: number;
  readonly attachments: readonly string[];
}

/**
 * A file changed this shortly before it was judged could change again without a new time stamp: its
 * content is compared instead.
 */
const racyMs = 2_000;

/**
 * Results of cases by what they rested on: a result is taken only when all of that is the same as
 * it was.
 */
export class CaseCache {
  constructor(
    private readonly folder: string,
    /** By this user's key: a result that a repository brings along is none. */
    private readonly texts: TextStore,
  ) {}

  /**
   * The result kept for a case, where nothing that it rested on has changed, with the digest of its
   * files as they lie on disk.
   */
  find(
    { caseId, caseFolder, given, asOf, trust }: CaseAsItIs,
    personDigest: (id: string) => string,
  ): (KeptJudgement & { readonly seen: string }) | null {
    const path = this.#path(caseId);
    const entry = entryOf(this.texts.find(path));
    if (!entry || entry.header.given !== given || !holdsOn(entry.header.holds, asOf)) return null;
    if (!Object.entries(entry.header.people).every(([id, digest]) => personDigest(id) === digest)) {
      return null;
    }
    if (entry.header.trust !== null && entry.header.trust !== trust()) return null;
    const listed = listCaseFolder(caseFolder);
    const seen = listingOf(listed);
    const looked = entry.header.attachments.map((p) => listAttachment(caseFolder, p));
    const all = [...listed, ...looked];
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const untouched =
      listingOf(all) === entry.header.listing && entry.header.lastChange < writtenAt - racyMs;
    if (untouched) return { ...entry.judgement(), seen };
    const { files, attachments } = entry.contents();
    if (!sameContent(caseFolder, listed, files, attachments)) return null;
    const judgement = entry.judgement();
    this.keep(caseId, {
      ...judgement,
      given,
      holds: entry.header.holds,
      people: entry.header.people,
      trust: entry.header.trust,
      attachments: attachments.map((a, i) => ({ ...a, listed: looked[i] ?? null })),
      files: listed.map((f, i) => ({ ...f, sha256: files[i]?.sha256 })),
    });
    return { ...judgement, seen };
  }

  /**
   * Keeps a result. A cache that cannot be written is no fault; a torn one is noticed when it is
   * read.
   */
  keep(caseId: string, kept: CachedCase): void {
    const { given, holds, people, trust, files, attachments, result, facts } = kept;
    const path = this.#path(caseId);
    const all = [...files, ...attachments.map((a) => a.listed)];
    const header: Header = {
      given,
      holds,
      people,
      trust,
      listing: listingOf(all),
      lastChange: Math.max(0, ...all.map((f) => f?.changed ?? 0)),
      attachments: attachments.map((a) => a.path),
    };
    try {
      const text = [
        header,
        { result, facts },
        {
          files: files.map((f) => ({ path: f.path, type: f.type, sha256: f.sha256 })),
          attachments: attachments.map((a) => ({ path: a.path, sha256: a.sha256 })),
        },
      ]
        .map((part) => JSON.stringify(part))
        .join("\n");
      this.texts.keep(path, text);
    } catch {
      return; // a read-only folder, a full disk: the next run judges again
    }
  }

  #path(caseId: string): string {
    return join(this.folder, `${caseId}.json`);
  }
}

function holdsOn({ from, changesOn }: Holding, asOf: CivilDate): boolean {
  return from <= asOf && (changesOn === null || asOf < changesOn);
}

interface Entry {
  readonly header: Header;
  judgement(): KeptJudgement;
  contents(): {
    readonly files: readonly Pick<ListedFile, "path" | "type" | "sha256">[];
    readonly attachments: readonly Omit<SeenAttachment, "listed">[];
  };
}

function entryOf(text: string | null): Entry | null {
  if (text === null) return null;
  try {
    const [header = "", judgement = "", contents = ""] = text.split("\n");
    return {
      header: JSON.parse(header) as Header,
      judgement: () => JSON.parse(judgement) as ReturnType<Entry["judgement"]>,
      contents: () => JSON.parse(contents) as ReturnType<Entry["contents"]>,
    };
  } catch {
    return null; // of another version
  }
}

/** Digest of files as they are listed: names, sizes and times. */
export function listingOf(files: readonly (ListedFile | null)[]): string {
  return sha256(
    files
      .map((f) =>
        f ? `${f.path}\0${f.type}\0${f.size}\0${f.modified}\0${f.changed}\0${f.inode}` : "-",
      )
      .join("\n"),
  );
}

/** The slow way: the names are the same, and every record and attachment has the same bytes. */
function sameContent(
  caseFolder: string,
  listed: readonly ListedFile[],
  files: readonly Pick<ListedFile, "path" | "type" | "sha256">[],
  attachments: readonly Omit<SeenAttachment, "listed">[],
): boolean {
  return (
    listed.length === files.length &&
    files.every(
      (f, i) =>
        listed[i]?.path === f.path &&
        listed[i].type === f.type &&
        digestOfListed(caseFolder, f) === f.sha256,
    ) &&
    attachments.every((a) => (disk.digestIn(caseFolder, a.path) ?? null) === a.sha256)
  );
}

/** What counts of a file beside its name; undefined where nothing does. */
function digestOfListed(
  caseFolder: string,
  { path, type }: Pick<ListedFile, "path" | "type">,
): string | null | undefined {
  if (type === "names") return digestOfNames(join(caseFolder, path));
  return type === "record" ? sha256Of(join(caseFolder, path)) : undefined;
}

function sha256Of(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch {
    return null; // gone or unreadable: not the same
  }
}
