import type { Bilingual } from "../base/text.js";

export const headings = ["authenticity", "completeness", "usability", "safety"] as const;
/** The four natures (四性) that DA/T 70-2018 tests an electronic record for. */
export type Heading = (typeof headings)[number];
export const headingWords: Readonly<Record<Heading, Bilingual>> = {
  authenticity: { zh: "真实性", en: "Authenticity" },
  completeness: { zh: "完整性", en: "Completeness" },
  usability: { zh: "可用性", en: "Usability" },
  safety: { zh: "安全性", en: "Safety" },
};

/** `cannotJudge`: neither good nor bad can be said, and why; it never counts as a pass. */
export type VerificationState = "pass" | "fail" | "cannotJudge" | "notApplicable";
/** What became of one thing that was verified. */
export interface VerificationItem {
  readonly check: string;
  readonly heading: Heading;
  /** Which verdict it counts for: that nothing was altered, or that nothing is missing; null for neither. */
  readonly concerns: "integrity" | "completeness" | null;
  readonly state: VerificationState;
  /** The file that it is about; empty for the whole. */
  readonly subject: string;
  readonly message: Bilingual;
}
export type Verdict = "pass" | "fail" | "cannotJudge";
/** The report on one PDF, package or folder of packages. */
export interface Verification {
  readonly subject: string;
  readonly kind: "pdf" | "package" | "archive";
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

export function verification(
  kind: Verification["kind"],
  subject: string,
  items: readonly VerificationItem[],
  parts: readonly Verification[] = [],
): Verification {
  const all = [...items, ...parts.flatMap((p) => p.items)];
  const of = (concerned: readonly VerificationItem[]): Verdict =>
    concerned.some((i) => i.state === "fail")
      ? "fail"
      : concerned.some((i) => i.state === "cannotJudge") || concerned.length === 0
        ? "cannotJudge"
        : "pass";
  return {
    subject,
    kind,
    items,
    parts,
    integrity: of(all.filter((i) => i.concerns === "integrity")),
    completeness: of(all.filter((i) => i.concerns === "completeness")),
    verdict: of(all),
  };
}
