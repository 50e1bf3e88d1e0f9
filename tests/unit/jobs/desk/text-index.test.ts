import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsOf, TextIndex } from "../../../../src/jobs/desk/text-index.js";
import { runs, seed } from "../../../support/long.js";

const text = fc
  .array(fc.constantFrom(..."审核云岫张三A7a-01\n 𠮷"), { maxLength: 12 })
  .map((characters) => characters.join(""));
/** A text comes, is replaced, or goes; ten ids. */
const step = fc.record({ id: fc.nat({ max: 9 }), text: fc.option(text) });

describe("texts by the pairs of their characters", () => {
  it("are found by two characters exactly, by more without missing any", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), text, (steps, word) => {
        const index = new TextIndex();
        const texts = new Map<string, string>();
        for (const { id, text: own } of steps) {
          if (own === null) {
            index.remove(`${id}`);
            texts.delete(`${id}`);
          } else {
            index.add(`${id}`, pairsOf(own));
            texts.set(`${id}`, own.toLowerCase());
          }
        }
        const looked = word.toLowerCase();
        const holding = [...texts].flatMap(([id, own]) => (own.includes(looked) ? [id] : []));
        const found = index.holding([word]);
        if (looked.length === 2) expect(found.toSorted()).toEqual(holding.toSorted());
        if (looked.length > 2) expect(found).toEqual(expect.arrayContaining(holding));
        if (looked.length < 2) expect(found).toEqual([]);
      }),
      { seed, numRuns: runs(300) },
    );
  });

  it("are found whether few or nearly all of thousands hold a pair", () => {
    const index = new TextIndex();
    const every = (n: number) => (i: number) => i % n === 0;
    for (let i = 0; i < 3_000; i += 1) {
      const words = [1, 2, 7, 130, 900].filter((n) => every(n)(i)).map((n) => `第${n}`);
      index.add(`c${i}`, pairsOf(words.join("；")));
    }
    const ids = (n: number) =>
      Array.from({ length: 3_000 }, (_, i) => i)
        .filter(every(n))
        .map((i) => `c${i}`);
    for (const n of [7, 900]) expect(index.holding([`第${n}`])).toEqual(ids(n));
    expect(index.holding(["第7", "第2"])).toEqual(ids(14));
    expect(index.holding(["第8"])).toEqual([]);
  });

  it("are found by a number that others have all pairs of", () => {
    const index = new TextIndex();
    index.add("one", pairsOf("PII-2026-0002；2026-0102"));
    index.add("other", pairsOf("PII-2026-0001；2000-02"));
    expect(index.holding(["pii-2026-0002"])).toEqual(["one"]);
    expect(index.holding(["0-00"])).toEqual([]);
    expect(index.holding(["-0"])).toEqual(["one", "other"]);
  });

  it("wear out when many are replaced", () => {
    const index = new TextIndex();
    for (let i = 0; i < 300; i += 1) index.add("one", pairsOf(`第 ${i} 次`));
    expect(index.isWorn).toBe(true);
    expect(index.holding(["29"])).toEqual(["one"]);
    expect(index.holding(["28"])).toEqual([]);
  });
});
