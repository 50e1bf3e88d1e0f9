import type { Bilingual } from "../base/text.js";

/**
 * A sentence of a letter; `{name}` stands for the field's value. With `when` only where that field
 * is there, with `unless` only where it is not.
 */
export interface Paragraph extends Bilingual {
  readonly when?: string;
  readonly unless?: string;
}

/**
 * One clause of an article: a sentence with `{values}`, where `{article:id}` stands for the number
 * of an article as it is printed; or a list below it.
 */
export interface ContractClause extends Paragraph {
  /** The field (a list of single texts) whose items follow the sentence as (1), (2), … */
  readonly list?: string;
  /** Said only where the record itself says nothing of the article. */
  readonly default?: true;
}
