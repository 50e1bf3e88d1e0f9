import type { Tool } from "../html/page.js";
import type { Language } from "../model/base/text.js";
import type { CaseResult } from "../model/outcome/finding.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { CivilDate } from "../model/time/dates.js";

/** What every report is made of. */
export interface ReportInput {
  readonly tool: Tool;
  readonly asOf: CivilDate;
  readonly results: readonly CaseResult[];
  readonly lang: Language;
  /** List what holds and what does not apply, too. */
  readonly all: boolean;
  /** Say what the readings that were not chosen would say, too. */
  readonly hints?: boolean;
  readonly colour: boolean;
  /** What falls due later than this many days ahead is told as coming, not as due. */
  readonly dueWithin?: number;
  /** Names of clients, by case. */
  readonly clients?: ReadonlyMap<string, string>;
  /** The procedures that cases are judged by. */
  procedureOf?(id: string): Procedure | undefined;
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
