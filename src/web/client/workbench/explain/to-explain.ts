import type { FindingView } from "../../../workbench/api.js";

/** What is to be explained: a rule, perhaps with the finding it made, or a clause. */
export interface ToExplain {
  readonly procedure: string;
  readonly rule?: string;
  readonly clause?: string;
  readonly finding?: FindingView;
}
