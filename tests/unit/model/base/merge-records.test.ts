import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameJson } from "../../../../src/model/base/json-equality.js";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import { mergeRecords } from "../../../../src/model/base/merge-records.js";
import { runs } from "../../../support/long.js";

const team = (...people: readonly [string, string][]): Json =>
  people.map(([person, role]) => ({ person, role }));

function merged(before: Json, theirs: Json, yours: Json): Json | null {
  return mergeRecords({ before, theirs, yours }).merged;
}

describe("two changes of one record", () => {
  it("of different fields are both kept, in objects within objects too", () => {
    const before = { a: 1, b: { c: 2, d: 3 }, e: 4 };
    const theirs = { a: 9, b: { c: 2, d: 8 }, e: 4 };
    expect(merged(before, theirs, { a: 1, b: { c: 7, d: 3 } })).toEqual({
      a: 9,
      b: { c: 7, d: 8 },
    });
  });

  it("of different people of a team are both kept, added and removed ones too", () => {
    const before = { team: team(["A-001", "teamLeader"], ["A-002", "auditor"]) };
    const theirs = { team: team(["A-001", "auditor"], ["A-002", "auditor"], ["A-003", "auditor"]) };
    const yours = { team: team(["A-001", "teamLeader"], ["A-004", "teamLeader"]) };
    expect(merged(before, theirs, yours)).toEqual({
      team: team(["A-001", "auditor"], ["A-003", "auditor"], ["A-004", "teamLeader"]),
    });
  });

  it("clash where both change one value, or one removes what the other changes", () => {
    expect(merged({ a: 1 }, { a: 2 }, { a: 3 })).toBeNull();
    expect(merged({ a: 1 }, {}, { a: 3 })).toBeNull();
    const before = { team: team(["A-001", "teamLeader"], ["A-002", "auditor"]) };
    const gone = { team: team(["A-001", "teamLeader"]) };
    const changed = { team: team(["A-001", "teamLeader"], ["A-002", "observer"]) };
    const { touched, merged: none } = mergeRecords({ before, theirs: gone, yours: changed });
    expect(none).toBeNull();
    expect(touched).toEqual([
      {
        key: "/team/1",
        pointer: "/team/1",
        before: { person: "A-002", role: "auditor" },
        theirs: undefined,
        yours: { person: "A-002", role: "observer" },
        clashes: true,
      },
    ]);
  });

  it("of lists that nothing tells apart are taken as a whole", () => {
    expect(merged({ a: [1, 2] }, { a: [1, 2, 3] }, { a: [1, 2], b: 1 })).toEqual({
      a: [1, 2, 3],
      b: 1,
    });
    expect(merged({ a: [1, 2] }, { a: [1, 3] }, { a: [4, 2] })).toBeNull();
  });

  it("keep the order that one of them has given a list", () => {
    const list = (...ids: readonly string[]) => ({ items: ids.map((id) => ({ id })) });
    const change = { items: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }] };
    expect(merged(list("a", "b", "c"), change, list("c", "a", "b"))).toEqual(
      list("c", "d", "a", "b"),
    );
    expect(merged(list("a", "b", "c"), list("b", "a", "c"), list("c", "a", "b"))).toBeNull();
    // New to both, each in an order of its own.
    expect(merged(list("c"), list("a", "b", "c"), list("b", "a", "c"))).toBeNull();
  });

  it("that are the same are one", () => {
    expect(merged({ a: 1 }, { a: 2 }, { a: 2 })).toEqual({ a: 2 });
  });

  it("are both kept whenever they touch different fields", () => {
    const record = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d"),
      fc.oneof(
        fc.integer(),
        fc.string(),
        fc.array(fc.integer(), { maxLength: 3 }),
      ) as fc.Arbitrary<Json>,
    );
    fc.assert(
      fc.property(record, record, record, (before, left, right) => {
        const mine = Object.fromEntries(Object.entries(right).map(([k, v]) => [`x${k}`, v]));
        const theirs = { ...before, ...left };
        const yours = { ...before, ...mine };
        expect(merged(before, theirs, yours)).toEqual({ ...before, ...left, ...mine });
      }),
      { numRuns: runs(200) },
    );
  });

  it("never lose one: each side's change is merged, or told as a clash", () => {
    const value = fc.constantFrom<Json>(1, 2, "x", null);
    const item = fc.record({ id: fc.constantFrom("a", "b", "c"), v: value });
    const record = fc.record(
      {
        f: value,
        g: fc.record({ h: value, i: value }, { requiredKeys: [] }),
        list: fc.uniqueArray(item, { selector: (i) => i.id, maxLength: 3 }),
      },
      { requiredKeys: [] },
    ) as unknown as fc.Arbitrary<JsonObject>;
    fc.assert(
      fc.property(record, record, record, (before, theirs, yours) => {
        const { merged: both, touched } = mergeRecords({ before, theirs, yours });
        if (sameJson(before, theirs)) expect(both).toEqual(yours);
        if (sameJson(before, yours)) expect(both).toEqual(theirs);
        expect(both === null).toBe(touched.some((t) => t.clashes));
        if (both === null) return;
        // Whoever merges the other way round comes to the same, the order of new items aside.
        const other = mergeRecords({ before, theirs: yours, yours: theirs }).merged;
        expect(sorted(other as Json)).toEqual(sorted(both));
      }),
      { numRuns: runs(500) },
    );
  });
});

function sorted(record: Json): Json {
  const { list, ...rest } = record as { readonly [k: string]: Json };
  const items = Array.isArray(list) ? [...(list as Json[])] : [];
  return {
    ...rest,
    ...(list !== undefined && {
      list: items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    }),
  };
}
