import { describe, expect, it } from "vitest";
import { judge, red } from "../../../support/sample.js";

const time = "audits/03-surveillance-1/audit-time.json";

/** What is wrong with the shape of the first sample when a number is changed. */
function shape(file: string, place: { readonly pointer: string; readonly value: number }) {
  return red(judge([{ file, ...place }])).filter(
    (o) => o.rule === "wrong-value" && o.at?.pointer === place.pointer,
  );
}

describe("numbers that cannot be", () => {
  it.each([
    ["application.json", "/dailyHours", 25],
    ["application.json", "/dailyHours", 0],
    ["application.json", "/persons/others/0/hoursPerWeek", 169],
    ["application-review.json", "/effectiveNumber", 0],
    ["audit-programme.json", "/surveillanceFrequency/timesPerYear", 0],
    [time, "/clientDailyHours", 40],
    [time, "/onsiteDays", -1],
    [time, "/initialDays", 0],
    ["contract.json", "/fee", -5],
    ["contract.json", "/payments/0/amount", 0],
  ])("%s %s %d", (file, pointer, value) => {
    expect(shape(file, { pointer, value })).toHaveLength(1);
  });

  it.each([
    ["application.json", "/dailyHours", 24],
    ["application.json", "/persons/others/0/hoursPerWeek", 168],
    ["contract.json", "/fee", 0],
  ])("%s %s %d can be", (file, pointer, value) => {
    expect(shape(file, { pointer, value })).toEqual([]);
  });
});
