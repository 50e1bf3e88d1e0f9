import { describe, expect, it } from "vitest";
import { at, clashes, facts } from "../../../support/across.js";

describe("the same team", () => {
  const client = { name: "同一客户", creditCode: "91360100MA0000000Q", changes: "", at: at() };
  const cycle = (from: string, people: string[], type = "recertification") =>
    facts({ client, teams: [{ audit: "audits/05", type, from, people, at: at() }] });
  it("is found in the next cycle, kept as another case", () => {
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1", "A-2"]),
        cycle("2023-05-01", ["A-2", "A-1"], "stage2"),
      ]),
    ).toHaveLength(1);
  });
  it("is another one with another member, after another team, for another client, or in a surveillance", () => {
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1", "A-3"]),
        cycle("2023-05-01", ["A-1", "A-2"]),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2029-05-01", ["A-1"]),
        cycle("2026-05-01", ["A-2"]),
        cycle("2023-05-01", ["A-1"]),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2026-05-01", ["A-1"]),
        facts({
          teams: [{ audit: "a", type: "stage2", from: "2023-05-01", people: ["A-1"], at: at() }],
        }),
      ]),
    ).toEqual([]);
    expect(
      clashes("repeated-team", [
        cycle("2024-05-01", ["A-1"], "surveillance"),
        cycle("2023-05-01", ["A-1"]),
      ]),
    ).toEqual([]);
  });
  it("may do as many cycles as the procedure allows", () => {
    const three = [
      cycle("2029-05-01", ["A-1"]),
      cycle("2026-05-01", ["A-1"]),
      cycle("2023-05-01", ["A-1"]),
    ];
    expect(clashes("repeated-team", three, { optionsOf: () => ({ cycles: 2 }) })).toHaveLength(1);
    expect(clashes("repeated-team", three, { optionsOf: () => undefined })).toEqual([]);
  });
});
