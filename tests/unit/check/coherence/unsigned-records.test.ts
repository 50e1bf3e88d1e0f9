import { describe, expect, it } from "vitest";
import { archived, baseOf, places, procedures } from "./for-archive.js";

const stage2 = "audits/02-stage2";
const signed = [
  `${stage2}/decision.json`,
  `${stage2}/audit-report.json`,
  "audits/01-stage1/stage1-report.json",
  "audits/01-stage1/document-review.json",
  `${stage2}/certificate-info-confirmation.json`,
  `${stage2}/nonconformity-01.json`,
  "contract.json",
  "application.json",
];

describe("what is signed in every case", () => {
  it.each(procedures)(
    "is missed without its signatures, by a rule or without one: %s",
    (procedure) => {
      const bare = signed.map((file) => ({ file, pointer: "/signatures", value: [] }));
      const found = archived(baseOf(procedure), bare);
      const told = new Set(
        found.filter((o) => o.at?.pointer === "/signatures").map((o) => o.at?.file ?? ""),
      );
      expect(signed.filter((file) => ![...told].some((t) => t.endsWith(file)))).toEqual([]);
    },
  );

  it.each(procedures)("a decision is not without that of its maker: %s", (procedure) => {
    const file = `${stage2}/decision.json`;
    const approved = {
      role: "generalManager",
      name: "苗若兰",
      date: "2026-07-22",
      method: "handwritten",
    };
    const found = archived(baseOf(procedure), [
      { file, pointer: "/signatures", value: [approved] },
    ]);
    expect(places(found).filter((p) => p.includes("unsigned"))).not.toEqual([]);
  });
});

describe("an unsigned decision", () => {
  const base = baseOf("zbt-tp-036");
  const bare = [{ file: `${stage2}/decision.json`, pointer: "/signatures" }];

  it("is one finding that blocks", () => {
    const found = archived(base, bare);
    expect(places(found)).toEqual([`unsigned-record ${stage2}/decision.json#/signatures`]);
    expect(found[0]).toMatchObject({ severity: "error" });
    expect(found[0]?.message.zh).toContain("没有认证决定人员的签字或盖章");
  });

  it("is not missed on its own day", () => {
    const day = { file: `${stage2}/decision.json`, pointer: "/decidedOn", value: "2027-06-30" };
    expect(places(archived(base, [...bare, day]))).not.toContain(
      `unsigned-record ${stage2}/decision.json#/signatures`,
    );
  });

  it("is approved, too, where the procedure has it so", () => {
    const file = `${stage2}/decision.json`;
    const found = archived(baseOf("icasp25c"), [{ file, pointer: "/signatures/1" }]);
    expect(places(found)).toEqual([`unapproved-decision ${file}#/signatures`]);
  });
});
