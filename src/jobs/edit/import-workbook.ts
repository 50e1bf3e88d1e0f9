import { join, relative, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseAddress } from "../../read/case-source.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseLinked } from "../../workspace/within.js";
import type { CellFault } from "../workbooks/record-drafts.js";
import { blankWorkbook, readRecords } from "../workbooks/workbooks.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { folderId, peopleFolder } from "./folders.js";
import type { ImportedRecord, ImportView, SheetFault } from "./import-view.js";
import { faults as errors, words } from "./import-workbook.words.js";
import { placeIn } from "./record-place.js";
import { titleOf } from "./record-title.js";

/** A filled workbook. */
export interface WorkbookGiven {
  readonly procedure: string;
  readonly bytes: Uint8Array;
  /** Replace records that are there with another content. */
  readonly overwrite: boolean;
}
export interface Imported {
  readonly commit: string | null;
  readonly message: string;
  /** The folders that something was written into. */
  readonly folders: readonly string[];
}

/** An empty workbook of the records with which a case begins, to be filled in. */
export function emptyWorkbook(desk: EditDesk, procedure: string): Promise<Uint8Array> {
  return blankWorkbook(desk.workspace, procedure, [], desk.asOf);
}

/** What a workbook says, before anything is written. */
export async function previewImport(
  desk: EditDesk,
  { procedure, bytes }: Pick<WorkbookGiven, "procedure" | "bytes">,
): Promise<ImportView> {
  const { faults, notes, records } = await readRecords(desk.workspace, procedure, bytes);
  const recordAt = naming(desk);
  return {
    faults: faults.map(atSheet),
    notes: notes.map(atSheet),
    records: records.map(({ file, what }) => ({ ...recordAt(file), what })),
  };
}

/**
 * Writes what a workbook says, in one commit; nothing where anything is wrong, or where a record
 * is there with another content and nobody asked for it to be replaced.
 */
export async function importWorkbook(
  desk: EditDesk,
  { procedure, bytes, overwrite, ...saver }: WorkbookGiven & Saver,
): Promise<Imported> {
  return writing(desk, saver, async (committing) => {
    const { faults, records } = await readRecords(desk.workspace, procedure, bytes);
    const recordAt = naming(desk);
    const [fault] = faults;
    if (fault) {
      throw new UserError(
        "usage",
        errors.faulty({ n: faults.length, cell: fault.cell }),
        errors.mendCells(),
      );
    }
    const differing = records.filter(({ what }) => what === "changed");
    const [first] = differing;
    if (first && !overwrite) {
      const { path } = recordAt(first.file);
      throw new UserError(
        "usage",
        errors.differs({ n: differing.length, path }),
        errors.askToReplace(),
      );
    }
    const toWrite = records.filter(({ what }) => what !== "same");
    const places = toWrite.map(({ file }) => recordAt(file));
    const folders = [...new Set(places.map(({ folder }) => folder))];
    for (const { folder, path } of places) {
      refuseLinked(desk.workspace.config.records, join(folder, path));
    }
    const said = words.imported({ n: toWrite.length, folders: folders.join(" ") });
    const message = said[saver.language];
    if (toWrite.length === 0) return { commit: null, message, folders };
    const paths = toWrite.map(({ file }) => file);
    const commit = await committing.around(paths, { message, isNew: true }, async () => {
      for (const { file, text } of toWrite) await writeAtomically(file, text);
    });
    return { commit, message, folders };
  });
}

/** Says of files where their records lie and what they are called; each folder is read once. */
function naming(desk: EditDesk): (file: string) => Omit<ImportedRecord, "what"> {
  const documents = new Map<string, CaseDocument>();
  return (file) => {
    const segments = relative(desk.workspace.config.records, file).split(sep);
    const isPerson = segments[0] === peopleFolder.procedure;
    const [procedure = "", name = ""] = segments;
    const address: CaseAddress = isPerson ? peopleFolder : { procedure, name };
    const path = segments.slice(isPerson ? 1 : 2).join("/");
    const folder = folderId(address);
    const document = documents.get(folder) ?? desk.read(address);
    documents.set(folder, document);
    const { procedure: own } = desk.procedureOf(address);
    const title = titleOf(document, placeIn(document, path, own), own);
    return { folder, path, title };
  };
}

/** `Sheet!C5` taken apart. */
function atSheet({ cell, message }: CellFault): SheetFault {
  const end = cell.lastIndexOf("!");
  return { sheet: cell.slice(0, Math.max(0, end)), cell: cell.slice(end + 1), message };
}
