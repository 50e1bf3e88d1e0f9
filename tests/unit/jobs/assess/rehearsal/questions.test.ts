import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { questionsOf } from "../../../../../src/jobs/assess/rehearsal/rehearse.js";
import { dossierPages, measures } from "../../../../../src/model/outcome/rehearsal.js";
import { lists } from "../../../../../src/report/site/assessment/lists.js";
import { loadConfig } from "../../../../../src/workspace/config.js";
import { assessorQuestions } from "../../../../../src/workspace/reference-data.js";
import { procedures, read } from "../../../../support/collection.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-questions-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
function asking(assessment: object) {
  writeFileSync(join(folder, "dossier.config.json"), JSON.stringify({ format: 2, assessment }));
  return questionsOf({ config: loadConfig(folder, process.env) });
}
const own = { id: "own-question", asks: { zh: "问？", en: "Asked?" }, about: [] };

describe("the questions of the product", () => {
  const questions = assessorQuestions();

  it("are thirty, each with an id of its own, a page, and something that answers it", () => {
    expect(new Set(questions.map((q) => q.id)).size).toBe(30);
    for (const { id, page, measures: m = [], rules = [], records = [] } of questions) {
      expect([id, page]).toEqual([id, expect.any(String)]);
      expect([id, m.length + rules.length + records.length > 0]).toEqual([id, true]);
    }
  });

  it("have the form that a body's own have to have", () => {
    const { questions: data } = read("schemas/standards/questions.json");
    expect(asking({ questions: data as object }).length).toBe(30);
  });

  it("name rules that a procedure has, and every measure is asked by one", () => {
    const known = new Set(procedures.flatMap((p) => p.rules.map((r) => r.id)));
    expect(questions.flatMap((q) => q.rules ?? []).filter((rule) => !known.has(rule))).toEqual([]);
    expect([...new Set(questions.flatMap((q) => q.measures ?? []))].sort()).toEqual(
      [...measures].sort(),
    );
  });

  it("name pages that the dossier has", () => {
    expect([...dossierPages].sort()).toEqual(Object.keys(lists).sort());
  });
});

describe("the questions of a body", () => {
  it("are asked after ours; one of the same id takes the place of ours", () => {
    const questions = asking({ questions: [own, { ...own, id: "load" }] });
    expect(questions).toHaveLength(31);
    expect(questions.at(-1)).toEqual(own);
    expect(questions.find((q) => q.id === "load")?.asks.zh).toBe("问？");
  });

  it("may be answered on paper: where, is told of the question", () => {
    const where = { zh: "质量部 3 号柜", en: "quality department, cabinet 3" };
    const questions = asking({ onPaper: { "management-review": where } });
    expect(questions.find((q) => q.id === "management-review")?.onPaper).toEqual(where);
  });

  it("that do not exist have no answer on paper", () => {
    const where = { zh: "柜", en: "cabinet" };
    expect(() => asking({ onPaper: { "managment-review": where } })).toThrow(/managment-review/);
  });

  it.each([
    ["a measure that there is not", { ...own, measures: ["everything"] }],
    ["a page that there is not", { ...own, page: "home" }],
    ["words in one language", { ...own, asks: { zh: "问？" } }],
    ["a name with a path in it", { ...own, id: "../x" }],
  ])("with %s are refused, with the place", (_, question) => {
    expect(() => asking({ questions: [question] })).toThrow(/dossier\.config\.json:1:\d+/);
  });
});
