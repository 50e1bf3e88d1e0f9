import { presence } from "../../check/engine.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";

/** A record that a finding asks for. */
export interface AskedRecord {
  /** The kind with its instance: `attendance-opening`. */
  readonly name: string;
  /** Where it is to lie, below the folder of the case. */
  readonly path: string;
}

/** The record that a finding says is not there; null where it speaks of another thing. */
export function askedRecord(
  { outcome, rule: id, subject }: Pick<Outcome, "outcome" | "rule" | "subject">,
  { rules, records }: Pick<Procedure, "rules" | "records">,
): AskedRecord | null {
  if (outcome !== "fail" && outcome !== "due") return null;
  const rule = rules.find((r) => r.id === id && r.check === presence);
  if (!rule) return null;
  const name = String(rule.with["record"]);
  const file = records.get(name)?.plural === undefined ? name : `${name}-01`;
  return { name, path: `${subject === "." ? "" : `${subject}/`}${file}.json` };
}
