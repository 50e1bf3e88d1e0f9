import { UserError } from "../../model/base/errors.js";
import type { AuditFolder } from "../../model/case/case.js";
import { words } from "./span.words.js";

/**
 * What of a case is archived: up to the initial certification, one certification cycle, or all of
 * it. The case's own records always go along.
 */
export type Span =
  | { readonly kind: "case" }
  | { readonly kind: "initial" }
  | { readonly kind: "cycle"; readonly cycle: number };

/** `case`, `initial`, `cycle:2`; null where it is none of them. */
export function parseSpan(text: string): Span | null {
  if (text === "case" || text === "initial") return { kind: text };
  const cycle = /^cycle:([1-9]\d?)$/.exec(text)?.[1];
  return cycle === undefined ? null : { kind: "cycle", cycle: Number(cycle) };
}

/** `case`, `initial`, `cycle-2`: how names and registers call it. */
export function spanName(span: Span): string {
  return span.kind === "cycle" ? `cycle-${span.cycle}` : span.kind;
}

/**
 * The audits of a span. A cycle begins with the initial certification or a recertification (ISO/IEC
 * 17021-1:2015, 9.1.3).
 */
export function auditsIn<A extends Pick<AuditFolder, "id" | "number" | "type">>(
  span: Span,
  all: readonly A[],
): A[] {
  const audits = [...all].sort((a, b) => a.number - b.number);
  if (span.kind === "case") return audits;
  const starts = audits.filter((a) => a.type === "recertification").map((a) => a.number);
  const cycleOf = (a: A) => starts.filter((n) => n <= a.number).length + 1;
  if (span.kind === "cycle") {
    const own = audits.filter((a) => cycleOf(a) === span.cycle);
    if (own.length === 0) {
      throw new UserError(
        "usage",
        words.noCycle({ cycle: span.cycle }),
        words.cycles({ n: starts.length + 1 }),
      );
    }
    return own;
  }
  const last = Math.max(
    ...audits
      .filter((a) => (a.type === "stage1" || a.type === "stage2") && cycleOf(a) === 1)
      .map((a) => a.number),
  );
  return audits.filter((a) => a.number <= last);
}
