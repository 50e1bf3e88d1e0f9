/**
 * One record, line by line as it lies on disk; what is confidential is left out
 * and said to be.
 */
export interface ShownRecord {
  readonly path: string;
  readonly lines: readonly string[];
  /** Pointers of what is left out. */
  readonly hidden: readonly string[];
}
