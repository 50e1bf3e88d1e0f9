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
function failing(of: string, asOf: string, changes: readonly Change[] = []) {
  const [procedure = "", name = ""] = of.split(" ");
  const base = readBase(repository, procedure, name);
  const { document, compiled, givens } = changedCase(repository, base, changes, asOf);
  const due = targetOf("archive", document, asOf as never)?.due;
  return [givens, { ...givens, ...(due && { due }) }].map((given) =>
    checkDocument(document, compiled, given)
      .result.outcomes.filter((o) => o.outcome === "fail")
      .map((o) => `${o.rule} ${o.subject}`),
  );
}

describe("before archiving", () => {
  it.each([
    "tb-gz-036 PII-2026-0101",
    "tb-gz-055 HIS-2026-0101",
    "icasp25c ITSMS-2023-0101",
    "msg1090226-2024 CSISMS-2025-0101",
    "zbt-tp-036 ISMS-2026-0101",
  ])("a terminated audit has no closing meeting and no report: %s", (of) => {
    const [now, archived] = failing(of, "2026-10-30");
    expect(archived).toEqual(now);
  });

  it("a refused case has no certificate, and no number is left out", () => {
    expect(failing("tb-gz-036 PII-2026-0102", "2027-06-30")).toEqual([[], []]);
  });

  it("an audit that is only ordered has nothing yet of what it will bring", () => {
    const base = readBase(repository, "tb-gz-036", "PII-2026-0101");
    const order = JSON.parse(base.files.get("audits/03-stage2/task-order.json") ?? "") as object;
    const file = "audits/04-surveillance-1/task-order.json";
    const days = { issuedOn: "2026-10-20", plannedFrom: "2027-06-07", plannedTo: "2027-06-09" };
    const planned = { file, value: { ...order, ...days, number: "TB-RW-2027-0301" } };
    const told = (asOf: string) =>
      (failing("tb-gz-036 PII-2026-0101", asOf, [planned])[1] ?? []).filter((t) =>
        /^missing-(audit-report|closing-meeting|audit-record)/.test(t),
      );
    expect(told("2026-10-30")).toEqual([]);
    expect(told("2027-06-06")).toEqual([]);
    expect(told("2027-06-07")).toHaveLength(3);
  });

  it("what is lacking is told: of an audit that went on, and of a client that was certified", () => {
    const report = { file: "audits/03-stage2/audit-report.json" };
    const certificate = { file: "certificate-01.json" };
    const closing = { file: "audits/03-stage2/meeting-closing.json" };
    const changes = [report, certificate, closing];
    const archived = failing("tb-gz-036 PII-2026-0101", "2026-10-30", changes)[1] ?? [];
    for (const rule of ["missing-audit-report", "missing-closing-meeting"]) {
      expect(archived).toContain(`${rule} audits/03-stage2`);
    }
    expect(archived).toContain("certificate-not-there audits/03-stage2/decision");
  });
});
