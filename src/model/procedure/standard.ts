import type { Bilingual } from "../base/text.js";

/** An accreditation standard, with what its clauses are about. */
export interface Standard {
  readonly name: string;
  /** What the accreditation body calls the same text. */
  readonly alias: string;
  readonly clauses: Readonly<Record<string, Bilingual>>;
  /** What the numbers of the clauses were checked with. */
  readonly sources?: Bilingual;
  /** Rules that look at what a clause demands: each row of a register that one holds answers it. */
  readonly rules?: Readonly<Record<string, readonly string[]>>;
  /** Questions of an assessor (`questions.json`) whose answers over all cases answer a clause. */
  readonly questions?: Readonly<Record<string, readonly string[]>>;
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

/** A row of a register, as far as it answers clauses of standards. */
interface AnsweringRow {
  /** What the register itself says, by standard. */
  readonly answers?: Answers;
  /** The rules that hold it. */
  readonly rules: readonly string[];
}

/**
 * The clauses of standards that a row of a register answers: those that it names, those that build
 * on them, and those that its rules look at.
 */
export function answersWith(
  { answers: own = {}, rules }: AnsweringRow,
  scheme: string,
  standards: readonly Standard[],
): Answers {
  const all: Record<string, readonly string[]> = { ...own };
  for (const standard of standards) {
    if (!appliesTo(standard, scheme)) continue;
    const { follows } = standard;
    const base = (follows && own[follows.standard]) ?? [];
    const built = matching(follows?.clauses, (f) => base.some((b) => isBelow(b, f)));
    const held = matching(standard.rules, (rule) => rules.includes(rule));
    const clauses = [...new Set([...(own[standard.name] ?? []), ...built, ...held])];
    if (clauses.length > 0) all[standard.name] = clauses;
  }
  return all;
}

/** The clauses one of whose items is wanted. */
function matching(by: Answers = {}, isWanted: (item: string) => boolean): string[] {
  return Object.entries(by).flatMap(([clause, items]) => (items.some(isWanted) ? [clause] : []));
}

export function appliesTo({ schemes }: Standard, scheme: string): boolean {
  return schemes === undefined || schemes.includes(scheme);
}

/** `9.3.1.2` is below `9.3.1`, and so is `9.3.1` itself; `9.3.10` is not. */
function isBelow(clause: string, of: string): boolean {
  return clause === of || clause.startsWith(`${of}.`);
}
