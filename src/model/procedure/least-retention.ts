import type { Bilingual } from "../base/text.js";
import { words } from "./least-retention.words.js";
import type { Procedure, Retention } from "./procedure.js";

/** How long every accredited body keeps a case at the least, whatever its procedure says. */
export interface LeastRetention extends Pick<Retention, "years" | "from"> {
  readonly standard: string;
  readonly clause: string;
  readonly period: Bilingual;
  /** Why it gives no last day for a case that never had a certificate. */
  readonly withoutCertificate: Bilingual;
}

/** A procedure whose own text keeps cases for a shorter time. */
export interface ShortRetention {
  /** The clauses that say so. */
  readonly clauses: readonly string[];
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** What is told of a procedure that is shorter than the standard; null of one that is not. */
export function shortRetention(
  { data: { procedure, retention } }: Procedure,
  least: LeastRetention,
): ShortRetention | null {
  if (!retention || retention.years >= least.years) return null;
  const { standard, clause, period, years } = least;
  const values = { procedure, own: retention.years, standard, clause, period, years };
  return {
    clauses: retention.clauses,
    message: retention.years === 0 ? words.whileValid(values) : words.shorter(values),
    remedy: words.keepLonger({ standard, clause }),
  };
}
