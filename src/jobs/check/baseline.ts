import { UserError } from "../../model/base/errors.js";
import { isObject, type Unchecked } from "../../model/base/json.js";
import { breaks, type CaseResult, needsAttention } from "../../model/outcome/finding.js";
import { fingerprints } from "../../model/outcome/fingerprint.js";
import { readDataFile } from "../../read/data-file.js";
import { words } from "./baseline.words.js";

/** What was found before: by name, each with enough to recognise it. */
export interface Baseline {
  readonly asOf: string;
  readonly findings: readonly KnownFinding[];
}
interface KnownFinding {
  readonly fingerprint: string;
  readonly case: string;
  readonly rule: string;
}

/**
 * The findings of a run, to be set aside next time. What is merely due is not among them: it must
 * come up when its day comes.
 */
export function baselineOf(asOf: string, results: readonly CaseResult[]): Baseline {
  return {
    asOf,
    findings: results.flatMap((r) => {
      const prints = fingerprints(r);
      return r.outcomes.flatMap((o, i) =>
        breaks(o, "warning") || o.outcome === "cannotJudge"
          ? [{ fingerprint: prints[i] ?? "", case: r.case, rule: o.rule }]
          : [],
      );
    }),
  };
}

export function readBaseline(file: string): ReadonlySet<string> {
  const { findings }: Unchecked<Baseline> = readDataFile(file);
  const known = Array.isArray(findings) ? findings.map(fingerprintOf) : [undefined];
  if (!known.every((f) => f !== undefined)) {
    throw new UserError("usage", words.noBaseline({ file }), words.writeOne());
  }
  return new Set(known);
}

function fingerprintOf(finding: unknown): string | undefined {
  const { fingerprint }: Unchecked<KnownFinding> = isObject(finding) ? finding : {};
  return typeof fingerprint === "string" ? fingerprint : undefined;
}

/**
 * The results without what the baseline knows; totals stay whole. `known` and `gone` say how many
 * were set aside, and how many of the baseline no longer occur.
 */
export function newOnly(
  results: readonly CaseResult[],
  baseline: ReadonlySet<string>,
): { readonly results: CaseResult[]; readonly known: number; readonly gone: number } {
  const met = new Set<string>();
  const left = results.map((r) => {
    const prints = fingerprints(r);
    const kept = r.outcomes.filter((o, i) => {
      const isKnown = needsAttention(o) && baseline.has(prints[i] ?? "");
      if (isKnown) met.add(prints[i] ?? "");
      return !isKnown;
    });
    return { ...r, outcomes: kept };
  });
  return { results: left, known: met.size, gone: baseline.size - met.size };
}
