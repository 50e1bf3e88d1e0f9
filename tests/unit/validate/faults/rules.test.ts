import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../src/model/base/json.js";
import { refusalOf, sourceOf, withRule } from "../../../support/compiling.js";

const source = sourceOf("tb-gz-036");
const faultsOf = (rule: JsonObject) => refusalOf(withRule(source, rule));

describe("a rule that cannot work is refused, each fault with its place and what may stand there", () => {
  it.each<[string, JsonObject, RegExp]>([
    [
      "an unknown check",
      { check: "deadlin", with: {} },
      /there is no check "deadlin"; did you mean "deadline"/,
    ],
    ["a missing option", { check: "deadline", with: { from: "decided" } }, /"to" is missing/],
    [
      "an unknown option",
      { check: "order", with: { dates: ["asOf", "asOf"], sameday: "warn" } },
      /unknown "sameday"; did you mean "sameDay"/,
    ],
    [
      "an option of the wrong type",
      { check: "sampling", with: { sites: "similar", percent: "60" } },
      /must be a whole number, is "60"/,
    ],
    [
      "a value out of its list",
      { check: "signature", with: { record: "c.contract", role: "client", method: "stamp" } },
      /"stamp" cannot stand here; allowed: any, handwritten, seal/,
    ],
    [
      "a deadline without a limit",
      { check: "deadline", with: { from: "decided", to: "decided" } },
      /needs at least one of max, min, until, lead/,
    ],
    [
      "a reduction without its number",
      { check: "audit-time-reduction", per: "audit", with: { aspect: "total" } },
      /needs at least one of maxReductionPercent/,
    ],
    [
      "an expression that cannot be read",
      { check: "assertion", with: { that: "c.case.number ==" } },
      /"c\.case\.number ==" cannot be read/,
    ],
    [
      "an expression with a sign that is none, told in Chinese",
      { check: "assertion", with: { that: "c.case.number ！= 'A'" } },
      /写得不对：“！= 'A'”不能写在这里 · /,
    ],
    [
      "a text without its end, told in Chinese",
      { check: "assertion", with: { that: "c.case.number == 'A" } },
      /写得不对：“'A”的文字没有结束，缺少引号 · /,
    ],
    [
      "a misspelt path",
      { check: "assertion", with: { that: "c.aplication.receivedOn < asOf" } },
      /"c" has no "aplication"; did you mean "application"/,
    ],
    [
      "a misspelt field under has()",
      { check: "assertion", with: { that: "has(c.application.recievedOn)" } },
      /"c\.application" has no "recievedOn"; did you mean "receivedOn"/,
    ],
    [
      "an unknown variable",
      { check: "assertion", with: { that: "contract.fee > 0" } },
      /there is no variable "contract"/,
    ],
    [
      "a variable of another scope",
      { check: "assertion", with: { that: "has(audit.auditPlan)" } },
      /there is no variable "audit"/,
    ],
    [
      "an unknown function",
      { check: "assertion", with: { that: "shfit(asOf, 1, 'day') > asOf" } },
      /there is no function "shfit"; did you mean "shift"/,
    ],
    [
      "a misspelt list macro, without its variable",
      { check: "assertion", per: "audit", with: { that: "audit.taskOrder.team.exist(m, m.x)" } },
      /^.* · rule probe: there is no function "exist"; did you mean "exists".*$/,
    ],
    [
      "a value that cannot be",
      { check: "assertion", per: "nonconformity", with: { that: "nc.grade == 'mayor'" } },
      /"nc\.grade" is never "mayor"; did you mean "major"/,
    ],
    [
      "a value that cannot be, of a list macro's variable",
      {
        check: "assertion",
        per: "audit",
        with: { that: "audit.taskOrder.team.exists(member, member.role in ['teamLaeder'])" },
      },
      /"member\.role" is never "teamLaeder"; did you mean "teamLeader"/,
    ],
    [
      "a condition that is no condition",
      { check: "assertion", with: { that: "c.contract.number" } },
      /"c\.contract\.number" is text, true or false is wanted here/,
    ],
    [
      "a field of the items of a list",
      { check: "assertion", with: { each: "c.certificates", that: "x.nubmer != ''" } },
      /"x" has no "nubmer"; did you mean "number"/,
    ],
    [
      "a list that is none",
      { check: "assertion", with: { each: "c.contract.number", that: "x != ''" } },
      /"c\.contract\.number" is no list/,
    ],
    [
      "a number that the procedure does not give",
      { check: "assertion", with: { that: "p.months > 0" } },
      /the parameter "months" is missing under parameters/,
    ],
    [
      "a misspelt number, once",
      { check: "assertion", with: { that: "p.months > 0", parameters: { monthes: 2 } } },
      /^\S+ .* · rule probe: no expression reads the parameter "monthes"; did you mean "months"\?$/,
    ],
    [
      "a number that nothing reads",
      {
        check: "assertion",
        with: { that: "p.months > 0", parameters: { months: 1, monthes: 2 } },
      },
      /no expression reads the parameter "monthes"; did you mean "months"/,
    ],
    [
      "a path of an option",
      { check: "order", with: { dates: ["c.contract.signdOn", "asOf"] } },
      /"c\.contract" has no "signdOn"/,
    ],
    [
      "a role that nobody signs in",
      { check: "order", with: { dates: ["c.contract.@cleint.date", "asOf"] } },
      /"c\.contract" is not signed in a role "cleint"; did you mean "client"/,
    ],
    [
      "an unknown event",
      { check: "deadline", with: { from: "decidedd", to: "decided", min: oneYear() } },
      /there is no event "decidedd"; did you mean "decided"/,
    ],
    [
      "an event of one of several records, of which the rule judges none",
      { check: "deadline", with: { from: "certificate-issued", to: "decided", min: oneYear() } },
      /"certificate-issued" stands in records of which there are several.* per may be certificate$/,
    ],
    [
      "an unknown audit before an event",
      { check: "deadline", with: { from: "stage:decided", to: "decided", min: oneYear() } },
      /"stage" cannot stand before the colon; did you mean "stage1"/,
    ],
    [
      "an unknown record",
      { check: "required-record", with: { record: "contrat" } },
      /there is no record "contrat"; did you mean "contract"/,
    ],
    [
      "a record of another folder",
      { check: "required-record", with: { record: "decision" } },
      /"decision" does not stand in the folder that the rule judges \(per: case\)/,
    ],
    [
      "a list that the procedure does not have",
      { check: "contents", with: { list: "c.contract.elements", topics: "contractElemnts" } },
      /no list of required contents "contractElemnts"; did you mean "contractElements"/,
    ],
    [
      "a qualification that nobody has",
      {
        check: "qualification",
        with: { people: "[]", on: "asOf", at: "c.contract", role: "teamLeadr" },
      },
      /"qualifications\.role" of a personnel record cannot be "teamLeadr"/,
    ],
    [
      "a clause that is not in the register",
      { check: "evidence", with: {}, clauses: ["TB-GZ-036/99.9"] },
      /the clause "TB-GZ-036\/99\.9" is not in the register/,
    ],
    [
      "a clause that stands in no list",
      { check: "evidence", with: {}, clauses: "TB-GZ-036/1.1" },
      /clauses must be a list: \[TB-GZ-036\/1\.1\]/,
    ],
    ["no clause", { check: "evidence", with: {}, clauses: [] }, /names no clause/],
    [
      "an unknown severity",
      { check: "evidence", with: {}, severity: "eror" },
      /severity cannot be "eror"; did you mean "error"\? Allowed: error, info, warning/,
    ],
    [
      "a severity that is no text",
      { check: "evidence", with: {}, severity: ["error"] },
      /severity cannot be "\["error"\]"; allowed/,
    ],
    [
      "an unknown scope",
      { check: "evidence", with: {}, per: "audits" },
      /per cannot be "audits"; did you mean "audit"/,
    ],
    [
      "an unknown type of audit",
      { check: "evidence", with: {}, per: "audit", audits: ["stage3"] },
      /there is no audit of type "stage3"/,
    ],
    [
      "an unknown key",
      { check: "evidence", with: {}, wen: "true" },
      /unknown "wen"; did you mean "when"/,
    ],
    ["an unknown actor", { check: "evidence", with: {}, actor: "nobody" }, /no actor "nobody"/],
    ["no words", { check: "evidence", with: {}, title: { zh: "甲" } }, /title needs zh and en/],
  ])("%s", (_, rule, message) => {
    const refusal = faultsOf(rule);
    expect(refusal).toMatch(message);
    expect(refusal).toMatch(/^\S+:\d+:\d+ .*[\u4e00-\u9fff].* · /);
  });

  it("accepts the rule once it is right", () => {
    expect(
      faultsOf({
        check: "deadline",
        with: { from: "application-received", to: "decided", max: oneYear() },
      }),
    ).toBe("");
  });

  it("tells all faults at once", () => {
    const refusal = faultsOf({
      check: "deadline",
      severity: "eror",
      with: { from: "nothing", to: "never" },
      clauses: ["X"],
    });
    expect(refusal.split("\n").length).toBe(5);
  });

  it("says where in the rule", () => {
    const rule = { check: "assertion", with: { that: "c.x" }, severity: "eror" };
    const [own] = source.rules;
    const lines = refusalOf({
      ...source,
      rules: source.rules.map((r) =>
        r === own ? { ...r, value: { ...r.value, ...rule }, overShared: undefined } : r,
      ),
    } as typeof source).split("\n");
    expect(lines.some((l) => l.startsWith(`${own?.place.file}:`))).toBe(true);
  });
});

function oneYear(): JsonObject {
  return { value: 1, unit: "year" };
}
