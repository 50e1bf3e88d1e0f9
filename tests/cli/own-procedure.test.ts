import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

type Data = Record<string, never> & {
  clauses: object[];
};

/** A shared rule with a number of its own, and a rule that only this procedure has. */
const ownRules = {
  "late-decision": {
    use: "tb-gz-036",
    clauses: ["ABC-PIMS-01/7.3-2"],
    severity: "error",
    settings: { max: { value: 60, unit: "calendarDay" } },
  },
  "late-minutes": {
    clauses: ["ABC-PIMS-01/7.9"],
    severity: "warning",
    check: "assertion",
    per: "audit",
    audits: ["stage2"],
    when: "has(audit.meetingClosing)",
    with: {
      that: "has(audit.meetingClosing.minutes) && size(audit.meetingClosing.minutes) > 0",
      at: "audit.meetingClosing",
    },
    title: { zh: "末次会议没有记录", en: "No minutes" },
    remedy: { zh: "补写", en: "Write them" },
  },
};

/** An overlay that demands a field and a signature. */
const approvedTaskOrder = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  allOf: [{ $ref: "task-order.schema.json" }],
  required: ["team"],
  properties: { team: { clause: ["ABC-PIMS-01/6.1"] } },
  signatures: [
    {
      id: "unsigned-task-order",
      role: "auditDepartmentHead",
      method: "handwritten",
      clauses: ["ABC-PIMS-01/6.4"],
      severity: "error",
      qualified: "auditDepartmentHead",
      title: { zh: "审核任务书未经批准", en: "Not approved" },
    },
  ],
  unevaluatedProperties: false,
};

const decided = (value: string, expect_: string) => ({
  rule: "late-decision",
  clause: "ABC-PIMS-01/7.3-2",
  shows: "boundary",
  expect: expect_,
  changes: [{ file: "audits/02-stage2/decision.json", pointer: "/decidedOn", value }],
});
/** The last one is wrong: without minutes the rule fails. */
const ownCases = [
  decided("2026-08-17", "pass"),
  decided("2026-08-18", "fail"),
  {
    rule: "unsigned-task-order",
    clause: "ABC-PIMS-01/6.4",
    shows: "fail",
    expect: "fail",
    changes: [{ file: "audits/02-stage2/task-order.json", pointer: "/signatures", value: [] }],
  },
  {
    rule: "late-minutes",
    clause: "ABC-PIMS-01/7.9",
    shows: "pass",
    expect: "pass",
    changes: [{ file: "audits/02-stage2/meeting-closing.json", pointer: "/minutes", value: "" }],
  },
];

describe("a sixth procedure, by data alone", () => {
  let folder: string;
  const run = (...args: string[]) => dossier(args, folder);
  const file = (name: string) => join(folder, "procedures", "abc-pims-01", name);
  const edit = (name: string, change: (data: Data) => void) => {
    const data = JSON.parse(readFileSync(file(name), "utf8")) as Data;
    change(data);
    writeFileSync(file(name), JSON.stringify(data, null, 2));
  };
  /** JSON is YAML, too. */
  const writeRules = (rules: object) =>
    writeFileSync(file("rules/own.yaml"), JSON.stringify(rules));
  const row = (id: string) => ({
    id: `ABC-PIMS-01/${id}`,
    clause: id,
    kind: "state",
    records: [],
    audits: ["all"],
    requirement: "…",
    termsZh: ["要求"],
    parameters: null,
    condition: null,
    severity: "error",
    checkable: "rule",
    ambiguity: null,
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "dossier-test-"));
    await run("new", "repository");
    await run("new", "procedure", "abc-pims-01");
    mkdirSync(join(folder, "records", "abc-pims-01"), { recursive: true });
    cpSync(
      join(root, "records", "tb-gz-036", "PII-2026-0001"),
      join(folder, "records", "abc-pims-01", "PIMS-2026-0001"),
      { recursive: true },
    );
    cpSync(join(root, "records", "personnel"), join(folder, "records", "personnel"), {
      recursive: true,
    });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("works as made: listed, its cases checked by what is common to all schemes", async () => {
    expect((await run("procedures")).stdout).toContain("abc-pims-01");
    const { code, stdout } = await run("check", "--as-of", asOf, "--format", "json", "--all");
    const { cases } = JSON.parse(stdout) as {
      cases: {
        procedure: string;
        totals: Record<string, number>;
        outcomes: { clauses: string[] }[];
      }[];
    };
    expect(code).toBe(0);
    expect(cases[0]).toMatchObject({ procedure: "abc-pims-01", totals: { fail: 0, error: 0 } });
    expect(cases[0]?.totals["pass"]).toBeGreaterThan(80);
    expect(
      cases[0]?.outcomes.flatMap((o) => o.clauses).every((c) => c.startsWith("ABC-PIMS-01/")),
    ).toBe(true);
  });

  it("prints every document that the case has records for", async () => {
    const { code, stdout, stderr } = await run("render", "--as-of", asOf, "--draft");
    expect(code, stderr).toBe(0);
    expect(stdout.split("\n").filter((l) => l.endsWith(".pdf"))).toHaveLength(58);
    const refused = await run("render", "--as-of", asOf, "--document", "certificate");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("letterhead");
  });

  it("is not ready for a certificate that lacks what the standard wants, or that would not be printed", async () => {
    const certificate = join(folder, "records/abc-pims-01/PIMS-2026-0001/certificate-01.json");
    const { name: _, businessAddress, ...rest } = JSON.parse(readFileSync(certificate, "utf8"));
    writeFileSync(certificate, JSON.stringify(rest));
    const ready = await run("check", "PIMS-2026-0001", "--for", "certificate", "--as-of", asOf);
    expect(ready.code).toBe(1);
    expect(ready.stdout).toMatch(/缺少字段.*name[^]*ABC-PIMS-01\/8\.2/);
    // In each language it lacks the same: that is told once.
    expect(ready.stdout.match(/certificate-01.*不能打印：.*经营地址/g)).toHaveLength(1);
    expect(ready.stdout).toMatch(/不能打印：.*letterhead/);
    // While there is none yet, the body's own data alone are looked at.
    rmSync(certificate);
    const before = await run("check", "PIMS-2026-0001", "--for", "certificate", "--as-of", asOf);
    expect(before.stdout).toMatch(/不能打印：.*letterhead/);
    expect(before.stdout).not.toMatch(/经营地址/);
    expect(businessAddress).toBeDefined();
  });

  it("takes a shared rule with its own number, a rule of its own, an overlay with a signature, and proves them", async () => {
    edit("clauses/9.json", (d) => {
      d.clauses.push(row("7.3-2"), row("7.9"), row("6.1"), row("6.4"));
    });
    writeRules(ownRules);
    writeFileSync(file("records/task-order.schema.json"), JSON.stringify(approvedTaskOrder));
    edit("rule-cases.json", (d) => {
      Object.assign(d, { base: "PIMS-2026-0001", asOf, cases: ownCases });
    });
    const tested = await run("procedures", "test", "abc-pims-01");
    // The wrong case is told, and so are the rules without cases.
    expect(tested.code).toBe(1);
    expect(
      tested.stdout
        .split("\n")
        .filter((l) => l.includes("rule-cases.json:"))
        .map((l) => l.replace(/:\d+ /, ": ").split(": ").slice(0, 2)),
    ).toEqual([[expect.stringMatching(/^✗ .*rule-cases\.json:\d+$/), "late-minutes"]]);
    expect(tested.stdout).toMatch(/no case breaks these \d+ rules: .*late-minutes/);
    expect((await run("explain", "late-minutes")).stdout).toContain("ABC-PIMS-01/7.9");
    expect(
      (
        await run(
          "procedures",
          "show",
          "abc-pims-01",
          "--coverage",
          "--format",
          "csv",
          "--lang",
          "en",
        )
      ).stdout,
    ).toMatch(/open,0/);
  });

  it("tells its owner in a sentence what is wrong in a rule table, all at once", async () => {
    writeRules({
      "late-decision": {
        use: "tb-gz-036",
        clauses: ["ABC-PIMS-01/99"],
        severity: "error",
        settings: { max: { value: 60, unit: "calendarDays" } },
      },
      "no-such-rule": { clauses: ["ABC-PIMS-01/9.6.2"], severity: "error" },
    });
    const { code, stderr } = await run("check");
    expect(code).toBe(2);
    expect(stderr).toMatch(/own\.yaml:1:\d+ .*"ABC-PIMS-01\/99" is not in the/);
    expect(stderr).toContain("no-such-rule");
    expect(stderr).not.toContain("    at ");
  });

  it("may not take the name of a procedure that is there", async () => {
    expect((await run("new", "procedure", "tb-gz-036")).code).toBe(2);
    expect((await run("new", "procedure", "abc-pims-01")).code).toBe(2);
  });
});
