import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const plan = "audits/01-stage1/audit-plan.json";

describe("two places at once", () => {
  it("finds an auditor in two items of the same time", () => {
    const [found, ...others] = incoherence({
      file: plan,
      pointer: "/items/1/auditors/0",
      value: "A-002",
    });
    expect(others).toEqual([]);
    expect(found?.rule).toBe("two-places-at-once");
    expect(found?.message.zh).toContain("A-002 周明澈");
    expect(found?.related?.map((r) => r.pointer)).toEqual(["/items/1/auditors/0"]);
  });

  it("finds an auditor who is named twice in one item", () => {
    expect(told({ file: plan, pointer: "/items/0/auditors/0", value: "A-002" })).toEqual([
      "two-places-at-once audits/01-stage1/audit-plan.json#/items/0/auditors/1",
    ]);
  });

  it("finds items that overlap by a quarter of an hour, and tells a person once", () => {
    expect(
      told(
        { file: plan, pointer: "/items/1/end", value: "13:15" },
        { file: plan, pointer: "/items/4/end", value: "16:45" },
        { file: plan, pointer: "/items/2/end", value: "13:15" },
      ).filter((t) => t.startsWith("two-places")),
    ).toEqual([
      "two-places-at-once audits/01-stage1/audit-plan.json#/items/3/auditors/0",
      "two-places-at-once audits/01-stage1/audit-plan.json#/items/4/auditors/0",
    ]);
  });

  it("lets one item begin when the other ends, and the same hours be on another day", () => {
    expect(told()).toEqual([]);
  });
});
