import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf, unique } from "../../../../src/model/base/file-name.js";

describe("the name of a file", () => {
  it.each([
    ["审核计划 TB-RW-2026-0236 江西云岫", "审核计划 TB-RW-2026-0236 江西云岫"],
    ["认证证书 CMS赣[2026]AAA0001号（中英文）", "认证证书 CMS赣[2026]AAA0001号（中英文）"],
    ["报告 A/B: 1*2?", "报告 A-B- 1-2-"],
    ["..\\..\\etc", "-..-etc"],
    ["甲\u202e乙\u200b\u0000丙\n丁", "甲乙丙丁"],
    ["甲  乙 . ", "甲 乙"],
    ["con", "_con"],
    ["NUL.txt", "_NUL.txt"],
    ["console", "console"],
    [" . ", ""],
  ])("%j is %j", (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });

  it("is cut between characters where it is too long", () => {
    const name = fileNameOf("𠮷".repeat(100));
    expect(name).toBe("𠮷".repeat(50));
    expect(fileNameOf("甲".repeat(66))).toBe("甲".repeat(66));
    expect(fileNameOf("甲".repeat(67))).toBe("甲".repeat(66));
  });

  it("is one that every system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (name) => {
        const file = fileNameOf(name);
        expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(201);
      }),
      { numRuns: 60 },
    );
  });

  it("is given once, upper and lower case taken for one", () => {
    const taken = new Set<string>();
    expect(["Plan", "plan", "Plan", "Plan (2)"].map((n) => unique(n, taken))).toEqual([
      "Plan",
      "plan (2)",
      "Plan (3)",
      "Plan (2) (2)",
    ]);
  });
});
