import { describe, expect, it } from "vitest";
import { peopleEvidence } from "../../../../src/jobs/assess/people-evidence.js";
import { idsIn, PeopleNamed } from "../../../../src/jobs/assess/people.js";
import { checkContext } from "../../../../src/jobs/check/check-context.js";
import { readPerson } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { asOf, judge, workspace } from "../../../support/sample.js";

const source = sourceOf(workspace);
const { document, procedure, result } = judge();

function evidenceOf(clause: string, outcomes = result.outcomes) {
  const row = procedure.clauses.get(clause);
  if (!row) throw new Error(`no ${clause}`);
  const shown = peopleEvidence(procedure, document, (id) => readPerson(source, id));
  return shown(
    row,
    outcomes.filter((o) => o.clauses.includes(clause)),
  );
}

describe("a row about people", () => {
  it("is shown by the field of their records that its rule asks", () => {
    const evidence = evidenceOf("TB-GZ-036/4.1-b");
    const exams = readPerson(source, "A-001")?.position("/exams").line;
    expect(evidence).toContainEqual(
      expect.objectContaining({ record: "personnel/A-001.json", line: exams, document: null }),
    );
    expect(evidence[0]?.recordTitle.zh).toContain("林书瑶");
  });

  it("names nobody where nothing was judged", () => {
    expect(evidenceOf("TB-GZ-036/4.1-b", [])).toEqual([]);
  });

  it("names nobody who has no record", () => {
    const row = procedure.clauses.get("TB-GZ-036/4.1-b");
    const shown = peopleEvidence(procedure, document, () => undefined);
    expect(row && shown(row, result.outcomes)).toEqual([]);
  });

  it("is none where rule and clause speak of no person", () => {
    expect(evidenceOf("TB-GZ-036/5.1.1")).toEqual([]);
  });
});

describe("ids of people", () => {
  it("are found wherever they stand, and nothing that only looks like one", () => {
    expect(
      idsIn({
        by: "A-001",
        list: [{ deep: ["GM-123456"] }, "A-01", "a-001", "A-0012345", "ABCDE-001", "A-001 "],
        number: 7,
      }),
    ).toEqual(["A-001", "GM-123456"]);
    expect(idsIn(undefined)).toEqual([]);
  });

  it("name everybody of a case who has a record, who reviewed and approved as well", () => {
    const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
    const named = new PeopleNamed(personnel, asOf);
    named.add(document);
    expect([...named.people.keys()]).toEqual(
      expect.arrayContaining(["A-001", "D-001", "H-001", "R-001"]),
    );
    named.add(judge([{ file: "case.json", pointer: "/responsible", value: "Z-999" }]).document);
    expect(named.people.has("Z-999")).toBe(false);
  });

  it("have the functions in which they signed by the day; a leader audits, too", () => {
    const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
    const functionsOn = (day: string) => {
      const named = new PeopleNamed(personnel, day);
      named.add(document);
      return (id: string) => [...(named.functions.get(id) ?? [])];
    };
    const now = functionsOn(asOf);
    expect(now("A-001")).toEqual(expect.arrayContaining(["teamLeader", "auditor"]));
    expect(now("D-001")).toContain("decisionMaker");
    expect(now("H-001")).toContain("auditDepartmentHead");
    expect(now("G-001")).toContain("generalManager");
    expect(functionsOn("2025-01-01")("D-001")).toEqual([]);
  });
});
