import type { Gap } from "../../model/outcome/assessment.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";
import { words } from "./open-rows.words.js";

/** Rows of a register that nothing holds: no case can show that they are kept. */
export function openRowGaps(procedure: Procedure, cases: number): Gap[] {
  return [...procedure.clauses.values()]
    .filter((row) => row.enforcement.includes("open"))
    .map((row) => gapOf(row, procedure, cases));
}

function gapOf(row: Clause, { id }: Procedure, cases: number): Gap {
  const message = words.open({ clause: row.clause });
  return {
    rule: "open-clause",
    clauses: [row.id],
    standards: Object.entries(row.answers ?? {}).flatMap(([standard, clauses]) =>
      clauses.map((clause) => `${standard} ${clause}`),
    ),
    gravity: row.severity === "error" ? "minor" : "observation",
    message,
    remedy: words.remedy({ procedure: id }),
    cases,
    asked: cases,
    open: true,
    places: [{ case: id, subject: row.id, at: null, message, due: null }],
  };
}
