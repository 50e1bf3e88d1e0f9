import { sha256 } from "../base/digest.js";
import { type CaseResult, needsAttention, type Outcome } from "./finding.js";

/**
 * One name for each listed outcome of a case that stays the same while lines move, dates pass and
 * other findings come and go: what rule, what clauses, about what, where in the record. Several
 * that agree in all of that are numbered.
 */
export function fingerprints(result: CaseResult): string[] {
  const nameOf = numberedNames();
  return result.outcomes.map((o) => nameOf(keyOf(result.case, o)));
}

/** Names things by what they are; several that agree in it are numbered as they come. */
export function numberedNames(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return sha256(`${key}\0${nth}`).slice(0, 32);
  };
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
