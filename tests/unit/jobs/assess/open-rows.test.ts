import { describe, expect, it } from "vitest";
import { gapsOf } from "../../../../src/jobs/assess/gaps.js";
import { coverageOf } from "../../../../src/jobs/procedures/procedures.js";
import type { Procedure } from "../../../../src/model/procedure/procedure.js";
import { assemble } from "../../../../src/validate/procedure.js";
import { sourceOf } from "../../../support/compiling.js";

describe("a row that claims what is not there", () => {
  const source = sourceOf("tb-gz-036");
  // The register says that a rule holds it; the rule is switched off.
  const clause = "TB-GZ-036/9.4.4-4-b";
  const without = source.rules.filter((r) => !JSON.stringify(r.value).includes(`"${clause}"`));
  const procedure: Procedure = assemble({ ...source, rules: without }).procedure;

  it("counts as open in the coverage", () => {
    expect(coverageOf(assemble(source).procedure).open).toBe(0);
    expect(procedure.clauses.get(clause)?.enforcement).toEqual(["open"]);
    expect(coverageOf(procedure).open).toBeGreaterThan(0);
  });

  it("is a gap that an assessor would raise", () => {
    const gaps = gapsOf([], new Map([[procedure.id, procedure]]));
    const gap = gaps.find((g) => g.clauses.includes(clause));
    expect(gap).toMatchObject({ rule: "open-clause", open: true, gravity: "minor" });
    expect(gap?.remedy?.en).toContain("procedures show tb-gz-036 --coverage");
  });
});
