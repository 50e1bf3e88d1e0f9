import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";
import { type Change, workspace } from "../../../support/sample.js";

const unmark: Change = { file: "application.json", pointer: "/sites/0/central", value: false };
const oneSite: Change[] = [1, 1].map((n) => ({
  file: "application.json",
  pointer: `/sites/${n}`,
}));

describe.each([
  ["icasp25c", "ITSMS-2023-0001", "2027-06-30"],
  ["msg1090226-2024", "CSISMS-2024-0001", "2028-01-20"],
  ["tb-gz-036", "PII-2026-0001", "2027-06-30"],
  ["tb-gz-055", "HIS-2026-0003", "2029-07-10"],
  ["zbt-tp-036", "ISMS-2025-0001", "2028-07-01"],
])("an application of several sites under %s", (procedure, number, day) => {
  const base = readBase(workspace, procedure, number);
  const found = (...changes: readonly Change[]): Outcome[] =>
    judgeChanged(workspace, base, changes, day).result.outcomes.filter(
      ({ rule }) => rule === "no-central-site",
    );

  it("marks the one with the central function", () => {
    const [one, ...others] = found(unmark);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ severity: "warning", at: { pointer: "/sites/0/id" } });
    expect(one?.message.zh).toMatch(/列出 3 个场所，没有一个.*多场所抽样记录.*“S01”/);
    expect(one?.related?.[0]?.file).toContain("sampling-plan.json");
    expect(found()).toEqual([]);
  });

  it("may mark another one; a single site needs no mark", () => {
    const other = { file: "application.json", pointer: "/sites/1/central", value: true };
    expect(found(unmark, other)).toEqual([]);
    expect(found(unmark, ...oneSite)).toEqual([]);
  });

  it("is told before there is any audit, too", () => {
    const audits = [...base.files.keys()].flatMap((f) => /^audits\/[^/]+\//.exec(f)?.[0] ?? []);
    const gone = [...new Set(audits)].map((file) => ({ file }));
    const [one] = found(unmark, ...gone);
    expect(one?.message.zh).toMatch(/所在$/);
  });
});
