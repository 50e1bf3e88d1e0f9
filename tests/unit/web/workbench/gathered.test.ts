import { describe, expect, it } from "vitest";
import type { SearchableCase } from "../../../../src/jobs/desk/surveyed-case.js";
import { pairsOf } from "../../../../src/jobs/desk/text-index.js";
import { Gathered } from "../../../../src/web/workbench/gathered.js";

const zero = { bug: 0, error: 0, warning: 0, notJudged: 0, due: 0, waived: 0 };

function surveyed(id: string, text: string): SearchableCase {
  const name = (zh: string) => ({ zh, en: zh });
  return {
    id,
    procedure: "tb-gz-036",
    name: id,
    isCase: true,
    seen: text,
    client: name(id),
    state: "certified",
    stateLabel: name("获证"),
    certificates: [],
    counts: zero,
    next: null,
    open: [{ due: "2027-07-01", urgency: "coming", actor: name("审核员"), person: "A-001" }],
    hindered: 0,
    packed: new Uint8Array(),
    audits: [
      {
        id: "audits/01-stage1",
        type: "stage1",
        title: name("第一阶段审核"),
        from: "2026-03-01",
        to: null,
        days: null,
        team: [{ person: "A-001", role: name("审核员") }],
      },
    ],
    nonconformities: [{ clause: "6.1", grade: "minor" }],
    starts: { late: ["2026-01-01"], ahead: [] },
    assignments: "",
    names: id,
    pairs: pairsOf(text),
  };
}
const progress = { done: 1, all: 1 };

describe("the texts of all cases", () => {
  it("are those of the last survey, and of what was judged again since", () => {
    const gathered = new Gathered();
    gathered.begin();
    gathered.add([surveyed("a", "云岫科技"), surveyed("b", "云端审核")], progress);
    expect(gathered.holding(["云岫"])).toEqual(["a"]);
    gathered.finish([]);
    gathered.replace("a", surveyed("a", "更名以后"));
    expect(gathered.holding(["云岫"])).toEqual([]);
    expect(gathered.holding(["更名"])).toEqual(["a"]);
    gathered.begin();
    gathered.add([surveyed("a", "更名以后")], progress);
    expect(gathered.holding(["审核"])).toEqual(["b"]);
    gathered.finish([]);
    expect(gathered.holding(["审核"])).toEqual([]);
    const { pairs: _, ...kept } = surveyed("a", "更名以后");
    expect([...gathered.cases()]).toEqual([kept]);
  });

  it("are never incomplete while a worn index is replaced", () => {
    const gathered = new Gathered();
    gathered.add([surveyed("b", "不变的词")], progress);
    for (let n = 0; n < 300; n += 1) gathered.replace("a", surveyed("a", `第${n}次`));
    gathered.begin();
    gathered.add([surveyed("a", "第299次")], progress);
    expect(gathered.holding(["不变"])).toEqual(["b"]);
    gathered.add([surveyed("b", "不变的词")], progress);
    gathered.finish([]);
    expect(gathered.holding(["不变"])).toEqual(["b"]);
    expect(gathered.holding(["99"])).toEqual(["a"]);
  });
});

describe("what cases have in common", () => {
  it("is kept once", () => {
    const gathered = new Gathered();
    gathered.add([surveyed("a", "一个"), surveyed("b", "又一个")], progress);
    const [a, b] = [...gathered.cases()];
    expect(a?.stateLabel).toBe(b?.stateLabel);
    expect(a?.audits[0]?.team[0]?.role).toBe(b?.open[0]?.actor);
  });
});
