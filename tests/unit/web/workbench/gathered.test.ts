import { describe, expect, it } from "vitest";
import type { SearchableCase } from "../../../../src/jobs/desk/surveyed-case.js";
import { pairsOf } from "../../../../src/jobs/desk/text-index.js";
import { Gathered } from "../../../../src/web/workbench/gathered.js";

function surveyed(id: string, text: string, seen = text): SearchableCase {
  return { id, seen, pairs: pairsOf(text) } as SearchableCase;
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
    expect([...gathered.cases()]).toEqual([{ id: "a", seen: "更名以后" }]);
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
