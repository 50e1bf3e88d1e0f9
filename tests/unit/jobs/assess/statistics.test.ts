import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/check/facts.js";
import { reductionPercent, statisticsOf } from "../../../../src/jobs/assess/statistics.js";
import type { CaseProfile } from "../../../../src/model/case/case-profile.js";
import { packAssignment } from "../../../../src/model/case/facts.js";
import { judge } from "../../../support/sample.js";

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

describe("what is dated after the day", () => {
  const at = { file: "", pointer: "" };
  const audit = (id: string, from: string): CaseProfile["audits"][number] => ({
    case: "p/a",
    id,
    title: { zh: id, en: id },
    type: "surveillance",
    from,
    to: from,
    leader: "A-001",
    team: [{ person: "A-001", role: "teamLeader" }],
    witnessing: [],
    time: { table: 3, determined: 2, onsite: 1, reason: "", at },
  });
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
  const profile: CaseProfile = {
    case: "p/a",
    procedure: "p",
    number: "",
    client: "",
    office: null,
    scheme: "",
    outcomes: [],
    audits: [audit("audits/03", "2027-06-30"), audit("audits/04", "2027-07-01")],
    decisions: [decision("audits/03", "2027-06-30"), decision("audits/04", "2027-07-01")],
    nonconformities: [
      {
        case: "p/a",
        audit: "audits/03",
        number: "1",
        grade: "minor",
        clause: "5.1",
        raisedOn: "2027-06-30",
        dueOn: null,
        closedOn: "2027-07-01",
        at,
      },
    ],
    matters: [],
    certificates: [],
  };
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
    });
    expect(statistics.people.find((p) => p.person === "D-001")?.decisions).toBe(1);
  });
});
