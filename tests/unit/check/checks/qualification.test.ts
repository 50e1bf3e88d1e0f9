import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("qualification", () => {
  const person = {
    id: "A-001",
    name: "Wang",
    employer: "body",
    employedFrom: "2020-01-01",
    inPRC: true,
    qualifications: [
      { role: "auditor", scheme: "ISMS", validFrom: "2026-01-01", validTo: "2026-12-31" },
    ],
    registrations: [
      {
        scheme: "ISMS",
        number: "1",
        grade: "formal",
        validFrom: "2026-01-01",
        validTo: "2026-12-31",
      },
    ],
    exams: [{ standard: "ISO/IEC 27701", passedOn: "2026-03-01" }],
  };
  const asked = (on: string, options: object, people: object[] = [person]) =>
    told({
      check: "qualification",
      per: "suspension",
      with: {
        people: "[suspension.investigatedBy]",
        on: "[suspension.suspendedOn]",
        at: "suspension.investigatedBy",
        ...options,
      },
      files: { "suspension-01.json": { investigatedBy: "A-001", suspendedOn: on } },
      people: people as never,
    });
  const at = "suspension-01";

  it("wants a qualification that is valid on the day, both ends included", () => {
    expect(asked("2026-01-01", { role: "auditor" })).toEqual([`pass: ${at}`]);
    expect(asked("2026-12-31", { role: "auditor" })).toEqual([`pass: ${at}`]);
    expect(asked("2027-01-01", { role: "auditor" })).toEqual([
      `fail: ${at}: Wang: no valid qualification on 2027-01-01`,
    ]);
    expect(asked("2026-06-01", { role: "decisionMaker" })[0]).toMatch(/^fail/);
  });

  it("wants a formal registration, an examination, an employer, a place", () => {
    expect(
      asked("2026-06-01", {
        registrationFor: ["ISMS"],
        exam: "ISO/IEC 27701",
        employer: "body",
        inPRC: true,
      }),
    ).toEqual([`pass: ${at}`]);
    expect(asked("2026-06-01", { registrationFor: ["QMS"] })[0]).toContain(
      "no valid formal registration as auditor",
    );
    expect(asked("2026-03-01", { exam: "ISO/IEC 27701" })).toEqual([`pass: ${at}`]);
    expect(asked("2026-02-28", { exam: "ISO/IEC 27701" })[0]).toContain(
      "no examination on ISO/IEC 27701 passed by 2026-02-28",
    );
    expect(asked("2026-06-01", { employer: "other" })[0]).toContain("employed by body");
    const { employer: _, ...unknown } = person;
    expect(asked("2026-06-01", { employer: "body" }, [unknown])[0]).toContain("names no employer");
    expect(asked("2026-06-01", { inPRC: true }, [{ ...person, inPRC: false }])[0]).toContain(
      "does not work in the PRC",
    );
  });

  it("cannot judge somebody without a record", () => {
    expect(asked("2026-06-01", { role: "auditor" }, [])[0]).toMatch(
      /^cannotJudge.*no usable personnel record of A-001/,
    );
  });

  it("refuses options without the day", () => {
    expect(refuses("qualification", { people: "[]", at: "x" })).toBe(true);
  });
});
