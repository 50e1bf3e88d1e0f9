import { exitCode } from "../model/base/errors.js";
import type { Bilingual } from "../model/base/text.js";
import { breaks, type CaseResult } from "../model/outcome/finding.js";
import { exitCodes } from "./command.words.js";
import type { FailOn } from "./options.js";

/** Our bug outweighs findings; findings count from the fail level up. */
export function exitCodeOf(results: readonly CaseResult[], level: FailOn): number {
  if (results.some((r) => r.outcomes.some((o) => o.outcome === "error"))) return exitCode.internal;
  return results.some((r) => r.outcomes.some((o) => breaks(o, level)))
    ? exitCode.findings
    : exitCode.ok;
}

/** What the exit codes mean, from 0 on, as a line of a help text. */
export function exitCodesHelp(meanings: readonly Bilingual[]): string {
  const { zh, en } = exitCodes.heading();
  return `${zh} ${en}: ${meanings.map((m, code) => `${code} ${m.zh} ${m.en}`).join(" · ")}`;
}
