import { describe, expect, it } from "vitest";
import { resultTable } from "../../../bench/results.js";

describe("the table at the end", () => {
  it("sets goal and result of each figure side by side, and says which is reached", () => {
    expect(
      resultTable([
        { area: "start", what: "help", value: 1.234, unit: "×", goal: 1.6 },
        { area: "check", what: "memory", value: 689.6, unit: "MB", goal: 300 },
        { area: "print", what: "others", value: 16, unit: "×", goal: 15, atLeast: true },
        { area: "print", what: "each", value: 32, unit: "ms" },
      ]),
    ).toBe(
      [
        "area   what    result   goal      reached",
        "start  help    1.23 ×   ≤ 1.6 ×   yes",
        "check  memory  690 MB   ≤ 300 MB  no",
        "print  others  16.00 ×  ≥ 15 ×    yes",
        "print  each    32 ms",
      ].join("\n"),
    );
  });
});
