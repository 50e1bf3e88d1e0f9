import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("yearly-record", () => {
  const asked = (dates: unknown[], asOf: string, options = {}) =>
    told({
      check: "yearly-record",
      with: { list: "c.suspensions", date: "suspendedOn", ...options },
      files: Object.fromEntries(
        dates.map((suspendedOn, i) => [`suspension-0${i + 1}.json`, { suspendedOn } as never]),
      ),
      data: { effective: "2025-01-01" },
      asOf,
    });

  it("wants one in each year from the first one on", () => {
    expect(asked(["2025-03-01", "2026-12-31"], "2026-12-31")).toEqual(["pass"]);
    expect(asked(["2024-03-01", "2026-12-31"], "2026-12-31")).toEqual(["fail: no record in 2025"]);
  });

  it("is due until the last day of the year, and begins with the procedure where there is none", () => {
    expect(asked([], "2025-12-31")).toEqual(['due: no record in 2025 yet (if missed: "Title")']);
    expect(asked([], "2026-01-01")[0]).toBe("fail: no record in 2025");
  });

  it("warns of two that are too far apart", () => {
    const apart = { apart: { value: 12, unit: "month" } };
    expect(asked(["2025-03-01", "2026-03-01"], "2026-06-30", apart)).toEqual(["pass"]);
    expect(asked(["2025-03-01", "2026-03-02"], "2026-06-30", apart)).toEqual([
      "fail (warning): more than 12 months from 2025-03-01 to 2026-03-02",
    ]);
  });

  it("passes over a date that is none, or still to come", () => {
    expect(asked(["soon", 5, "2026-07-01"], "2025-06-30")[0]).toMatch(/^due/);
  });

  it("refuses options without the date", () => {
    expect(refuses("yearly-record", { list: "c.suspensions" })).toBe(true);
  });
});
