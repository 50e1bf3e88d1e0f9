import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier } from "../support/cli.js";
import { asOf, root, workspace } from "../support/sample.js";

type Data = Record<string, never> & {
  clauses: object[];
};

describe("dossier procedures", () => {
  it("lists the five, none with an open row", async () => {
    const { stdout } = await dossier(["procedures", "--format", "json"], root);
    const list = JSON.parse(stdout) as Record<string, string>[];
    expect(list.map((p) => p["id"])).toEqual([...workspace.procedures.ids]);
    expect(list.map((p) => p["open"])).toEqual(["0", "0", "0", "0", "0"]);
  });

  it.each([...workspace.procedures.ids])(
    "counts the rows of %s: all enforced, none open",
    async (id) => {
      const { stdout } = await dossier(
        ["procedures", "show", id, "--coverage", "--lang", "en", "--format", "csv"],
        root,
      );
      const rows = new Map(
        stdout
          .trim()
          .split("\n")
          .slice(1)
          .map((line) => {
            const [k = "", n = ""] = line.split(",");
            return [k, Number(n)];
          }),
      );
      const [total = 0, ...parts] = rows.values();
      expect(total).toBe(workspace.procedures.get(id)?.procedure.clauses.size);
      expect([...rows].at(-1)).toEqual(["open", 0]);
      // A row may be held in two ways.
      expect(parts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(total);
    },
  );

  it("prints a register with reading and enforcement, and sets two side by side", async () => {
    const shown = await dossier(["procedures", "show", "tb-gz-036", "--format", "md"], root);
    expect(shown.stdout).toContain("TB-GZ-036/9.4.1-a");
    expect(shown.stdout).toContain("late-decision");
    expect(shown.stdout).toContain("不得出现：现场审核后未在规定时间内作出认证决定");
    expect(
      (await dossier(["procedures", "show", "tb-gz-036", "--lang", "en"], root)).stdout,
    ).toContain("taken within 6 months after the on-site audit");
    const compared = await dossier(
      ["procedures", "compare", "tb-gz-036", "tb-gz-055", "--format", "json"],
      root,
    );
    expect(compared.stdout).toContain("small-initial-temporary-sample");
    expect(compared.code).toBe(0);
  });

  it("names what is known when asked for another", async () => {
    const result = await dossier(["procedures", "show", "tb-gz-037"], root);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("tb-gz-036");
  });
});

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
    expect(stdout.split("\n").filter((l) => l.endsWith(".pdf"))).toHaveLength(54);
    const refused = await run("render", "--as-of", asOf, "--document", "certificate");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("letterhead");
  });

  it("takes a shared rule with its own number, a rule of its own, an overlay with a signature, and proves them", async () => {
    edit("clauses/9.json", (d) => {
      d.clauses.push(row("7.3-2"), row("7.9"), row("6.1"), row("6.4"));
    });
    writeRules({
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
    });
    mkdirSync(file("records"));
    writeFileSync(
      file("records/task-order.schema.json"),
      JSON.stringify({
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
      }),
    );
    const decided = (value: string, expect_: string) => ({
      rule: "late-decision",
      clause: "ABC-PIMS-01/7.3-2",
      shows: "boundary",
      expect: expect_,
      changes: [{ file: "audits/02-stage2/decision.json", pointer: "/decidedOn", value }],
    });
    edit("rule-cases.json", (d) =>
      Object.assign(d, {
        base: "PIMS-2026-0001",
        asOf,
        cases: [
          decided("2026-08-17", "pass"),
          decided("2026-08-18", "fail"),
          {
            rule: "unsigned-task-order",
            clause: "ABC-PIMS-01/6.4",
            shows: "fail",
            expect: "fail",
            changes: [
              { file: "audits/02-stage2/task-order.json", pointer: "/signatures", value: [] },
            ],
          },
          {
            rule: "late-minutes",
            clause: "ABC-PIMS-01/7.9",
            shows: "pass",
            expect: "pass",
            changes: [
              { file: "audits/02-stage2/meeting-closing.json", pointer: "/minutes", value: "" },
            ],
          },
        ],
      }),
    );
    const tested = await run("procedures", "test", "abc-pims-01");
    // Without minutes the rule fails: the last case is wrong, and is told; so are the rules without
    // cases.
    expect(tested.code).toBe(1);
    expect(
      tested.stdout
        .split("\n")
        .filter((l) => l.includes("#"))
        .map((l) => l.split(":")[0]),
    ).toEqual(["✗ #4 late-minutes"]);
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

describe("dossier calc", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dossier-test-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows the derivation with clauses and puts it into a record, keeping what is there", async () => {
    const record = join(folder, "audit-time.json");
    writeFileSync(
      record,
      JSON.stringify({ determinedBy: "R-001", effectiveNumber: { fullTime: 142 } }),
    );
    const result = await dossier(
      [
        "calc",
        "audit-time",
        "tb-gz-036",
        "--persons",
        "148",
        "--adjust",
        "+1:三个场所",
        "--write",
        "audit-time.json",
      ],
      folder,
    );
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("TB-GZ-036/5.4.4-4");
    expect(result.stdout).toContain("结果: 9 人日");
    expect(JSON.parse(readFileSync(record, "utf8"))).toMatchObject({
      determinedBy: "R-001",
      effectiveNumber: { fullTime: 142, total: 148 },
      tableDays: 8,
      totalDays: 9,
    });
  });

  it("leaves a file alone that is no JSON", async () => {
    writeFileSync(join(folder, "audit-time.json"), '{ "totalDays": ');
    const result = await dossier(
      ["calc", "audit-time", "tb-gz-036", "--persons", "148", "--write", "audit-time.json"],
      folder,
    );
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/audit-time\.json:1:\d+/);
    expect(readFileSync(join(folder, "audit-time.json"), "utf8")).toBe('{ "totalDays": ');
  });

  it("speaks the language asked for", async () => {
    expect(
      (
        await dossier(
          ["calc", "deadline", "tb-gz-036", "late-decision", "--from", "2026-08-31"],
          folder,
        )
      ).stdout,
    ).toContain("6 个月");
    expect(
      (
        await dossier(
          [
            "calc",
            "deadline",
            "tb-gz-036",
            "late-decision",
            "--from",
            "2026-08-31",
            "--lang",
            "en",
          ],
          folder,
        )
      ).stdout,
    ).toContain("6 months from 2026-08-31");
  });
});
