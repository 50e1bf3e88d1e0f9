import { createHash } from "node:crypto";
import { type CaseResult, needsAttention, type Outcome } from "./finding.js";

/**
 * One name for each listed outcome of a case that stays the same while lines move, dates pass and
 * other findings come and go: what rule, what clauses, about what, where in the record. Several
 * that agree in all of that are numbered.
 */
export function fingerprints(result: CaseResult): string[] {
  const seen = new Map<string, number>();
  return result.outcomes.map((o) => {
    const key = keyOf(result.case, o);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createHash("sha256").update(`${key}\0${nth}`).digest("hex").slice(0, 32);
  });
}

function keyOf(caseId: string, o: Outcome): string {
  const { rule, clauses, subject, at } = o;
  // A place in a list moves when an item is put before it.
  const pointer = at?.pointer.replace(/\/\d+(?=\/|$)/g, "/*") ?? "";
  // What holds is not always listed: it must not push the numbers of what does not.
  return [
    needsAttention(o) ? "" : "holds",
    caseId,
    rule,
    clauses.join(" "),
    subject,
    at?.file ?? "",
    pointer,
  ].join("\0");
}
