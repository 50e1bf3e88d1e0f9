import { describe, expect, it } from "vitest";
import { answersWith, type Standard } from "../../../../src/model/procedure/standard.js";
import { assessorQuestions, standards } from "../../../../src/workspace/reference-data.js";
import { procedures } from "../../../support/collection.js";

const base = "ISO/IEC 17021-1:2015";
const follower = (over: Partial<Standard> = {}): Standard => ({
  name: "F",
  alias: "",
  clauses: {},
  follows: { standard: base, clauses: { "1": ["9.3.1"] } },
  ...over,
});

describe("clauses of standards that build on another", () => {
  it("are answered by what answers the clause or one below it, and by nothing that only looks so", () => {
    const answered = (clause: string) =>
      answersWith({ answers: { [base]: [clause] }, rules: [] }, "X", [follower()])["F"];
    expect(answered("9.3.1")).toEqual(["1"]);
    expect(answered("9.3.1.2")).toEqual(["1"]);
    expect(answered("9.3.10")).toBeUndefined();
    expect(answered("9.3")).toBeUndefined();
  });

  it("are not asked of other schemes; what a row names itself is kept, once", () => {
    const own = { [base]: ["9.3.1"], F: ["1", "2"] };
    const row = (answers: Record<string, string[]>) => ({ answers, rules: [] });
    const other = [follower({ schemes: ["Y"] })];
    expect(answersWith(row({ [base]: ["9.3.1"] }), "X", other)).toEqual({ [base]: ["9.3.1"] });
    expect(answersWith(row(own), "X", [follower()])["F"]).toEqual(["1", "2"]);
  });

  it("are answered by a row whose rules look at what they demand", () => {
    const standard = follower({ rules: { "3": ["late", "short"], "4": ["long"] } });
    const answered = (...rules: string[]) => answersWith({ rules }, "X", [standard])["F"];
    expect(answered("short")).toEqual(["3"]);
    expect(answered("long", "late")).toEqual(["3", "4"]);
    expect(answered("other")).toBeUndefined();
  });
});

describe("the standards that registers refer to", () => {
  const known = standards();

  it("have a title for each clause that is on paper, or that builds on another", () => {
    for (const { name, clauses, onPaper = {}, ...by } of known) {
      const { follows, rules = {}, questions = {} } = by;
      const used = [onPaper, rules, questions, follows?.clauses ?? {}].flatMap(Object.keys);
      expect([name, used.filter((clause) => !(clause in clauses))]).toEqual([name, []]);
    }
  });

  it("name rules that a procedure has, and questions that are asked", () => {
    const ids = new Set(procedures.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const asked = new Set(assessorQuestions().map(({ id }) => id));
    for (const { name, rules = {}, questions = {} } of known) {
      const unknown = Object.values(rules)
        .flat()
        .filter((id) => !ids.has(id));
      const unasked = Object.values(questions)
        .flat()
        .filter((id) => !asked.has(id));
      expect([name, unknown, unasked]).toEqual([name, [], []]);
    }
  });

  it("leave out no clause: each is answered by a row, a question, or on paper", () => {
    const rows = procedures.flatMap(({ clauses, data, rules }) =>
      [...clauses.values()].map((row) => {
        const own = rules.filter((r) => r.clauses.includes(row.id)).map(({ id }) => id);
        return answersWith({ answers: row.answers ?? {}, rules: own }, data.scheme, known);
      }),
    );
    for (const { name, clauses, onPaper = {}, questions = {} } of known) {
      const all = Object.keys(clauses);
      const answered = new Set(rows.flatMap((answers) => answers[name] ?? []));
      const silent = all.filter(
        (clause) =>
          !answered.has(clause) &&
          !(clause in onPaper) &&
          !(clause in questions) &&
          !all.some((other) => other.startsWith(`${clause}.`)),
      );
      expect([name, silent]).toEqual([name, []]);
    }
  });
});
