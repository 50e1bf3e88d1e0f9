import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clashOf,
  differences,
  labelAt,
  sideOf,
} from "../../../../../../src/web/client/workbench/record/differences.js";
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

function clash(versions: {
  readonly before: object;
  readonly theirs: object;
  readonly yours: object;
}) {
  const theirs = { value: versions.theirs as never, base: "1", author: null, when: null };
  return clashOf({ ...versions, theirs, form } as Parameters<typeof clashOf>[0]);
}

describe("two people's changes", () => {
  const theirs = { ...before, purpose: "他们的", scope: { zh: "运维和监控", en: "Maintenance" } };
  const yours = { ...before, purpose: "你的", items: before.items.slice(0, 1) };
  const { fields, resolved } = clash({ before, theirs, yours });

  it("are chosen already where only one changed a field, and open where both did", () => {
    expect(fields.map(({ pointer, clashes }) => [pointer, clashes])).toEqual([
      ["/purpose", true],
      ["/scope/zh", false],
      ["/items/1", false],
    ]);
    expect(fields.map(({ label }) => label.zh)).toEqual(["目的", "范围 › zh", "安排 › 2"]);
    expect(fields.map((f) => sideOf(f))).toEqual([null, "theirs", "yours"]);
    expect(resolved(new Map())).toBeNull();
  });

  it("come together as they are chosen, and nothing of either is lost unasked", () => {
    const merged = resolved(new Map([["/purpose", "yours"]]));
    expect(merged).toEqual({ ...theirs, purpose: "你的", items: yours.items });
    const all = (side: "theirs" | "yours" | "before") =>
      resolved(new Map(fields.map(({ pointer }) => [pointer, side])));
    expect(all("theirs")).toEqual(theirs);
    expect(all("yours")).toEqual(yours);
    expect(all("before")).toEqual(before);
  });

  it("in different rows of a list are both kept, and one row that both changed is chosen", () => {
    const [first, second] = before.items;
    const row = { ...before, items: [{ ...first, date: "2027-06-09" }, second] };
    const both = clash({ before, theirs: row, yours: { ...before, items: [first] } });
    expect(both.resolved(new Map())).toEqual({ ...before, items: row.items.slice(0, 1) });
    const mine = clash({ before, theirs: row, yours: { ...before, items: [second] } });
    expect(mine.fields.map(({ pointer, clashes }) => [pointer, clashes])).toEqual([
      ["/items/0", true],
    ]);
    expect(mine.resolved(new Map())).toBeNull();
    expect(mine.resolved(new Map([["/items/0", "theirs"]]))).toEqual(row);
  });

  it("are not lost where they put a row before the one that you changed", () => {
    const [first, ...others] = before.items;
    const inserted = { ...before, items: [{ ...first, id: "0" }, ...before.items] };
    const changed = { ...before, items: [{ ...first, date: "2027-06-09" }, ...others] };
    expect(clash({ before, theirs: inserted, yours: changed }).resolved(new Map())).toEqual({
      ...before,
      items: [inserted.items[0], ...changed.items],
    });
  });

  it("come back whole for whichever side is chosen everywhere, for any three versions", () => {
    const version = fc.record(
      {
        purpose: fc.constantFrom("a", "b", "c"),
        scope: fc.record({ zh: fc.constantFrom("x", "y") }, { requiredKeys: [] }),
        sites: fc.array(fc.constantFrom("S01", "S02"), { minLength: 1, maxLength: 3 }),
        items: fc.array(fc.record({ id: fc.constantFrom("1", "2", "3"), x: fc.nat(2) }), {
          maxLength: 3,
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const all = clash({ before: a, theirs: b, yours: c });
        expect(new Set(all.fields.map(({ pointer }) => pointer)).size).toBe(all.fields.length);
        for (const [side, whole] of [
          ["theirs", b],
          ["yours", c],
        ] as const) {
          const result = all.resolved(new Map(all.fields.map(({ pointer }) => [pointer, side])));
          expect(plain(result as object)).toEqual(plain(whole));
        }
      }),
    );
  });
});

/**
 * An empty object and none are the same to a form: it does not keep empty ones. The order that one
 * has given a list stays, whatever is chosen for its rows.
 */
function plain(record: object): object {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, member]) => JSON.stringify(member) !== "{}")
      .map(([name, member]: [string, unknown]) => [
        name,
        Array.isArray(member)
          ? (member as unknown[]).toSorted((a, b) =>
              JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
            )
          : member,
      ]),
  );
}
