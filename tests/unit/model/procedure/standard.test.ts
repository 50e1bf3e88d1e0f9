import { describe, expect, it } from "vitest";
import { answersWith, type Standard } from "../../../../src/model/procedure/standard.js";
import { standards } from "../../../../src/workspace/reference-data.js";
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
    const answered = (clause: string) => answersWith({ [base]: [clause] }, "X", [follower()])["F"];
    expect(answered("9.3.1")).toEqual(["1"]);
    expect(answered("9.3.1.2")).toEqual(["1"]);
    expect(answered("9.3.10")).toBeUndefined();
    expect(answered("9.3")).toBeUndefined();
  });

  it("are not asked of other schemes; what a row names itself is kept, once", () => {
    const own = { [base]: ["9.3.1"], F: ["1", "2"] };
    expect(answersWith({ [base]: ["9.3.1"] }, "X", [follower({ schemes: ["Y"] })])).toEqual({
      [base]: ["9.3.1"],
    });
    expect(answersWith(own, "X", [follower()])["F"]).toEqual(["1", "2"]);
  });
});

describe("the standards that registers refer to", () => {
  const known = standards();

  it("have a title for each clause that is on paper, or that builds on another", () => {
    for (const { name, clauses, onPaper = {}, follows } of known) {
      const used = [...Object.keys(onPaper), ...Object.keys(follows?.clauses ?? {})];
      expect([name, used.filter((clause) => !(clause in clauses))]).toEqual([name, []]);
    }
  });

  it("leave out no clause: each is answered by a row of every procedure's scheme, or on paper", () => {
    const rows = procedures.flatMap(({ clauses, data }) =>
      [...clauses.values()].map((row) => answersWith(row.answers ?? {}, data.scheme, known)),
    );
    for (const { name, clauses, onPaper = {} } of known) {
      const all = Object.keys(clauses);
      const answered = new Set(rows.flatMap((answers) => answers[name] ?? []));
      const silent = all.filter(
        (clause) =>
          !answered.has(clause) &&
          !(clause in onPaper) &&
          !all.some((other) => other.startsWith(`${clause}.`)),
      );
      expect([name, silent]).toEqual([name, []]);
    }
  });
});
