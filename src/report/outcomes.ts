import { terms } from "../model/base/terms.words.js";
import type { Bilingual, Language } from "../model/base/text.js";
import { visible } from "../model/base/visible.js";
import {
  type CaseResult,
  needsAttention,
  type Outcome,
  type OutcomeKind,
  type Severity,
} from "../model/outcome/finding.js";
import { fingerprints } from "../model/outcome/fingerprint.js";
import { outcomeWords, severityWords, words } from "./outcomes.words.js";

const weights: Readonly<Record<OutcomeKind, number>> = {
  error: 0,
  fail: 1,
  due: 2,
  cannotJudge: 3,
  waived: 4,
  pass: 5,
  notApplicable: 6,
};
const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The gravest first; otherwise as they come. */
export function inOrderOfWeight(outcomes: readonly Outcome[]): Outcome[] {
  return [...outcomes].sort(
    (a, b) =>
      weights[a.outcome] - weights[b.outcome] || severities[a.severity] - severities[b.severity],
  );
}

/** What became of it in words; a failure with its severity. */
export function verdictOf({ outcome, severity }: Pick<Outcome, "outcome" | "severity">): Bilingual {
  return outcome === "fail"
    ? words.failure({ outcome: outcomeWords.fail(), severity: severityWords[severity]() })
    : outcomeWords[outcome]();
}

/** Where it is: line and column of a record, else what it is about. */
export function placeOf({ at, subject }: Pick<Outcome, "at" | "subject">): string {
  return at ? `${visible(at.file)}:${at.line}:${at.column}` : visible(subject);
}

/** No reader looks up more places than these; JSON, SARIF and CSV have all. */
const placesAtMost = 5;

/** Further places of the same cause, as `placeOf` shows the first; of many the first few. */
export function furtherPlaces({ related }: Outcome, lang: Language): string[] {
  const places = related.map(({ file, line, column }) => `${visible(file)}:${line}:${column}`);
  const left = places.length - placesAtMost;
  return left > 1
    ? [...places.slice(0, placesAtMost), words.morePlaces({ n: left })[lang]]
    : places;
}

/** What a person reads of a case, and how many findings only follow from those. */
export interface Shown {
  readonly shown: readonly Outcome[];
  readonly consequences: number;
}

/** The gravest first; what cannot be judged because of another finding is counted, unless `all`. */
export function shownOf({ outcomes }: CaseResult, all: boolean): Shown {
  const concerned = inOrderOfWeight(outcomes.filter((o) => all || needsAttention(o)));
  const shown = concerned.filter((o) => all || !o.consequence);
  return { shown, consequences: concerned.length - shown.length };
}

/** The limit, with the first day where there is a window. */
export function limitOf({ due, dueFrom }: Outcome, lang: Language): string {
  if (due === null) return "";
  return dueFrom === null ? due : words.window({ from: dueFrom, to: due })[lang];
}

/**
 * Every kind of outcome that occurs, so that nothing is silently left out; failures even where
 * there are none.
 */
export function countedKinds(
  totals: CaseResult["totals"],
  order: readonly OutcomeKind[],
): { readonly kind: OutcomeKind; readonly count: number }[] {
  return order
    .filter((kind) => totals[kind] > 0 || kind === "fail")
    .map((kind) => ({ kind, count: totals[kind] }));
}

/** One line of counts; what is due may be told in other words. */
export function countsLine(
  { totals }: Pick<CaseResult, "totals">,
  lang: Language,
  due?: readonly string[],
): string {
  const order = ["fail", "error", "due", "cannotJudge", "waived", "pass", "notApplicable"] as const;
  const kinds = countedKinds(totals, order)
    .flatMap(({ kind, count }) =>
      kind === "due" && due !== undefined ? due : [`${outcomeWords[kind]()[lang]} ${count}`],
    )
    .join(terms.comma()[lang]);
  return words.counts({ n: order.reduce((n, kind) => n + totals[kind], 0), kinds })[lang];
}

/** One outcome as a report lists it. */
export interface Listed {
  readonly result: CaseResult;
  readonly outcome: Outcome;
  readonly fingerprint: string;
}

/** What a report lists: what needs attention, or all. */
export function listed(results: readonly CaseResult[], all: boolean): Listed[] {
  return results
    .flatMap((result) => {
      const prints = fingerprints(result);
      return result.outcomes.map((outcome, i) => ({
        result,
        outcome,
        fingerprint: prints[i] ?? "",
      }));
    })
    .filter(({ outcome }) => all || needsAttention(outcome));
}
