import { describe, expect, it } from "vitest";
import { refuses, told } from "../../../support/check.js";

describe("nonconformity-closure", () => {
  const at = "audits/02-stage2";
  const file = `${at}/nonconformity-01.json`;
  const asked = (nonconformity: object, options = {}, faulty: string[] = []) =>
    told({
      check: "nonconformity-closure",
      per: "audit",
      with: { before: "audit.decision.decidedOn", ...options },
      files: {
        [`${at}/decision.json`]: { decidedOn: "2026-07-22" },
        [file]: { number: "NC-1", grade: "minor", ...nonconformity } as never,
      },
      faulty,
    });
  const verified = (verifiedOn: string, effective = true) => ({
    verification: { verifiedOn, effective },
  });
  const planned = (acceptedOn: string) => ({
    plan: { text: "plan", acceptedOn, acceptedBy: "A-001" },
  });

  it("wants a major one verified as effective by the day", () => {
    expect(asked({ grade: "major", ...verified("2026-07-22") })).toEqual([`pass: ${at}`]);
    expect(asked({ grade: "major", ...verified("2026-07-23") })[0]).toContain(
      "major nonconformity NC-1 not verified as effective by 2026-07-22",
    );
    expect(asked({ grade: "major", ...verified("2026-07-01", false) })[0]).toMatch(/^fail/);
    expect(asked({ grade: "major", ...planned("2026-07-01") })[0]).toMatch(/^fail/);
  });

  it("takes an accepted plan for a minor one, unless the procedure does not", () => {
    expect(asked(planned("2026-07-22"))).toEqual([`pass: ${at}`]);
    expect(asked(planned("2026-07-23"))[0]).toContain("neither verified nor its plan accepted");
    expect(asked(planned("2026-07-22"), { plans: "no" })[0]).toContain(
      "nonconformity NC-1 not verified",
    );
  });

  it("rests on a report without faults, and is not led astray by one with them", () => {
    expect(asked({ verification: "done", plan: 5 }, {}, [`${file}#/verification`])[0]).toMatch(
      /^cannotJudge/,
    );
    expect(asked({ verification: "done", plan: 5 })[0]).toMatch(/^fail/);
  });

  it("refuses options without the day", () => {
    expect(refuses("nonconformity-closure", { plans: "no" })).toBe(true);
    expect(refuses("nonconformity-closure", { before: "x", plans: "yes" })).toBe(true);
  });
});
