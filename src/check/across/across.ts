import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseFacts, Spot } from "../../model/case/facts.js";
import type { Severity } from "../../model/outcome/finding.js";

/** One end of what several cases do not agree on. */
export interface Side {
  readonly case: string;
  readonly procedure: string;
  /** Path inside the case: `.`, `audits/02-stage2`. */
  readonly subject: string;
  readonly at: Spot;
}
export interface Clash {
  readonly sides: readonly Side[];
  readonly detail: Bilingual;
  /** Replaces the rules' own severity where one check has a hard and a soft side. */
  readonly severity?: Severity;
}

/** What a check across cases may ask for beside the facts. */
export interface AcrossContext {
  /** Options of the procedure's rule for this check; undefined where the procedure has none. */
  optionsOf(procedure: string): JsonObject | undefined;
  nameOf(person: string): string;
  /**
   * The facts of a case once more: a collector keeps only what it takes to see which cases it has
   * to compare.
   */
  factsOf(caseId: string): CaseFacts;
  /** Numbers that the body gives out in a row, as its configuration describes them. */
  readonly numbering: readonly NumberingSeries[];
}
/**
 * A series of numbers without gaps: `pattern` has a group `seq`; what its other groups match must
 * be the same within one series.
 */
export interface NumberingSeries {
  readonly kind: string;
  readonly pattern: string;
  readonly first: number;
  /** Every number of this kind has the form of one of its series. */
  readonly every?: boolean;
}

/**
 * Takes in one case after another, then says what does not fit together. It keeps only what it
 * compares.
 */
export interface Collector {
  add(facts: CaseFacts): void;
  clashes(): Clash[];
}

/** A judgement about all cases of the repository together. */
export interface AcrossCheck {
  /** Equals the file name. */
  readonly id: string;
  readonly description: Bilingual;
  /** JSON Schema of a rule's `with`. */
  readonly options: JsonObject;
  collect(context: AcrossContext): Collector;
}

export function sideOf(facts: CaseFacts, subject: string, at: Spot): Side {
  return { case: facts.case, procedure: facts.procedure, subject, at };
}

/**
 * Finds the cases that have something in common, keeping one number for each thing that was seen.
 */
export class Meeting<K> {
  readonly #cases: string[] = [];
  readonly #first = new Map<K, number>();
  readonly #met = new Set<number>();

  /** Notes what a case has; cases must come one after another. */
  add(caseId: string, keys: Iterable<K>): void {
    const own = this.#cases.push(caseId) - 1;
    for (const key of keys) {
      const first = this.#first.get(key);
      if (first === undefined) this.#first.set(key, own);
      else if (first !== own) {
        this.#met.add(first);
        this.#met.add(own);
      }
    }
  }

  /** The cases that share something with another, in the order they came. */
  cases(): string[] {
    return [...this.#met].sort((a, b) => a - b).map((i) => this.#cases[i] ?? "");
  }
}

/** Adds to the list kept under a key. */
export function collect<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
