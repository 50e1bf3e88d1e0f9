import { describe, expect, it } from "vitest";
import { auditsIn, parseSpan } from "../../../../src/jobs/archive/span.js";

describe("spans", () => {
  const audit = (number: number, type: string) => ({
    id: `audits/${String(number).padStart(2, "0")}-${type}`,
    number,
    type: type as never,
  });
  const audits = [
    audit(1, "stage1"),
    audit(2, "stage2"),
    audit(3, "surveillance"),
    audit(4, "surveillance"),
    audit(5, "recertification"),
    audit(6, "surveillance"),
  ];
  const numbers = (text: string) =>
    auditsIn(parseSpan(text) ?? { kind: "case" }, audits).map((a) => a.number);

  it("a cycle begins with the initial certification and with each recertification", () => {
    expect([numbers("case"), numbers("initial"), numbers("cycle:1"), numbers("cycle:2")]).toEqual([
      [1, 2, 3, 4, 5, 6],
      [1, 2],
      [1, 2, 3, 4],
      [5, 6],
    ]);
    expect(() => numbers("cycle:3")).toThrow(/周期/);
    expect(["cycle:0", "cycle:", "all", "cycle:1x"].map(parseSpan)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
