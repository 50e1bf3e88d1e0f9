import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { acrossChecks } from "../../../src/check/across/registry.js";
import { expressionFault } from "../../../src/check/expressions.js";
import { checks } from "../../../src/check/registry.js";
import { UserError } from "../../../src/model/base/errors.js";
import type { JsonObject } from "../../../src/model/base/json.js";
import type { ProcedureSource } from "../../../src/model/procedure/source.js";
import { locate } from "../../../src/read/data-place.js";
import { readProcedureFolder, readSharedSource } from "../../../src/read/procedure-folder.js";
import { compileProcedure } from "../../../src/validate/procedure.js";
import { root, workspace } from "../../support/sample.js";

const schemas = join(root, "schemas");
const source: ProcedureSource = {
  shared: readSharedSource(schemas),
  ...readProcedureFolder(join(schemas, "tb-gz-036")),
  locate,
};
const kinds = {
  options: new Map([...checks, ...acrossChecks].map(([id, c]) => [id, c.options])),
  expressionFault,
};

/** Compiles the procedure with one more rule and returns what is wrong with it. */
function faultsOf(rule: JsonObject): string {
  const words = { zh: "甲", en: "a" };
  const probe = {
    id: "probe",
    value: {
      clauses: ["TB-GZ-036/4.1-a"],
      severity: "error",
      per: "case",
      title: words,
      remedy: words,
      ...rule,
    },
    place: { file: "probe.yaml", pointer: "/probe" },
  };
  try {
    compileProcedure({ ...source, rules: [...source.rules, probe] }, workspace.meta, kinds);
    return "";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe("wrong rules are told at start, each with what is wrong", () => {
  it.each<[string, JsonObject, RegExp]>([
    [
      "an unknown check",
      { check: "deadlin", with: {} },
      /unknown check "deadlin"; known are assertion/,
    ],
    [
      "a missing option",
      { check: "deadline", with: { from: "decided" } },
      /with.*required property 'to'/,
    ],
    [
      "an unknown option",
      { check: "order", with: { dates: ["c.a", "c.b"], sameday: "warn" } },
      /must NOT have additional properties/,
    ],
    [
      "an option of the wrong type",
      { check: "sampling", with: { sites: "similar", percent: "60" } },
      /with\/percent must be integer/,
    ],
    [
      "a value out of its list",
      { check: "signature", with: { record: "c.contract", role: "client", method: "stamp" } },
      /with\/method must be equal to one of the allowed values/,
    ],
    [
      "an expression that cannot be read",
      { check: "assertion", with: { that: "c.case.number ==" } },
      /"c\.case\.number ==": /,
    ],
    [
      "an unknown event",
      { check: "deadline", with: { from: "decidedd", to: "decided" } },
      /unknown event "decidedd"/,
    ],
    [
      "a clause that is not in the register",
      { check: "evidence", with: {}, clauses: ["TB-GZ-036/99.9"] },
      /clause TB-GZ-036\/99\.9 is not in the register/,
    ],
    ["no clause", { check: "evidence", with: {}, clauses: [] }, /names no clause/],
    [
      "no words",
      { check: "evidence", with: {}, title: { zh: "甲" } },
      /title and remedy need zh and en/,
    ],
  ])("%s", (_, rule, message) => {
    expect(faultsOf(rule)).toMatch(message);
  });

  it("accepts the rule once it is right", () => {
    expect(
      faultsOf({
        check: "deadline",
        with: { from: "application-received", to: "decided", max: { value: 1, unit: "year" } },
      }),
    ).toBe("");
  });

  it("tells all faults at once", () => {
    expect(
      faultsOf({ check: "deadline", with: { from: "nothing", to: "never" }, clauses: ["X"] }).split(
        "\n",
      ).length,
    ).toBeGreaterThanOrEqual(3);
  });
});

describe("checks", () => {
  it.each([...checks.values()])("$id has words in both languages and closed options", (check) => {
    expect(check.description.zh.length).toBeGreaterThan(5);
    expect(check.description.en.length).toBeGreaterThan(5);
    expect(check.options["additionalProperties"]).toBe(false);
  });
});
