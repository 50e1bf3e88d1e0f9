import { describe, expect, it } from "vitest";
import { type PlannedCase, withPlans } from "../../../src/check/planned.js";
import type { Judged } from "../../../src/check/verdict-outcome.js";

const due: Judged = { outcome: "due", due: "2026-08-20" };

describe("what is planned", () => {
  it("is judged once for each day, however many plans and duties there are", () => {
    const days = ["2026-08-01", "2026-08-01", "2026-08-01", "2026-08-05", "2026-08-05"];
    const plans = days.map((on) => ({ record: {}, pointer: "", on }));
    const planned = { plans, on: (day: string) => ({ day }) } as unknown as PlannedCase;
    const asked: string[] = [];
    const judged = withPlans([due, { ...due, due: "2026-08-21" }, due], planned, (view) => {
      const { day } = view as unknown as { day: string };
      asked.push(day);
      return day < "2026-08-05" ? [due, { ...due, due: "2026-08-21" }] : [];
    });
    expect(judged.map((v) => [v.outcome, v.due])).toEqual([
      ["due", "2026-08-20"],
      ["due", "2026-08-21"],
      ["due", "2026-08-20"],
    ]);
    expect(asked.sort()).toEqual(["2026-08-01", "2026-08-05"]);
  });
});
