import type { Language } from "../../model/base/text.js";
import {
  headings,
  headingWords,
  type Verification,
  type VerificationItem,
  type VerificationState,
} from "../../model/outcome/verification.js";
import { distinct, partsOf, verdicts } from "../verification.js";
import { stateWords, verdictWords } from "../verification.words.js";
import { words } from "./verification.words.js";

interface Paint {
  good(text: string): string;
  bad(text: string): string;
  doubt(text: string): string;
  dim(text: string): string;
}

const marks: Readonly<Record<VerificationState, string>> = {
  pass: "✓",
  fail: "✗",
  cannotJudge: "?",
  notApplicable: "·",
};

/**
 * For the terminal: the verdicts, then the items under their headings; of what holds only the
 * count, unless all is wanted.
 */
export function verificationText(
  v: Verification,
  lang: Language,
  all: boolean,
  paint: Paint,
): string {
  return partsOf(v)
    .map((part) => partText(part, lang, all, paint))
    .join("\n");
}

function partText(v: Verification, lang: Language, all: boolean, paint: Paint): string {
  const told = verdicts.map(
    (verdict) => `${verdictWords[verdict]()[lang]} ${marked(v[verdict], lang, paint)}`,
  );
  const lines = headings.flatMap((heading) => {
    const own = v.items.filter((i) => i.heading === heading);
    if (own.length === 0) return [];
    const shown = all ? own : distinct(own.filter((i) => i.state !== "pass" || isSealOf(i, v)));
    return [
      `  ${headingWords[heading][lang]}  ${counts(own, lang)}`,
      ...shown.map((item) => itemLine(item, v, lang, paint)),
    ];
  });
  return `${[[v.subject, ...told].join("  "), ...lines].join("\n")}\n`;
}

function counts(items: readonly VerificationItem[], lang: Language): string {
  const count = (state: VerificationState) => items.filter((i) => i.state === state).length;
  return words.counts({
    passed: count("pass"),
    failed: count("fail"),
    open: count("cannotJudge"),
  })[lang];
}

function itemLine(
  { state, message, subject }: VerificationItem,
  v: Verification,
  lang: Language,
  paint: Paint,
): string {
  const about = subject && subject !== v.subject ? paint.dim(`  ${subject}`) : "";
  return `    ${marked(state, lang, paint)}  ${message[lang]}${about}`;
}

function marked(state: VerificationState, lang: Language, paint: Paint): string {
  const told = `${marks[state]} ${stateWords[state]()[lang]}`;
  switch (state) {
    case "pass":
      return paint.good(told);
    case "fail":
      return paint.bad(told);
    case "cannotJudge":
      return paint.doubt(told);
    case "notApplicable":
      return paint.dim(told);
  }
}

/** Who signed a PDF or sealed a package is always said. */
function isSealOf({ check, subject }: VerificationItem, { kind }: Verification): boolean {
  return (
    ["signature-value", "time-stamp", "package-time-stamp"].includes(check) &&
    (kind === "pdf" || subject.startsWith("tagmanifest-"))
  );
}
