import type { Bilingual } from "../base/text.js";

/** What was done at a place of a file, or is to be done there by a person. */
export interface MigrationEntry {
  /** From the folder of the repository, with `/`. */
  readonly file: string;
  /** RFC 6901; empty for the whole file. */
  readonly pointer: string;
  readonly what: Bilingual;
}

/** How a repository, or files of one, were brought up to today's format. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** What each version on the way is about. */
  readonly versions: readonly { readonly version: number; readonly title: Bilingual }[];
  readonly changes: readonly MigrationEntry[];
  /**
   * What only a person can supply, by case: `<procedure>/<case>`, `cb/<short>`, `personnel`; null
   * where it belongs to no case.
   */
  readonly supply: readonly (MigrationEntry & { readonly case: string | null })[];
}
