import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import { caseComposer } from "../../src/jobs/documents/case-composer.js";
import { planMigration, writeMigration } from "../../src/jobs/migrate/migrate-repository.js";
import { migrateProcedure } from "../../src/jobs/procedures/migrate.js";
import type { JsonObject } from "../../src/model/base/json.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { dossier } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

// A procedure with a kind of record that nobody else has, from its schema to the printed form.
const id = "hq-qms-01";
const number = "QMS-2026-0001";
const words = (zh: string, en: string) => ({ zh, en });

const schema: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  label: words("走访记录", "Visit"),
  level: "case",
  plural: "visits",
  type: "object",
  required: ["visitedOn", "visitor"],
  properties: {
    visitedOn: {
      label: words("走访日期", "Visited on"),
      $ref: "definitions.schema.json#/$defs/date",
      event: "client-visited",
    },
    visitor: {
      label: words("走访人", "Visitor"),
      type: "string",
      minLength: 1,
      clause: ["HQ-QMS-01/9.9"],
    },
    findings: {
      label: words("走访发现", "Findings"),
      type: "array",
      items: {
        type: "object",
        required: ["text"],
        additionalProperties: false,
        properties: {
          text: { label: words("内容", "Text"), type: "string" },
          grade: {
            label: words("等级", "Grade"),
            enum: ["good", "poor"],
            valueLabels: { good: words("好", "Good"), poor: words("差", "Poor") },
          },
        },
      },
    },
  },
};
const rule = `late-visit:
  title: { zh: 走访超过规定期限, en: The visit is late }
  remedy: { zh: 说明原因, en: Explain }
  clauses: [HQ-QMS-01/9.9]
  severity: error
  check: deadline
  per: visit
  with: { from: application-received, to: client-visited, max: { value: 6, unit: month } }
`;
const form: JsonObject = {
  title: words("走访单", "Visit form"),
  per: "visit",
  records: ["visit"],
  date: "visit.visitedOn",
  languages: ["zh"],
  fields: {
    visitedOn: { from: "visit.visitedOn", required: true },
    visitor: "visit.visitor",
    findings: { from: "visit.findings", fields: { text: "x.text", grade: "x.grade" } },
  },
  signatures: [],
  printed: [],
  texts: {},
  sections: [
    { facts: [["visitedOn", "visitor"]] },
    { table: "findings", columns: { text: 80, grade: 20 } },
  ],
};
const visit: JsonObject = {
  visitedOn: "2027-06-01",
  visitor: "李四",
  findings: [{ text: "现场整洁", grade: "good" }],
};

let folder: string;
const cli = (...args: string[]) => dossier(args, folder);
const inFolder = (...path: string[]) => join(folder, ...path);
const ofCase = (name: string) => inFolder("records", id, number, name);
const write = (path: string, value: unknown) => {
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
};
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as JsonObject;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dossier-own-kind-"));
  cpSync(join(root, "tests", "fixtures", "procedure-307b616"), folder, { recursive: true });
  await writeMigration(planMigration(folder, process.env));
  await migrateProcedure(openWorkspace(folder, process.env), id, true);
  const procedure = inFolder("procedures", id);
  write(join(procedure, "records", "visit.schema.json"), schema);
  write(join(procedure, "rules", "visits.yaml"), rule);
  const forms = read(join(procedure, "forms.json"));
  const added = { document: "visit", title: words("走访单", "Visit form"), code: "HQ-77" };
  write(join(procedure, "forms.json"), { ...forms, forms: [...(forms["forms"] as []), added] });
  mkdirSync(inFolder("look", "visit"));
  write(inFolder("look", "visit", "document.json"), form);
  write(inFolder("look", "visit", "document.hbs"), "{{> letterhead}}\n{{> sections}}\n");
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  write(ofCase("visit-01.json"), visit);
});

describe("a kind of record of one's own", { timeout: 60_000 }, () => {
  it("is made blank, numbered as it comes", async () => {
    const { code, stdout } = await cli("new", "record", "visit", "--case", number);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `records/${id}/${number}/visit-02.json\n`,
    });
    expect(read(ofCase("visit-02.json"))).toEqual({ visitedOn: "", visitor: "" });
    rmSync(ofCase("visit-02.json"));
  });

  it("is checked: its fields by their labels and clauses, its rules by its events", async () => {
    write(ofCase("visit-01.json"), { visitedOn: "2027-06-01", visitor: "", finding: [] });
    const { stdout } = await cli("check", number, "--as-of", asOf);
    expect(stdout).toContain("“走访人”是空的");
    expect(stdout).toMatch(/visit-01\.json:\d+:\d+ {2}wrong-value {2}HQ-QMS-01\/9\.9/);
    expect(stdout).toMatch(/visit-01\.json:\d+:\d+ {2}unknown-field/);
    expect(stdout).toMatch(/是否应为“findings”/);

    write(ofCase("visit-01.json"), visit);
    const late = await cli("check", number, "--as-of", asOf);
    expect(late.stdout).toMatch(/走访超过规定期限/);
    write(ofCase("visit-01.json"), { ...visit, visitedOn: "2026-06-01" });
    const kept = await cli("check", number, "--as-of", asOf);
    expect(kept.stdout).not.toMatch(/走访/);
  });

  it("has its sheets in the workbook, which reads back the same", async () => {
    const book = inFolder("book.xlsx");
    expect((await cli("new", "workbook", id, "--records", "visit", "--output", book)).code).toBe(0);
    const sheets = (await readXlsx(readFileSync(book))).sheets.map((s) => s.name);
    expect(sheets).toEqual(["走访记录", "走访记录·走访发现"]);

    expect((await cli("export", "records", number, "--output", book)).code).toBe(0);
    rmSync(ofCase("visit-01.json"));
    const { stdout } = await cli("import", book, "--procedure", id);
    expect(stdout).toContain("visit-01.json");
    expect(read(ofCase("visit-01.json"))).toEqual(visit);
  });

  it("is shown by a form of one's own, with the labels of its schema", async () => {
    const workspace = openWorkspace(folder, process.env);
    const composer = await caseComposer(
      workspace,
      await checkCases(workspace, [], folder, { asOf }),
      {
        languages: [],
        documents: ["visit"],
        draft: false,
        environment: process.env,
        sealing: { pdfa: false, attach: false },
      },
    );
    const { documents, refused } = composer.works[0]?.compose() ?? { documents: [], refused: [] };
    expect(refused).toEqual([]);
    expect(documents.map((d) => d.path)).toEqual([`${id}/${number}/visit-01.zh`]);
    for (const text of ["走访日期", "走访人", "李四", "现场整洁", "等级", "好"]) {
      expect(documents[0]?.html).toContain(text);
    }
  });

  it("is told where clauses, rules, forms and dates are told", async () => {
    const show = await cli("procedures", "show", id);
    expect(show.stdout).toMatch(/“走访记录”应记录：走访人.*走访超过规定期限/);
    expect((await cli("explain", "HQ-QMS-01/9.9")).stdout).toContain("visit /visitor");
    expect((await cli("explain", "late-visit")).stdout).toMatch(/涉及的记录：.*visit/);
    expect((await cli("procedures", "forms", id)).stdout).toMatch(/走访单 +HQ-77 +visit/);
    const timeline = await cli("timeline", number, "--as-of", asOf);
    expect(timeline.stdout).toMatch(/2027-06-01 .*走访记录：走访日期 +visit-01/);
  });
});
