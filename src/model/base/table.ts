/** What a command lists: one head, rows of texts, the same in every form. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The forms that a table may be asked for in. */
export const tableFormats = ["text", "md", "csv", "json"] as const;
export type TableFormat = (typeof tableFormats)[number];
