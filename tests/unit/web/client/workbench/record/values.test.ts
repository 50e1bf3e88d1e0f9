import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointerOf, type Json } from "../../../../../../src/model/base/json.js";
import {
  at,
  inserted,
  isSame,
  moved,
  withAt,
} from "../../../../../../src/web/client/workbench/record/values.js";

describe("a value with something else at a pointer", () => {
  const record = {
    a: "1",
    team: [{ person: "A-301" }, { person: "A-302" }],
    scope: { zh: "范围" },
  };

  it("shares what it does not touch, and leaves the old one as it was", () => {
    const before = structuredClone(record);
    const after = withAt(record, "/team/1/person", "A-303") as typeof record;
    expect(after.team[1]?.person).toBe("A-303");
    expect(after.team[0]).toBe(record.team[0]);
    expect(after.scope).toBe(record.scope);
    expect(record).toEqual(before);
  });

  it("makes objects on the way, and takes away those that become empty", () => {
    expect(withAt({}, "/scope/zh", "范围")).toEqual({ scope: { zh: "范围" } });
    expect(withAt(record, "/scope/zh", undefined)).not.toHaveProperty("scope");
    expect(withAt({ scope: { zh: "范围" } }, "/scope/zh", undefined)).toEqual({});
  });

  it("keeps a row whose last field is cleared, and removes a row that is taken away", () => {
    expect(withAt(record, "/team/0/person", undefined)).toMatchObject({
      team: [{}, { person: "A-302" }],
    });
    expect(withAt(record, "/team/0", undefined)).toMatchObject({ team: [{ person: "A-302" }] });
  });

  it("sets a member of any name without touching the prototype", () => {
    const after = withAt({}, "/__proto__/polluted", true);
    expect(Object.hasOwn(after as object, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("gives back what was put, at any path of any JSON", () => {
    const path = fc.array(fc.stringMatching(/^[a-z~/]{1,4}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.jsonValue(), path, fc.integer(), (value, segments, put) => {
        const start = { root: value } as Json;
        const pointer = pointerOf(["new", ...segments]);
        const after = withAt(start, pointer, put);
        expect(at(after, pointer)).toBe(put);
        expect(isSame(withAt(after, pointer, undefined), start)).toBe(true);
      }),
    );
  });
});

describe("lists", () => {
  it("put in, and move within their bounds alone", () => {
    expect(inserted([1, 2], 1, [9])).toEqual([1, 9, 2]);
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
    const items = [1, 2];
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 1, 2)).toBe(items);
  });
});

describe("sameness", () => {
  it("does not ask for the order of members, but for that of items", () => {
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSame({}, [])).toBe(false);
    expect(isSame(undefined, null)).toBe(false);
    expect(isSame({ toString: 1 }, { a: 1 })).toBe(false);
  });

  it("holds between any JSON and its copy", () => {
    fc.assert(fc.property(fc.jsonValue(), (v) => isSame(v as Json, structuredClone(v) as Json)));
  });
});
