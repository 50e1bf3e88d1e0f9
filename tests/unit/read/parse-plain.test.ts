import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlain } from "../../../src/read/parse-plain.js";
import { scan } from "../../../src/read/scan.js";
import { runs } from "../../support/long.js";

describe("the quick way of reading", () => {
  it.each<[string, string]>([
    ["a key twice", '{"a":1,"a":2}'],
    ["a key twice, once escaped", '{"a":1,"\\u0061":2}'],
    ["a key twice, deep down", '{"x":[{"k":{"a":1,"a":1}}]}'],
    ["a forbidden key", '{"__proto__":{}}'],
    ["constructor", '{"constructor":1}'],
    ["a hidden character", '{"a":"b\u200bc"}'],
    ["a bidirectional override", '{"a":"\u202e"}'],
    ["an escaped control character", '{"a":"\\u0007"}'],
    ["a decomposed character", '{"a":"e\u0301"}'],
    ["a number beyond 2^53", '{"a":9007199254740993}'],
    ["1e400", '{"a":1e400}'],
    ["a comment", '{"a":1}//x'],
    ["a trailing comma", '{"a":1,}'],
    ["nothing", ""],
    ["too deep", `${"[".repeat(101)}${"]".repeat(101)}`],
    ["a lone surrogate", '{"a":"\ud800"}'],
  ])("leaves %s to the careful one", (_, text) => {
    expect(parsePlain(text)).toBeUndefined();
  });

  it.each([
    '{"a":"a:b","c:d":1}',
    '{"a":"\\"x\\": 1"}',
    '{"名称":"江西云岫（南昌）有限公司，①②×2"}',
    '[{"a":1},{"a":1}]',
    '{"a":1.50,"b":-0.5e3,"c":null}',
    "[]",
    '"x"',
    "0",
    "false",
    `${"[".repeat(100)}${"]".repeat(100)}`,
  ])("reads %s", (text) => {
    expect(parsePlain(text)).toEqual(JSON.parse(text));
  });

  it.each(['"\\b"', '{"a":"x\\f"}', '"\\u0008"'])(
    "leaves %s to the careful way: it hides a control character",
    (text) => {
      expect(parsePlain(text)).toBeUndefined();
    },
  );

  it("never accepts what the careful one refuses, and never reads anything else than JSON.parse", () => {
    const key = fc.constantFrom("a", "b", "客户", "x:y", "toString", "__proto__", "constructor");
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.string({ unit: "grapheme" }),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("any")),
        fc.array(fc.tuple(key, tie("any"))).map((p) => ({ pairs: p })),
      ),
    })).any;
    const text = value.map((v) => write(v));
    const spoilt = fc
      .tuple(text, fc.nat(), fc.constantFrom("", ",", ":", '"', "{", "}", "\\", "\u202e", '"a":1,'))
      .map(([t, n, junk]) => {
        const i = n % (t.length + 1);
        return t.slice(0, i) + junk + t.slice(i);
      });
    fc.assert(
      fc.property(fc.oneof(text, spoilt), (t) => {
        const plain = parsePlain(t);
        if (plain === undefined) return;
        expect(scan(t)).toEqual([]);
        expect(plain).toEqual(JSON.parse(t));
      }),
      { numRuns: runs(3_000) },
    );
  });
});

/** JSON with keys as they come, also twice. */
function write(v: unknown): string {
  if (Array.isArray(v)) return `[${v.map(write).join(",")}]`;
  if (typeof v === "object" && v !== null) {
    return `{${(v as { pairs: [string, unknown][] }).pairs.map(([k, x]) => `${JSON.stringify(k)}:${write(x)}`).join(",")}}`;
  }
  return JSON.stringify(typeof v === "number" && !Number.isFinite(v) ? 0 : v);
}
