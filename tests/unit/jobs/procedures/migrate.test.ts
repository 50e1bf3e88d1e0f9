import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { planMigration, writeMigration } from "../../../../src/jobs/migrate/migrate-repository.js";
import { migrateProcedure, proceduresToMigrate } from "../../../../src/jobs/procedures/migrate.js";
import { readRuleCases, runRuleCases } from "../../../../src/jobs/procedures/rule-cases.js";
import type { Outcome } from "../../../../src/model/outcome/finding.js";
import { readProcedureFolder } from "../../../../src/read/procedure-folder.js";
import { openWorkspace, type Workspace } from "../../../../src/workspace/workspace.js";
import { asOf, root } from "../../../support/sample.js";

// A procedure of the layout before topics, as `new procedure` wrote it at commit 307b616, filled
// in, with the outcomes of that time.
const fixture = join(root, "tests", "fixtures", "procedure-307b616");
const id = "hq-qms-01";
const { outcomes: expected } = JSON.parse(readFileSync(join(fixture, "outcomes.json"), "utf8")) as {
  readonly outcomes: readonly Outcome[];
};

/** What was compiled once serves all tests. */
const cache = mkdtempSync(join(tmpdir(), "dossier-migrate-cache-"));
let folder: string;
const open = (): Workspace => openWorkspace(folder, { ...process.env, XDG_CACHE_HOME: cache });
const file = (name: string) => join(folder, "procedures", id, name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-migrate-"));
  cpSync(fixture, folder, { recursive: true });
  // Its records are of that time, too.
  await writeMigration(planMigration(folder, process.env));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
});

/**
 * What tells outcomes apart. English plurals may be mended; why something does not apply or cannot
 * be judged was not told then, or in the words of the expression engine, and of another place.
 */
function told(o: Outcome): object {
  const { rule, clauses, outcome, severity, subject, at, due, daysLeft, message, remedy } = o;
  const unjudged = outcome === "notApplicable" || outcome === "cannotJudge";
  return {
    rule,
    clauses,
    outcome,
    severity,
    subject,
    at: unjudged ? null : at,
    due,
    daysLeft,
    zh: [unjudged ? message.zh.replace(/（.*）$|”：.*$/, "") : message.zh, remedy?.zh],
  };
}

async function outcomes(): Promise<object[]> {
  const run = await checkCases(open(), [], folder, { asOf, all: true, jobs: 1 });
  return (run.results[0]?.outcomes ?? []).map(told);
}

describe("a procedure of the layout before topics", { timeout: 120_000 }, () => {
  it("judges as it did, rules that only one built-in procedure has included", async () => {
    expect(expected.length).toBeGreaterThan(100);
    expect(await outcomes()).toEqual(expected.map(told));
  });

  it("is rewritten only when asked, and judges the same afterwards", async () => {
    const before = readdirSync(join(folder, "procedures", id));
    const planned = await migrateProcedure(open(), id, false);
    expect(readdirSync(join(folder, "procedures", id))).toEqual(before);
    expect(planned.removed).toContain("clauses.json");
    await migrateProcedure(open(), id, true);
    expect(existsSync(file("case.schema.json"))).toBe(false);
    expect(existsSync(file("records/contract.schema.json")), "it said nothing").toBe(false);
    expect(await outcomes()).toEqual(expected.map(told));
    expect(proceduresToMigrate(open())).toEqual([]);
    await expect(migrateProcedure(open(), id, true)).rejects.toThrow("today's layout");
  });

  it("keeps its numbers, its words and its rule cases", async () => {
    const cases = readRuleCases(open(), id).cases.length;
    await migrateProcedure(open(), id, true);
    const rules = new Map(
      readProcedureFolder(join(folder, "procedures", id)).rules.map((r) => [r.id, r]),
    );
    expect(rules.size).toBeGreaterThan(60);
    expect(rules.get("late-decision")?.value).toMatchObject({
      use: "tb-gz-036",
      settings: { max: { value: 20, unit: "calendarDay" } },
    });
    expect(rules.get("late-following-surveillance")?.value["settings"]).toEqual({
      max: { value: 12, unit: "month" },
      parameters: { months: 12 },
    });
    expect(rules.get("poor-objectives")?.place.file).toMatch(/rules[\\/]own\.yaml$/);
    const workspace = open();
    const procedure = workspace.procedures.get(id)?.procedure;
    const suite = readRuleCases(workspace, id);
    expect(suite.cases).toHaveLength(cases);
    const wrong = procedure ? runRuleCases(workspace, procedure, suite) : [];
    expect(wrong.filter((f) => f.rule !== null)).toEqual([]);
  });

  it("never writes over a file that is there", async () => {
    writeFileSync(file("forms.json"), '{ "other": 1 }\n');
    await expect(migrateProcedure(open(), id, true)).rejects.toThrow();
    expect(readFileSync(file("forms.json"), "utf8")).toBe('{ "other": 1 }\n');
    expect(existsSync(file("clauses.json"))).toBe(true);
  });
});
