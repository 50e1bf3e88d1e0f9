import { describe, expect, it } from "vitest";
import { fleetFigures } from "../../../bench/results.js";
import { figuresIn, scaleReport } from "../../../bench/scale.js";

const names = Object.keys(fleetFigures) as (keyof typeof fleetFigures)[];

/** A line of the history with each figure so large. */
function line(value: number, left: readonly string[] = []): string {
  const results = names
    .filter((name) => !left.includes(name))
    .map((name) => ({ what: `fleet: ${fleetFigures[name]}`, value, unit: "ms" }));
  return JSON.stringify({ asked: "fleet", results });
}

describe("the figures of a fleet on paper", () => {
  it("are the last that the history has, whatever was measured after them", () => {
    const other = JSON.stringify({ results: [{ what: "print: documents", value: 7, unit: "ms" }] });
    expect(figuresIn([line(1), line(2), other, ""].join("\n")).judge).toBe(2);
  });

  it("are refused where there are none, or not all", () => {
    expect(() => figuresIn("")).toThrow("bench fleet");
    expect(() => figuresIn(line(1, ["put"]))).toThrow(fleetFigures.put);
  });

  it("are what the report is made of", () => {
    const hours = (value: number) =>
      Number(/^1 +([\d.]+) /m.exec(scaleReport(line(value)))?.[1] ?? Number.NaN);
    expect(hours(20)).toBeGreaterThan(hours(10));
    expect(scaleReport(line(10))).toContain("a case judged, of one core: 10");
  });
});
