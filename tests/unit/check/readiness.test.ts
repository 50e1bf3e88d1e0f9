import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { livesFolder } from "../../../scripts/lives.js";
import { targetOf } from "../../../src/check/readiness.js";
import { checkDocument } from "../../../src/jobs/check/judge-case.js";
import { type Change, changedCase, readBase } from "../../../src/jobs/procedures/changed-case.js";
import { openWorkspace } from "../../../src/workspace/workspace.js";
import { root } from "../../support/sample.js";

const repository = openWorkspace(join(root, livesFolder));

/** What fails, as the case stands and before it is archived. */
function failing(procedure: string, name: string, asOf: string, changes: readonly Change[] = []) {
  const base = readBase(repository, procedure, name);
  const { document, compiled, givens } = changedCase(repository, base, changes, asOf);
  const due = targetOf("archive", document)?.due;
  return [givens, { ...givens, ...(due && { due }) }].map((given) =>
    checkDocument(document, compiled, given)
      .result.outcomes.filter((o) => o.outcome === "fail")
      .map((o) => `${o.rule} ${o.subject}`),
  );
}

describe("before archiving", () => {
  it.each([
    ["tb-gz-036", "PII-2026-0101"],
    ["tb-gz-055", "HIS-2026-0101"],
    ["icasp25c", "ITSMS-2023-0101"],
    ["msg1090226-2024", "CSISMS-2025-0101"],
    ["zbt-tp-036", "ISMS-2026-0101"],
  ])("a terminated audit has no closing meeting and no report: %s %s", (procedure, name) => {
    const [now, archived] = failing(procedure, name, "2026-10-30");
    expect(archived).toEqual(now);
  });

  it("a refused case has no certificate, and no number is left out", () => {
    expect(failing("tb-gz-036", "PII-2026-0102", "2027-06-30")).toEqual([[], []]);
  });

  it("what is lacking is told: of an audit that went on, and of a client that was certified", () => {
    const report = { file: "audits/03-stage2/audit-report.json" };
    const certificate = { file: "certificate-01.json" };
    const closing = { file: "audits/03-stage2/meeting-closing.json" };
    const changes = [report, certificate, closing];
    const archived = failing("tb-gz-036", "PII-2026-0101", "2026-10-30", changes)[1] ?? [];
    for (const rule of ["missing-audit-report", "missing-closing-meeting"]) {
      expect(archived).toContain(`${rule} audits/03-stage2`);
    }
    expect(archived).toContain("certificate-not-there audits/03-stage2/decision");
  });
});
