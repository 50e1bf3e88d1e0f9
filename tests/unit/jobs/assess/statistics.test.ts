import { describe, expect, it } from "vitest";
import { reductionPercent } from "../../../../src/jobs/assess/statistics.js";

describe("reductions", () => {
  it("what stays below the table", () => {
    expect([
      reductionPercent({
        table: 10,
        determined: 7.5,
        onsite: null,
        reason: "",
        at: { file: "", pointer: "" },
      }),
      reductionPercent({
        table: 10,
        determined: 11,
        onsite: null,
        reason: "",
        at: { file: "", pointer: "" },
      }),
    ]).toEqual([25, 0]);
  });
});
