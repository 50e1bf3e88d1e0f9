import { describe, expect, it } from "vitest";
import type { Asked, Functionary } from "../../../../../src/jobs/assess/rehearsal/asked.js";
import { demandMeasure } from "../../../../../src/jobs/assess/rehearsal/record-demand.js";

const demand = {
  of: "person",
  name: "competenceEvaluations",
  label: { zh: "能力评价", en: "evaluation" },
  functions: ["auditor", "decisionMaker"],
  matches: "function",
} as const;
const evaluated = { function: "auditor", evaluatedOn: "2026-01-01", confirmedBy: "甲" } as const;
const recorded = { competenceEvaluations: [evaluated] };

function measureOf(functions: readonly string[], record: Functionary["record"] | null = recorded) {
  const asked: Asked = {
    asOf: "2027-06-30",
    profiles: [],
    facts: [],
    bodies: [],
    people: new Map(),
    functions: new Map([["A-9", { functions: new Set(functions), record: record ?? undefined }]]),
    published: null,
    leastOnsite: 80,
    name: (id) => id,
  };
  return demandMeasure(demand, asked);
}

describe("what the records of people in some functions have to show", () => {
  it("is an entry for each function that they had", () => {
    expect(measureOf(["auditor"])).toMatchObject({ asked: 1, missing: [] });
    expect(measureOf(["auditor", "decisionMaker"]).missing[0]?.what.zh).toContain("A-9");
  });

  it("is not asked of those who had none of them", () => {
    expect(measureOf(["generalManager"])).toMatchObject({ asked: 0, missing: [] });
  });

  it("is not shown by who has no record, or a record without it", () => {
    expect(measureOf(["auditor"], {}).missing).toHaveLength(1);
    expect(measureOf(["auditor"], null).missing).toHaveLength(1);
  });
});
