/** What a command lists: one head, rows of texts, the same in every form. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
