/** `schemas/coherence/placeholders.yaml`: texts that say nothing, as patterns of whole texts. */
export interface Placeholders {
  readonly blank: readonly string[];
  /** They are an answer in fields that the schema marks with `noneIsAnswer`. */
  readonly none: readonly string[];
  /** Signs of an unfinished text, wherever they stand in it. */
  readonly within: readonly string[];
  /** The same in a line of an attached file, which anybody may have written. */
  readonly attached: readonly string[];
}
