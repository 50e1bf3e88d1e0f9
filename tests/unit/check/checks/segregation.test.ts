import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("segregation", () => {
  const asked = (suspension: object) =>
    told({
      check: "segregation",
      per: "suspension",
      with: { person: "suspension.investigatedBy", among: "['A-002', 'A-003']" },
      files: { "suspension-01.json": { suspendedOn: "2026-01-05", ...suspension } as never },
      people: [{ id: "A-002", name: "Wang" }],
    });

  it("keeps a person out of a group", () => {
    expect(asked({ investigatedBy: "A-001" })).toEqual(["pass: suspension-01"]);
    expect(asked({ investigatedBy: "A-002" })).toEqual(["fail: suspension-01: Wang (A-002)"]);
  });

  it("names somebody without a record by the id", () => {
    expect(asked({ investigatedBy: "A-003" })).toEqual(["fail: suspension-01: A-003 (A-003)"]);
  });

  it("cannot judge a person of another kind, and refuses a rule without the group", () => {
    expect(asked({ investigatedBy: 5 })[0]).toMatch(/^cannotJudge/);
    expect(refuses("segregation", { person: "c.x" })).toBe(true);
  });
});
