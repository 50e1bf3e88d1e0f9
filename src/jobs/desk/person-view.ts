import type { Bilingual } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { PersonTerm } from "./person-terms.js";

/** A person in the list of all. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly employer: string;
  readonly position: string;
  readonly hasLeft: boolean;
  /** Roles that hold on the day, with the schemes. */
  readonly roles: readonly Bilingual[];
  /** Codes of technical areas. */
  readonly codes: readonly string[];
  readonly terms: readonly PersonTerm[];
  /** Findings in the record. */
  readonly faults: number;
}
/** A list of the record as a table. */
export interface PersonTable {
  readonly name: string;
  readonly label: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly Bilingual[])[];
}
/** What is recorded of a person, to be read. */
export interface PersonFile extends PersonRow {
  /** The record below the folder of the people. */
  readonly path: string;
  readonly facts: readonly { readonly label: Bilingual; readonly text: Bilingual }[];
  readonly tables: readonly PersonTable[];
  readonly findings: readonly Outcome[];
}
