import type { Bilingual } from "../base/text.js";
import { words } from "./verification.words.js";

export const headings = ["authenticity", "completeness", "usability", "safety"] as const;
/** The four natures that DA/T 70-2018 tests an electronic record for. */
export type Heading = (typeof headings)[number];
export const headingWords: Readonly<Record<Heading, Bilingual>> = {
  authenticity: words.authenticity(),
  completeness: words.completeness(),
  usability: words.usability(),
  safety: words.safety(),
};

/** `cannotJudge`: neither good nor bad can be said, and why; it never counts as a pass. */
export type VerificationState = "pass" | "fail" | "cannotJudge" | "notApplicable";
/**
 * Which verdict an item counts for: that nothing was altered, or that nothing is missing; null for
 * neither.
 */
export type CountsFor = "integrity" | "completeness" | null;
/** What became of one thing that was verified. */
export interface VerificationItem {
  readonly check: string;
  readonly heading: Heading;
  readonly concerns: CountsFor;
  readonly state: VerificationState;
  /** The file that it is about; empty for the whole. */
  readonly subject: string;
  readonly message: Bilingual;
}

/**
 * Something that a verification can say; the tables of them stand in `*.items.ts`. `Values` is what
 * its words take.
 */
export interface ItemKind<Values extends readonly unknown[]> {
  readonly check: string;
  readonly heading: Heading;
  readonly counts: CountsFor;
  readonly words: (...values: Values) => Bilingual;
}
/** Makes the kinds of one check, which differ by their words alone. */
export function kindsOf(about: Omit<ItemKind<[]>, "words">) {
  return <V extends readonly unknown[]>(say: ItemKind<V>["words"]): ItemKind<V> => ({
    ...about,
    words: say,
  });
}

/** Collects what was found about a subject, in the order in which it was looked at. */
export class VerificationItems {
  readonly subject: string;
  readonly #items: VerificationItem[];

  constructor(subject: string, items: VerificationItem[] = []) {
    this.subject = subject;
    this.#items = items;
  }

  /** Everything that was found so far, about whatever subject. */
  get all(): readonly VerificationItem[] {
    return this.#items;
  }

  /** The same collection, for what is found about another subject. */
  about(subject: string): VerificationItems {
    return new VerificationItems(subject, this.#items);
  }

  /** Takes over what was found elsewhere. */
  include(items: readonly VerificationItem[]): void {
    this.#items.push(...items);
  }

  pass<V extends readonly unknown[]>(kind: ItemKind<V>, ...values: V): void {
    this.add("pass", kind, ...values);
  }

  fail<V extends readonly unknown[]>(kind: ItemKind<V>, ...values: V): void {
    this.add("fail", kind, ...values);
  }

  cannotJudge<V extends readonly unknown[]>(kind: ItemKind<V>, ...values: V): void {
    this.add("cannotJudge", kind, ...values);
  }

  notApplicable<V extends readonly unknown[]>(kind: ItemKind<V>, ...values: V): void {
    this.add("notApplicable", kind, ...values);
  }

  /** Where the state is only known when the words are. */
  add<V extends readonly unknown[]>(
    state: VerificationState,
    { check, heading, counts, words: say }: ItemKind<V>,
    ...values: V
  ): void {
    this.#items.push({
      check,
      heading,
      concerns: counts,
      state,
      subject: this.subject,
      message: say(...values),
    });
  }
}

export type Verdict = "pass" | "fail" | "cannotJudge";
/** The report on one PDF, file in OFD, package or folder of packages. */
export interface Verification {
  readonly subject: string;
  readonly kind: "pdf" | "ofd" | "package" | "archive" | "repository";
  readonly items: readonly VerificationItem[];
  /** Nothing was altered. */
  readonly integrity: Verdict;
  /** Nothing is missing. */
  readonly completeness: Verdict;
  /** Both, and everything else that was looked at. */
  readonly verdict: Verdict;
  /** Of a folder: the packages in it. */
  readonly parts: readonly Verification[];
}

/** The report on a subject: its items, and the verdicts that follow from them. */
export function verification(
  kind: Verification["kind"],
  subject: string,
  items: readonly VerificationItem[],
  parts: readonly Verification[] = [],
): Verification {
  const all = [...items, ...parts.flatMap((p) => p.items)];
  return {
    subject,
    kind,
    items,
    parts,
    integrity: verdictOn(all.filter((i) => i.concerns === "integrity")),
    completeness: verdictOn(all.filter((i) => i.concerns === "completeness")),
    verdict: verdictOn(all),
  };
}

/** Of nothing that was looked at nothing can be said. */
function verdictOn(items: readonly VerificationItem[]): Verdict {
  if (items.some((i) => i.state === "fail")) return "fail";
  const isOpen = items.length === 0 || items.some((i) => i.state === "cannotJudge");
  return isOpen ? "cannotJudge" : "pass";
}
