/*
 * `POST /api/import?procedure=` with a filled workbook (`file` of a form): what it says, nothing is
 * written (`ImportView`); with `&write=true` it is, in one commit (`Imported`), with
 * `&overwrite=true` in place of records that differ. `GET /api/workbook?procedure=`: an empty one.
 */
export type { ImportedRecord, ImportView, SheetFault } from "../../jobs/edit/import-view.js";

/** What was written. */
export interface Imported {
  /** Null where nothing had to be written. */
  readonly commit: string | null;
  readonly message: string;
  /** The folders that something was written into. */
  readonly folders: readonly string[];
}
