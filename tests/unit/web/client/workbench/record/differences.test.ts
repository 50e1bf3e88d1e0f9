import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clashOf,
  differences,
  labelAt,
  resolved,
  sideOf,
} from "../../../../../../src/web/client/workbench/record/differences.js";
import { isSame } from "../../../../../../src/web/client/workbench/record/values.js";
import { form } from "./fields.js";

const before = {
  purpose: "评价",
  scope: { zh: "运维", en: "Maintenance" },
  items: [
    { id: "01", date: "2027-06-01", clauses: ["4"] },
    { id: "02", date: "2027-06-02", clauses: [] },
  ],
};

describe("differences", () => {
  it("are told field by field, rows by their number", () => {
    const after = {
      ...before,
      purpose: "再评价",
      items: [before.items[0], { ...before.items[1], date: "2027-06-03" }],
    };
    expect(differences(before, after as never, form)).toEqual([
      {
        pointer: "/purpose",
        label: { zh: "目的", en: "Purpose" },
        before: "评价",
        after: "再评价",
      },
      {
        pointer: "/items/1/date",
        label: { zh: "安排 › 2 › 日期", en: "Schedule › 2 › Date" },
        before: "2027-06-02",
        after: "2027-06-03",
      },
    ]);
  });

  it("take a list with more or fewer rows as a whole", () => {
    const after = { ...before, items: before.items.slice(1) };
    expect(differences(before, after, form).map(({ pointer }) => pointer)).toEqual(["/items"]);
  });

  it("name what the schema does not know by its own name", () => {
    expect(labelAt(form, "/unheard~1of/3")).toEqual({ zh: "unheard/of › 3", en: "unheard/of › 3" });
  });

  it("are none between any value and itself", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differences(value as never, structuredClone(value) as never, form)).toEqual([]);
      }),
    );
  });
});

function conflictFields(versions: {
  readonly before: object;
  readonly theirs: object;
  readonly yours: object;
  readonly form: typeof form;
}) {
  const theirs = { value: versions.theirs as never, base: "1", author: null, when: null };
  return clashOf({ ...versions, theirs } as Parameters<typeof clashOf>[0]).fields;
}

describe("two people's changes", () => {
  const theirs = { ...before, purpose: "他们的", scope: { zh: "运维和监控", en: "Maintenance" } };
  const yours = { ...before, purpose: "你的", items: before.items.slice(0, 1) };
  const fields = conflictFields({ before, theirs, yours, form });

  it("are chosen already where only one changed a field, and open where both did", () => {
    expect(fields.map(({ pointer, clashes }) => [pointer, clashes])).toEqual([
      ["/purpose", true],
      ["/scope/zh", false],
      ["/items", false],
    ]);
    expect(fields.map((f) => sideOf(f))).toEqual([null, "theirs", "yours"]);
    expect(resolved(theirs, fields, new Map())).toBeNull();
  });

  it("come together as they are chosen, and nothing of either is lost unasked", () => {
    const merged = resolved(theirs, fields, new Map([["/purpose", "yours"]]));
    expect(merged).toEqual({ ...theirs, purpose: "你的", items: yours.items });
    const all = (side: "theirs" | "yours" | "before") =>
      resolved(theirs, fields, new Map(fields.map(({ pointer }) => [pointer, side])));
    expect(all("theirs")).toEqual(theirs);
    expect(all("yours")).toEqual(yours);
    expect(all("before")).toEqual(before);
  });

  it("leave the list to be chosen where one changed its length and the other a row", () => {
    const row = { ...before, items: [{ ...before.items[0], date: "2027-06-09" }, before.items[1]] };
    const both = conflictFields({ before, theirs: row as never, yours, form });
    expect(both.map(({ pointer }) => pointer)).toEqual(["/purpose", "/items"]);
    expect(both.at(-1)?.clashes).toBe(true);
  });

  it("are not lost where they put a row before the one that you changed", () => {
    const [first, ...others] = before.items;
    const inserted = { ...before, items: [{ ...first, id: "0" }, ...before.items] };
    const changed = { ...before, items: [{ ...first, date: "2027-06-09" }, ...others] };
    const places = conflictFields({ before, theirs: inserted, yours: changed, form });
    expect(places.map(({ pointer, clashes }) => [pointer, clashes])).toEqual([["/items", true]]);
    expect(resolved(inserted as never, places, new Map())).toBeNull();
    const taken = resolved(inserted as never, places, new Map([["/items", "yours"]]));
    expect(taken).toEqual(changed);
  });

  it("come back whole for whichever side is chosen everywhere, for any three versions", () => {
    const version = fc.record(
      {
        purpose: fc.constantFrom("a", "b", "c"),
        scope: fc.record({ zh: fc.constantFrom("x", "y") }, { requiredKeys: [] }),
        sites: fc.array(fc.constantFrom("S01", "S02"), { minLength: 1, maxLength: 3 }),
        items: fc.array(fc.record({ id: fc.constantFrom("1", "2"), x: fc.nat(2) }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const all = conflictFields({ before: a, theirs: b, yours: c, form });
        const chosen = new Map(all.map(({ pointer }) => [pointer, "yours"] as const));
        const result = resolved(b, all, chosen);
        // An empty object and none are the same to a form: it does not keep empty ones.
        const plain = (v: object) =>
          Object.fromEntries(Object.entries(v).filter(([, m]) => JSON.stringify(m) !== "{}"));
        expect(isSame(plain(result as object), plain(c))).toBe(true);
      }),
    );
  });
});
