import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("cycle-coverage", () => {
  const asked = (covered: readonly (readonly string[])[]) =>
    told({
      check: "cycle-coverage",
      with: { required: "c.application.processes", covered: "processes", audits: 2 },
      files: {
        "application.json": { processes: ["a", "b", "c"] },
        ...Object.fromEntries(
          covered.map((processes, i) => [
            `audits/0${i + 3}-surveillance-${i + 1}/audit-report.json`,
            { processes },
          ]),
        ),
      },
    });

  it("adds up what the surveillance audits covered", () => {
    expect(asked([["a", "b"], ["c"]])).toEqual(["pass"]);
    expect(asked([["a"], ["a"]])).toEqual(["fail: not covered: b, c"]);
  });

  it("does not apply before the last of the audits", () => {
    expect(asked([["a"]])).toEqual(["notApplicable"]);
  });

  it("refuses no audits at all", () => {
    expect(
      refuses("cycle-coverage", {
        required: "c.application.processes",
        covered: "processes",
        audits: 0,
      }),
    ).toBe(true);
  });
});
