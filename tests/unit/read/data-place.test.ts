import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { isObject, type Json, pointerTo } from "../../../src/model/base/json.js";
import { locate } from "../../../src/read/data-place.js";
import { treeOf } from "../../../src/read/file-tree.js";
import { runs } from "../../support/long.js";

const key = fc.stringMatching(/^[a-z][a-z/~]{0,5}$/);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("x", "条款", ""),
    fc.integer(),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
}));
const data = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 });

/** Every field of a value with its pointer. */
function fieldsOf(json: Json, base = ""): { pointer: string; name: string }[] {
  if (Array.isArray(json)) {
    return json.flatMap((v, i) => fieldsOf(v as Json, pointerTo(base, i)));
  }
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([name, v]) => {
    const pointer = pointerTo(base, name);
    return [{ pointer, name }, ...fieldsOf(v, pointer)];
  });
}

/** What stands at the place of a pointer. */
function textAt([file, text]: readonly [string, string], pointer: string): string {
  const tree = treeOf("/root", [[file, Buffer.from(text)]]);
  const { line, column } = locate({ file: `/root/${file}`, pointer }, tree);
  return (text.split("\n")[line - 1] ?? "").slice(column - 1);
}

describe("the place of a field", () => {
  it.each([
    ["a.json", (json: Json) => JSON.stringify(json, null, 2), (name: string) => `"${name}":`],
    ["a.json", (json: Json) => JSON.stringify(json), (name: string) => `"${name}":`],
    ["a.yaml", (json: Json) => stringify(json), (name: string) => `${name}:`],
  ])("in %s is that of its name", (file, write, named) => {
    fc.assert(
      fc.property(data, (json) => {
        const text = write(json);
        for (const { pointer, name } of fieldsOf(json)) {
          expect(textAt([file, text], pointer).startsWith(named(name)), pointer).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("is that of the nearest container where there is no such field", () => {
    const json = '{\n  "a": { "b": 1 }\n}\n';
    expect(textAt(["a.json", json], "/a/none")).toBe('"a": { "b": 1 }');
    expect(textAt(["a.yaml", "a:\n  b: 1\n"], "/a/none")).toBe("a:");
  });
});
