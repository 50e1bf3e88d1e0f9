import { describe, expect, it } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import type { Bilingual } from "../../src/model/base/text.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import { judge, root, workspace } from "../support/sample.js";

/** A name of the program, a path of the records, a file: nothing that a reader knows. */
const internal = /\b[a-z]+[A-Z]\w*|\b[a-zA-Z]+\.[a-zA-Z]+\b|\.json|audits\/|undefined|\[object/;

function faultOf({ outcome, reason, rule, subject }: Outcome): string | null {
  const unjudged = outcome === "notApplicable" || outcome === "cannotJudge";
  if (!unjudged) return reason === null ? null : `${rule} ${subject}: a reason for ${outcome}`;
  if (reason === null) return `${rule} ${subject}: no reason`;
  const said = ({ zh, en }: Bilingual) => /\p{Script=Han}/u.test(zh) && /[a-z]/.test(en);
  if (said(reason) && !internal.test(reason.en) && !internal.test(reason.zh)) return null;
  return `${rule} ${subject}: ${reason.zh} / ${reason.en}`;
}

// Principle 4 of the design: "not applicable" needs a reason from the records.
describe("every outcome that does not judge says why", { timeout: 120_000 }, () => {
  it.each(["2024-05-01", "2027-06-30", "2030-01-01"])("in all samples, as of %s", async (asOf) => {
    const { results } = await checkCases(workspace, [], root, { asOf, cache: false, all: true });
    expect(results.length).toBeGreaterThan(7);
    expect(results.flatMap((r) => r.outcomes.flatMap((o) => faultOf(o) ?? []))).toEqual([]);
  });

  it("where a record is missing, whichever it is", () => {
    const { document } = judge();
    const files = [...document.records, ...document.audits.flatMap((a) => a.records)].map((r) =>
      r.file.slice(`${document.shownAs}/${document.id}/`.length),
    );
    const faults = files.flatMap((file) =>
      judge([{ file }]).result.outcomes.flatMap((o) => faultOf(o) ?? []),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});
