import type { Bilingual } from "../../model/base/text.js";

/** What of a workbook would come into being, or is wrong with it. */
export interface ImportView {
  /** Nothing is written as long as there is one. */
  readonly faults: readonly SheetFault[];
  /** Cells that were read otherwise than they stand. */
  readonly notes: readonly SheetFault[];
  readonly records: readonly ImportedRecord[];
}
/** What is wrong at a cell. */
export interface SheetFault {
  readonly sheet: string;
  readonly cell: string;
  readonly message: Bilingual;
}
export interface ImportedRecord {
  /** Of its folder: `<procedure>/<case>`, `personnel`. */
  readonly folder: string;
  /** Below the folder. */
  readonly path: string;
  readonly title: Bilingual;
  readonly what: "new" | "changed" | "same";
}
