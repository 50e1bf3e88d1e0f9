import { describe, expect, it } from "vitest";
import { Drafts, type Shelf } from "../../../../../../src/web/client/workbench/record/drafts.js";

class Storage implements Shelf {
  readonly items = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    if (this.isFull) throw new DOMException("full", "QuotaExceededError");
    this.items.set(name, text);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
}
const none = new Set<string>();

describe("drafts", () => {
  it("are found by the record when their window is closed, the latest first", () => {
    const shelf = new Storage();
    new Drafts(shelf, "r/a.json", "w1").keep({ value: { a: 1 }, base: "x", when: 1 });
    new Drafts(shelf, "r/a.json", "w2").keep({ value: { a: 2 }, base: null, when: 2 });
    new Drafts(shelf, "r/b.json", "w1").keep({ value: { b: 1 }, base: "x", when: 3 });
    const found = new Drafts(shelf, "r/a.json", "w3").left(none);
    expect(found.map(({ value, base }) => ({ value, base }))).toEqual([
      { value: { a: 2 }, base: null },
      { value: { a: 1 }, base: "x" },
    ]);
    expect(new Drafts(shelf, "r/a.json", "w3").left(new Set(["w2"]))).toHaveLength(1);
  });

  it("go when they are saved or thrown away, and only they", () => {
    const shelf = new Storage();
    const mine = new Drafts(shelf, "r/a.json", "w1");
    mine.keep({ value: {}, base: null, when: 1 });
    new Drafts(shelf, "r/a.json", "w2").keep({ value: {}, base: null, when: 2 });
    mine.forget();
    const [left] = mine.left(none);
    expect(left?.when).toBe(2);
    mine.forget(left?.name);
    expect(shelf.length).toBe(0);
  });

  it("say when the browser keeps nothing more", () => {
    const shelf = new Storage();
    shelf.isFull = true;
    const drafts = new Drafts(shelf, "r/a.json", "w1");
    expect(drafts.keep({ value: {}, base: null, when: 1 })).toBe(false);
    drafts.forget();
    expect(drafts.left(none)).toEqual([]);
  });

  it("are passed over where somebody wrote something else in their place", () => {
    const shelf = new Storage();
    for (const text of ["", "{", "null", "[]", '{"value":1,"when":2}', '{"value":{},"when":"2"}']) {
      shelf.setItem(`dossier.draft:r/a.json#${text}`, text);
    }
    expect(new Drafts(shelf, "r/a.json", "w1").left(none)).toEqual([]);
  });
});
