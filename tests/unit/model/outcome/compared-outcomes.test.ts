import { describe, expect, it } from "vitest";
import {
  compareFindings,
  compareOutcomes,
} from "../../../../src/model/outcome/compared-outcomes.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";

const found = (more: Partial<Outcome>): Outcome =>
  ({
    rule: "9.1-a",
    clauses: ["9.1"],
    subject: "certificate-01",
    outcome: "fail",
    message: { zh: "缺少签名", en: "a signature is lacking" },
    at: { file: "HIS/HIS-1/certificate.json", pointer: "/signatures", line: 4, column: 3 },
    ...more,
  }) as Outcome;

describe("what is found before and after a change", () => {
  it("is the same where only its line moved", () => {
    const moved = found({
      at: { file: "HIS/HIS-1/certificate.json", pointer: "/signatures", line: 9, column: 3 },
    } as Partial<Outcome>);
    expect(compareOutcomes([found({})], [moved])).toEqual({ appeared: [], vanished: [] });
  });
  it.each<[string, Partial<Outcome>]>([
    ["another rule", { rule: "9.1-b" }],
    ["another paper", { subject: "certificate-02" }],
    ["another outcome", { outcome: "due" }],
    ["another sentence", { message: { zh: "签名不全", en: "incomplete" } }],
  ])("is another with %s", (_, more) => {
    const [before, after] = [found({}), found(more)];
    expect(compareOutcomes([before], [after])).toEqual({ appeared: [after], vanished: [before] });
  });
  it("asks for attention, or does not", () => {
    const passed = found({ outcome: "pass" });
    expect(compareFindings([found({})], [passed])).toEqual({
      appeared: [],
      vanished: [found({})],
    });
    expect(compareOutcomes([found({})], [passed]).appeared).toEqual([passed]);
  });
});
