import { describe, expect, it } from "vitest";
import {
  type Change,
  judgeChanged,
  readBase,
} from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { incoherence, told } from "./support.js";

const audit = "audits/03-surveillance-1";

describe("persons, sites and numbers that must exist", () => {
  it("finds a known person who is not of the team", () => {
    const [found] = incoherence({
      file: `${audit}/audit-record.json`,
      pointer: "/items/0/auditors/0",
      value: "A-002",
    });
    expect(found?.rule).toBe("person-outside-team");
    expect(found?.message.zh).toContain("A-002");
    expect(found?.related?.some((r) => r.file.endsWith("task-order.json"))).toBe(true);
  });

  it("tells one person in many places once", () => {
    const found = incoherence(
      { file: `${audit}/audit-record.json`, pointer: "/items/0/auditors/0", value: "A-002" },
      { file: `${audit}/audit-record.json`, pointer: "/items/1/auditors/0", value: "A-002" },
    );
    expect(found.filter((o) => o.rule === "person-outside-team")).toHaveLength(1);
  });

  it("accepts whoever replaced a member", () => {
    const replaced = {
      on: "2027-05-20",
      replaced: "A-003",
      replacedBy: "A-004",
      reason: "病假",
      unforeseeable: true,
    };
    const rules = told(
      { file: `${audit}/task-order.json`, pointer: "/replacements", value: [replaced] },
      { file: `${audit}/audit-record.json`, pointer: "/items/0/auditors/0", value: "A-004" },
    );
    expect(rules.filter((r) => r.startsWith("person-outside-team"))).toEqual([]);
  });

  it("finds an auditor of an item that the plan gives to others", () => {
    const record = "audits/02-stage2/audit-record.json";
    expect(told({ file: record, pointer: "/items/0/auditors/0", value: "A-002" })).toEqual([
      "auditor-outside-item audits/02-stage2/audit-record.json#/items/0/auditors/0",
    ]);
  });

  it("accepts an item that an expert planned for it did not record", () => {
    expect(
      told({
        file: "audits/02-stage2/audit-plan.json",
        pointer: "/items/1/auditors",
        value: ["A-001", "T-001"],
      }).filter((t) => t.startsWith("auditor-outside-item")),
    ).toEqual([]);
  });

  it("finds a site that nobody applied for", () => {
    const file = `${audit}/audit-report.json`;
    expect(told({ file, pointer: "/places/2/site", value: "S09" })).toEqual([
      `unknown-site ${file}#/places/2/site`,
    ]);
  });

  it("finds a nonconformity that the report does not name", () => {
    const report = "audits/02-stage2/audit-report.json";
    expect(
      told({ file: report, pointer: "/nonconformityNumbers/0", value: "TB-BF-2026-0236-09" }),
    ).toContain("nonconformity-left-out audits/02-stage2/nonconformity-01.json#/number");
  });

  it("finds a number that is given twice", () => {
    const file = `${audit}/task-order.json`;
    expect(told({ file, pointer: "/number", value: "TB-RW-2026-0236" })).toEqual([
      `number-given-twice ${file}#/number`,
    ]);
  });

  it("finds a name that is not that of the id beside it", () => {
    const file = "change-01.json";
    expect(told({ file, pointer: "/signatures/1/name", value: "陆远州" })).toEqual([
      `name-of-another ${file}#/signatures/1/person`,
    ]);
    expect(told({ file, pointer: "/signatures/1/name", value: "陆 远舟" })).toEqual([]);
  });
});

describe("numbers of certificates", () => {
  const base = readBase(workspace, "icasp25c", "ITSMS-2023-0001");
  const file = "certificate-02.json";
  const twice = (changes: readonly Change[]) =>
    judgeChanged(workspace, base, changes, "2027-06-30")
      .result.outcomes.filter((o) => o.rule === "number-given-twice")
      .map((o) => o.at?.pointer);
  const again = { file, pointer: "/number", value: "ICAS-ITSMS-2023-0045" };

  it("are given once in a case", () => {
    expect(twice([])).toEqual([]);
    expect(twice([again])).toEqual(["/number"]);
    expect(twice([again, { file, pointer: "/replaces", value: "ICAS-ITSMS-2020-0001" }])).toEqual([
      "/number",
    ]);
  });

  it("may be kept by the certificate that takes the place of the first", () => {
    expect(twice([again, { file, pointer: "/replaces", value: "ICAS-ITSMS-2023-0045" }])).toEqual(
      [],
    );
  });
});
