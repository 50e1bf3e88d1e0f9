import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/check/facts.js";
import { reductionPercent, statisticsOf } from "../../../../src/jobs/assess/statistics.js";
import { type CaseProfile, untilDay } from "../../../../src/model/case/case-profile.js";
import { packAssignment } from "../../../../src/model/case/facts.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";
import {
  auditOf,
  matterOf,
  nonconformityOf,
  profileOf,
  timeOf,
} from "../../../support/profiles.js";
import { judge } from "../../../support/sample.js";

describe("reductions", () => {
  it("what stays below the table", () => {
    expect([
      reductionPercent(timeOf({ determined: 7.5 })),
      reductionPercent(timeOf({ determined: 11 })),
    ]).toEqual([25, 0]);
  });
});

describe("what is dated after the day", () => {
  const at = { file: "", pointer: "" };
  const audit = (id: string, from: string): CaseProfile["audits"][number] =>
    auditOf({ id, from, to: from, time: timeOf({ table: 3, determined: 2, onsite: 1 }) });
  const decision = (id: string, decidedOn: string): CaseProfile["decisions"][number] => ({
    case: "p/a",
    audit: id,
    decision: "maintain",
    decidedOn,
    maker: "D-001",
    differs: false,
    overturned: null,
    at,
  });
  const profile = profileOf({
    audits: [audit("audits/03", "2027-06-30"), audit("audits/04", "2027-07-01")],
    decisions: [decision("audits/03", "2027-06-30"), decision("audits/04", "2027-07-01")],
    nonconformities: [nonconformityOf({ raisedOn: "2027-06-30", closedOn: "2027-07-01" })],
    matters: [
      matterOf({ on: "2027-06-30", settledOn: "2027-07-01", reportedOn: "2027-07-01" }),
      matterOf({ on: "2027-07-01" }),
    ],
  });
  const { document, procedure } = judge([]);
  const day = (on: string) =>
    packAssignment({
      person: "A-001",
      audit: "audits/03",
      day: on,
      from: 0,
      to: 60,
      minutes: 60,
      remote: false,
      record: "audit-plan",
      item: 0,
    });
  const statistics = statisticsOf({
    asOf: "2027-06-30",
    profiles: [profile],
    facts: [
      { ...factsOf(document, procedure), assignments: [day("2027-06-30"), day("2027-07-01")] },
    ],
    procedures: new Map(),
    people: new Map([["H-001", {}]]),
    work: [
      { person: "A-001", year: "2026", days: 1.5 },
      { person: "A-001", year: "2027", days: 2 },
      { person: "A-001", year: "2027", days: 0.25 },
      { person: "A-002", year: "2027", days: 9 },
    ],
    name: (person) => person,
    words: (_, __, value) => ({ zh: value, en: value }),
  });

  it("is a plan, and not counted as done", () => {
    expect(statistics.decisions.all).toBe(1);
    expect(statistics.reductions.audits).toBe(1);
    expect(statistics.closing).toMatchObject({ closed: 0, open: 1 });
    expect(statistics.people.find((p) => p.person === "A-001")).toMatchObject({
      audits: 1,
      days: 1,
      determined: { 2026: 1.5, 2027: 2.25 },
    });
    // Who reviews and approves is told of as well.
    expect(statistics.people.find((p) => p.person === "H-001")).toMatchObject({
      audits: 0,
      determined: {},
    });
    expect(statistics.people.find((p) => p.person === "D-001")?.decisions).toBe(1);
  });

  it("a complaint of a later day has not come, and one settled later is open", () => {
    expect(untilDay(profile, "2027-06-30").matters).toMatchObject([
      { on: "2027-06-30", settledOn: null, reportedOn: null },
    ]);
    expect(untilDay(profile, "2027-07-01").matters).toMatchObject([
      { settledOn: "2027-07-01", reportedOn: "2027-07-01" },
      { on: "2027-07-01" },
    ]);
  });
});

describe("limits", () => {
  it("that cannot be judged are counted as such, once, and not passed over", () => {
    const { document, procedure } = judge([]);
    const rule = procedure.rules.find((r) => r.check === "deadline")?.id ?? "";
    const outcome = (kind: Outcome["outcome"], consequence = false) =>
      ({ rule, clauses: [], outcome: kind, open: false, consequence }) as unknown as Outcome;
    const { limits } = statisticsOf({
      asOf: "2027-06-30",
      profiles: [
        profileOf({
          procedure: procedure.id,
          outcomes: [
            outcome("pass"),
            outcome("cannotJudge"),
            outcome("cannotJudge", true),
            outcome("notApplicable"),
          ],
        }),
      ],
      facts: [factsOf(document, procedure)],
      people: new Map(),
      work: [],
      procedures: new Map([[procedure.id, procedure]]),
      name: (person) => person,
      words: (_, __, value) => ({ zh: value, en: value }),
    });
    expect(limits).toMatchObject([{ rule, kept: 1, late: 0, overdue: 0, open: 0, unclear: 1 }]);
  });
});
