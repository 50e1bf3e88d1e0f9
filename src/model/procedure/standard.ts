import type { Bilingual } from "../base/text.js";

/** An accreditation standard, with what its clauses are about. */
export interface Standard {
  readonly name: string;
  /** What the accreditation body calls the same text. */
  readonly alias: string;
  readonly clauses: Readonly<Record<string, Bilingual>>;
  /** Schemes whose certification it is about; left out: every scheme. */
  readonly schemes?: readonly string[];
  /** Why it is not applied to other schemes. */
  readonly otherSchemes?: Bilingual;
  /**
   * Its clauses build on those of another standard: what answers these, and those below them,
   * answers it as well.
   */
  readonly follows?: {
    readonly standard: string;
    readonly clauses: Readonly<Record<string, readonly string[]>>;
  };
  /** What a certification file cannot show: where it is kept. */
  readonly onPaper?: Readonly<Record<string, Bilingual>>;
}

type Answers = Readonly<Record<string, readonly string[]>>;

/** The clauses of standards that a row of a register answers, with those that build on them. */
export function answersWith(own: Answers, scheme: string, standards: readonly Standard[]): Answers {
  const all: Record<string, readonly string[]> = { ...own };
  for (const standard of standards) {
    if (!appliesTo(standard, scheme) || !standard.follows) continue;
    const base = own[standard.follows.standard] ?? [];
    const further = Object.entries(standard.follows.clauses).flatMap(([clause, followed]) =>
      followed.some((f) => base.some((b) => isBelow(b, f))) ? [clause] : [],
    );
    const clauses = [...new Set([...(own[standard.name] ?? []), ...further])];
    if (clauses.length > 0) all[standard.name] = clauses;
  }
  return all;
}

export function appliesTo({ schemes }: Standard, scheme: string): boolean {
  return schemes === undefined || schemes.includes(scheme);
}

/** `9.3.1.2` is below `9.3.1`, and so is `9.3.1` itself; `9.3.10` is not. */
function isBelow(clause: string, of: string): boolean {
  return clause === of || clause.startsWith(`${of}.`);
}
