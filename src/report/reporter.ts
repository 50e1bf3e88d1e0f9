import type { CivilDate } from "../model/dates.js";
import type { CaseResult } from "../model/finding.js";
import type { Language } from "../model/text.js";

/** What every report is made of. */
export interface ReportInput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: CivilDate;
  readonly results: readonly CaseResult[];
  readonly lang: Language;
  /** List what holds and what does not apply, too. */
  readonly all: boolean;
  readonly colour: boolean;
}
export const formats = [
  "text",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "markdown",
  "html",
  "csv",
] as const;
export type Format = (typeof formats)[number];
export type Reporter = (input: ReportInput) => string;
