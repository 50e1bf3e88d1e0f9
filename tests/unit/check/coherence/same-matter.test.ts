import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { type Change, workspace } from "../../../support/sample.js";

const base = readBase(workspace, "zbt-tp-036", "ISMS-2025-0001");
const first = "audits/02-stage2/nonconformity-01.json";
const copy = "audits/02-stage2/nonconformity-03.json";
const number = "ZBT-BF-2025-0236-03";

function found(...changes: readonly Change[]): string[] {
  return judgeChanged(workspace, base, changes, "2028-07-01")
    .result.outcomes.filter((o) => o.outcome === "fail")
    .map((o) => `${o.rule} ${o.at?.file.split("ISMS-2025-0001/")[1] ?? ""}#${o.at?.pointer ?? ""}`);
}

/** The first nonconformity once more, with a number of its own and other values. */
function again(values: Readonly<Record<string, Json>>, file = copy): Change[] {
  const record = JSON.parse(base.files.get(first) ?? "") as Record<string, Json>;
  return [
    { file, value: { ...record, number, ...values } },
    {
      file: "audits/02-stage2/audit-report.json",
      pointer: "/nonconformityNumbers/-",
      value: number,
    },
  ];
}

describe("a nonconformity with the facts of another one", () => {
  const told = `matter-told-twice ${copy}#/facts`;
  const facts = String((JSON.parse(base.files.get(first) ?? "{}") as { facts?: string }).facts);

  it.each([
    ["under another number", {}],
    ["raised by another on another day", { raisedBy: "A-202", raisedOn: "2025-06-04" }],
    [
      "in other signs and spaces",
      { facts: ` ${facts.replaceAll("，", ",").replaceAll("。", "")}` },
    ],
  ])("is told as a copy: %s", (_, values) => {
    expect(found(...again(values))).toContain(told);
  });

  it.each([
    ["against another clause", { standardClause: "ISO/IEC 27001:2022 9.1" }],
    [
      "with other facts",
      { facts: "查 2025 年 4 月的访问权限复核记录，两名离职人员的账号仍然有效。" },
    ],
  ])("is another one: %s", (_, values) => {
    expect(found(...again(values)).filter((t) => t.startsWith("matter-told-twice"))).toEqual([]);
  });

  it("may come back in a later audit", () => {
    const later = again({}, "audits/03-surveillance-1/nonconformity-01.json").slice(0, 1);
    expect(found(...later).filter((t) => t.startsWith("matter-told-twice"))).toEqual([]);
  });

  it("is judged all the same", () => {
    const late = { verification: { verifiedOn: "2026-02-01", effective: true } };
    expect(found(...again(late)).filter((t) => t.includes(copy)).length).toBeGreaterThan(1);
  });
});

describe("a quotation of the same day and sum", () => {
  const record = JSON.parse(base.files.get("quotation-01.json") ?? "") as Record<string, Json>;
  const second = (values: Readonly<Record<string, Json>>) =>
    found({
      file: "quotation-02.json",
      value: { ...record, number: "ZBT-BJ-2025-0018", ...values },
    });

  it("is told as a copy", () => {
    expect(second({})).toContain("matter-told-twice quotation-02.json#/issuedOn");
  });

  it("is another one with another sum", () => {
    expect(second({ amount: 70000 }).join(" ")).not.toContain("matter-told-twice");
  });
});
