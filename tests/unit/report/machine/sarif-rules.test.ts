import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { countOutcomes, outcomeOf } from "../../../../src/model/outcome/finding.js";
import type { Clause, Rule } from "../../../../src/model/procedure/procedure.js";
import { names } from "../../../../src/report/machine/rule-names.words.js";
import { sarif } from "../../../../src/report/machine/sarif.js";
import { judge, root, workspace } from "../../../support/sample.js";

const { procedure } = judge([]);
const rule = procedure.rules.find((r) => r.id === "late-first-surveillance") as Rule;
const clause = procedure.clauses.get(rule.clauses[0] ?? "") as Clause;

/** What the log says of the only rule in it. */
function told(id: string, lang: "zh" | "en") {
  const outcome = outcomeOf("fail", {
    rule: id,
    clauses: [...rule.clauses],
    severity: "error",
    subject: ".",
    message: { zh: "发现一处", en: "one finding" },
  });
  const result = { case: "p/甲", procedure: procedure.id, outcomes: [outcome], hints: [] };
  const log = JSON.parse(
    sarif({
      tool: { name: "certdossier", version: "0.1.0" },
      asOf: "2027-06-30",
      results: [{ ...result, totals: countOutcomes([outcome]) }],
      lang,
      all: false,
      colour: false,
      procedureOf: () => procedure,
    }),
  ) as Log;
  return log.runs[0]?.tool.driver.rules?.[0];
}

describe("a rule in SARIF", () => {
  it.each(["zh", "en"] as const)("has title, demand, remedy and level in %s", (lang) => {
    const demand = lang === "zh" ? clause.requirementZh : clause.requirement;
    expect(told(rule.id, lang)).toMatchObject({
      id: rule.id,
      shortDescription: { text: rule.title[lang] },
      fullDescription: { text: expect.stringContaining(`${clause.id} ${demand}`) as string },
      help: { text: expect.stringContaining(rule.remedy[lang]) as string },
      defaultConfiguration: { level: rule.severity },
    });
  });

  it("has a name where no rule of the procedure found it", () => {
    expect(told("missing-field", "zh")?.shortDescription?.text).toBe("缺少必填字段");
    expect(told("missing-field", "en")?.shortDescription?.text).toBe("A required field is missing");
  });

  it("is told by what was found where it has no name", () => {
    expect(told("toString", "zh")?.shortDescription?.text).toBe("发现一处");
  });

  it("names what each procedure demands whose case it was found in", () => {
    const ids = ["tb-gz-036", "tb-gz-055"];
    const results = ids.map((id) => {
      const outcome = outcomeOf("fail", {
        rule: rule.id,
        clauses: [],
        severity: "error",
        subject: ".",
        message: { zh: "发现一处", en: "one finding" },
      });
      return {
        case: `${id}/甲`,
        procedure: id,
        outcomes: [outcome],
        hints: [],
        totals: countOutcomes([outcome]),
      };
    });
    const log = JSON.parse(
      sarif({
        tool: { name: "certdossier", version: "0.1.0" },
        asOf: "2027-06-30",
        results,
        lang: "en",
        all: false,
        colour: false,
        procedureOf: (id) => workspace.procedures.get(id)?.procedure,
      }),
    ) as Log;
    const full = log.runs[0]?.tool.driver.rules?.[0]?.fullDescription?.text;
    expect(full).toContain("TB-GZ-036/");
    expect(full).toContain("TB-GZ-055/");
  });

  it("has a name wherever the documentation lists one that is of no procedure", () => {
    const ids = readFileSync(join(root, "docs", "errors.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([a-z][\w-]+)`/g)])
      .map(([, id = ""]) => id);
    expect(ids.length).toBeGreaterThan(20);
    const shared = new Set(
      workspace.procedures.all().flatMap((p) => p.procedure.rules.map((r) => r.id)),
    );
    expect(ids.filter((id) => !(id in names) && !shared.has(id))).toEqual([]);
  });
});
