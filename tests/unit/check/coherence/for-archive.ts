import { targetOf } from "../../../../src/check/readiness.js";
import { checkDocument } from "../../../../src/jobs/check/judge-case.js";
import {
  type BaseCase,
  type Change,
  changedCase,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { needsAttention, type Outcome } from "../../../../src/model/outcome/finding.js";
import { workspace } from "../../../support/sample.js";

/** A case of each procedure, and those that went another way. */
export const cases = {
  "tb-gz-036": "PII-2026-0001",
  "tb-gz-055": "HIS-2026-0003",
  icasp25c: "ITSMS-2023-0001",
  "msg1090226-2024": "CSISMS-2024-0001",
  "zbt-tp-036": "ISMS-2025-0001",
} as const;

export type ProcedureId = keyof typeof cases;
export const procedures = Object.keys(cases) as ProcedureId[];

const bases = new Map<string, BaseCase>();

export function baseOf(procedure: ProcedureId, name: string = cases[procedure]): BaseCase {
  const known = bases.get(name) ?? readBase(workspace, procedure, name);
  bases.set(name, known);
  return known;
}

/** What is found in a case that is to be archived on a day: of failures alone. */
export function archived(
  base: BaseCase,
  changes: readonly Change[],
  day = "2027-06-30",
): Outcome[] {
  const { document, compiled, givens } = changedCase(workspace, base, changes, day);
  const due = targetOf("archive", document, day as never)?.due;
  const { result } = checkDocument(document, compiled, { ...givens, ...(due && { due }) });
  return result.outcomes.filter((o) => o.outcome === "fail" && needsAttention(o));
}

/** Rule and place of each, without the folders around the case. */
export function places(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((o) => {
    const file = o.at?.file.split("/").slice(3).join("/") ?? "";
    return `${o.rule} ${file}#${o.at?.pointer ?? ""}`;
  });
}
