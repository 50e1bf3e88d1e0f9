import { join } from "node:path";
import type { Bilingual } from "../model/base/text.js";
import { bodiesFolder } from "../model/case/body-folder.js";
import type {
  AttachmentFile,
  AuditFolder,
  AuditType,
  CaseDocument,
  RecordFile,
  StrayFile,
} from "../model/case/case.js";
import { words } from "./case-source.words.js";
import type { FileTree, FoundFile } from "./file-tree.js";
import { inItsPlace } from "./in-its-place.js";
import { leftOver, type LeftOver } from "./left-over.js";
import { oddName } from "./odd-names.js";
import { kindOf, readRecordFile } from "./record-file.js";
import { notCloned } from "./submodule.js";

/**
 * Where cases come from, with the people and the bodies' own folders: a records folder on disk, or
 * files that only look like one: in the index of git, in a package, in memory. They are all read in
 * the same way.
 */
export interface CaseSource {
  readonly tree: FileTree;
  /** The records folder in the tree. */
  readonly folder: string;
  /** How the records folder is called in messages. */
  readonly shownAs: string;
}
export interface CaseAddress {
  readonly procedure: string;
  readonly name: string;
}

/** The folder of a case, or of a body where `procedure` is `cb`. */
export function caseFolder({ folder }: CaseSource, { procedure, name }: CaseAddress): string {
  return join(folder, procedure, name);
}

/** Where a file of the source lies in its tree, by how it is called in messages. */
export function pathOf({ folder, shownAs }: CaseSource, file: string): string {
  return join(folder, file.slice(shownAs.length + 1));
}

const auditFolder = /^(\d{2})-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;

/** Reads one case: `<procedure>/<case>/` in the records folder. */
export function readCase(source: CaseSource, address: CaseAddress): CaseDocument {
  const { tree, shownAs } = source;
  const folder = caseFolder(source, address);
  const id = `${address.procedure}/${address.name}`;
  const shown = `${shownAs}/${id}`;
  const own = readRecords(tree, folder, shown);
  const audits = own.folders.includes("audits")
    ? readAudits(tree, folder, shown)
    : { folders: [], strays: [] };
  const unknown = own.folders
    .filter((name) => name !== "audits" && name !== "attachments" && !name.startsWith("."))
    .map((name) => stray(`${shown}/${name}`, "unknown-folder", words.unknownFolder()));
  return {
    id,
    procedure: address.procedure,
    folder,
    shownAs,
    records: own.records,
    audits: audits.folders,
    strays: [
      ...oddName(address.name, shown),
      ...own.strays,
      ...audits.strays,
      ...unknown,
      ...oddAttachments(tree, folder, own.folders, shown),
      ...notCloned(tree, folder, shown),
    ],
    attachments: own.folders.includes("attachments") ? filesBelow(tree, folder, "attachments") : [],
    ...attachmentsIn(tree, folder),
    contentOf: (path, most) => tree.contentIn(folder, path, most),
    inItsPlace: (path, sha256) => inItsPlace(tree, { folder, path, sha256 }),
  };
}

function readAudits(
  tree: FileTree,
  caseFolderPath: string,
  shown: string,
): { readonly folders: AuditFolder[]; readonly strays: StrayFile[] } {
  const folders: AuditFolder[] = [];
  const strays: StrayFile[] = [];
  for (const { name, type } of tree.list(join(caseFolderPath, "audits"))) {
    const match = auditFolder.exec(name);
    const shownHere = `${shown}/audits/${name}`;
    strays.push(...oddName(name, shownHere));
    if (match && type === "folder") {
      const own = readRecords(tree, join(caseFolderPath, "audits", name), shownHere);
      strays.push(...own.strays);
      folders.push(
        sameFolder({
          id: `audits/${name}`,
          number: Number(match[1]),
          type: match[2] as AuditType,
          records: own.records,
        }),
      );
    } else if (!name.startsWith(".")) {
      strays.push(stray(shownHere, "unknown-audit-folder", words.notAnAudit()));
    }
  }
  return { folders, strays };
}

const foldersBefore = new WeakMap<RecordFile, AuditFolder>();

/**
 * The same folder as before where its records are the same (record-file.ts): what was found in it
 * need not be found again.
 */
function sameFolder(folder: AuditFolder): AuditFolder {
  const { id, records } = folder;
  const [first] = records;
  if (!first) return folder;
  const known = foldersBefore.get(first);
  const isSame =
    known?.id === id &&
    known.records.length === records.length &&
    known.records.every((record, i) => record === records[i]);
  if (isSame) return known;
  foldersBefore.set(first, folder);
  return folder;
}

/**
 * Files that records name as evidence: a name that looks right and is not leads nowhere, and what a
 * merge left beside them is none.
 */
function oddAttachments(
  tree: FileTree,
  caseFolderPath: string,
  folders: readonly string[],
  shown: string,
): StrayFile[] {
  if (!folders.includes("attachments")) return [];
  const names = tree.list(join(caseFolderPath, "attachments")).map(({ name }) => name);
  return names.flatMap((name) => {
    const file = `${shown}/attachments/${name}`;
    const left = leftOver(name);
    return left && names.includes(left.of) ? [leftBehind(file, left)] : oddName(name, file);
  });
}

function filesBelow(tree: FileTree, folder: string, below: string): AttachmentFile[] {
  return tree.list(join(folder, below)).flatMap(({ name, type }): AttachmentFile[] => {
    const path = `${below}/${name}`;
    return type === "folder" ? filesBelow(tree, folder, path) : [{ path, type }];
  });
}

/** The body's own records, `cb/<short>/`, or null when there is no such folder. */
export function readBody(source: CaseSource, short: string): CaseDocument | null {
  const address = { procedure: bodiesFolder, name: short };
  return source.tree.isFolder(caseFolder(source, address)) ? readCase(source, address) : null;
}

/** The people's records as a folder beside those of cases. */
export function readPeopleFolder(source: CaseSource): CaseDocument {
  const { tree, folder, shownAs } = source;
  const { records, strays } = readPersonnel(source);
  const whole = join(folder, "personnel");
  return {
    id: "personnel",
    procedure: "personnel",
    folder: whole,
    shownAs,
    records,
    audits: [],
    strays,
    ...attachmentsIn(tree, whole),
  };
}

/** All personnel records: `personnel/*.json`. */
export function readPersonnel({ tree, folder, shownAs }: CaseSource): {
  readonly records: RecordFile[];
  readonly strays: readonly StrayFile[];
} {
  const { records, strays } = readRecords(
    tree,
    join(folder, "personnel"),
    `${shownAs}/personnel`,
    (id) => ({ kind: "personnel", instance: id }),
  );
  return { records, strays };
}

/** Where a person's record would lie; null for ids that are no file name. */
export function personFile({ folder }: Pick<CaseSource, "folder">, id: string): string | null {
  return /^[A-Za-z0-9-]{1,40}$/.test(id) ? join(folder, "personnel", `${id}.json`) : null;
}

/**
 * One person's record, or undefined when there is no such file; ids that are no file name have
 * none.
 */
export function readPerson(source: CaseSource, id: string): RecordFile | undefined {
  const { tree, shownAs } = source;
  const path = personFile(source, id);
  if (path === null || tree.typeOf(path) !== "file") return undefined;
  const named = { kind: "personnel", instance: id };
  return readRecordFile(path, `${shownAs}/personnel/${id}.json`, named, tree);
}

interface FolderContent {
  readonly records: RecordFile[];
  readonly folders: readonly string[];
  readonly strays: readonly StrayFile[];
}

/** Opens plain JSON files only: a FIFO would hang, a link could lead out of the repository. */
function readRecords(
  tree: FileTree,
  folder: string,
  shown: string,
  nameOf: typeof kindOf = kindOf,
): FolderContent {
  const records: RecordFile[] = [];
  const folders: string[] = [];
  const strays: StrayFile[] = [];
  const seen = new Map<string, string>();
  for (const { name, type } of tree.list(folder)) {
    const file = `${shown}/${name}`;
    strays.push(...oddName(name, file));
    const isJson = name.endsWith(".json");
    const left = type === "file" ? leftOver(name) : null;
    if (type === "folder" && !isJson) folders.push(name);
    else if (type !== "file") strays.push(stray(file, "not-a-file", words.notAFile()));
    else if (left) strays.push(leftBehind(file, left));
    else if (isJson) {
      const folded = name.normalize("NFC").toLowerCase();
      const twin = seen.get(folded);
      if (twin !== undefined) strays.push(stray(file, "twin-name", words.twinName({ twin })));
      seen.set(folded, name);
      const named = nameOf(name.slice(0, -".json".length));
      records.push(readRecordFile(join(folder, name), file, named, tree));
    } else if (!name.startsWith(".") && !/\.(md|txt)$/.test(name)) {
      strays.push(stray(file, "unknown-file", words.notARecord()));
    }
  }
  return { records, folders, strays };
}

function stray(file: string, code: string, message: Bilingual): StrayFile {
  return { file, code, line: 1, column: 1, message, remedy: words.putAway() };
}

function leftBehind(file: string, { message, remedy }: LeftOver): StrayFile {
  return { file, code: "left-over", line: 1, column: 1, message, remedy };
}

/** The files of one case, each summed up once: several records may name it. */
function attachmentsIn(
  tree: FileTree,
  folder: string,
): Required<Pick<CaseDocument, "digestOf" | "pointerAt">> {
  const known = new Map<string, FoundFile | undefined | null>();
  const fileAt = (path: string) => {
    if (!known.has(path)) known.set(path, tree.fileIn(folder, path));
    return known.get(path);
  };
  return {
    digestOf(path) {
      const file = fileAt(path);
      return file ? file.sha256 : file;
    },
    pointerAt: (path) => fileAt(path)?.pointer ?? null,
  };
}
