import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf, parseRecord } from "../../../src/read/record-file.js";
import { runs } from "../../support/long.js";

const read = (content: string | Uint8Array) =>
  parseRecord(typeof content === "string" ? Buffer.from(content) : content, "records/x/case.json", {
    kind: "case",
    instance: "",
  });
const codes = (content: string | Uint8Array) => read(content).problems.map((p) => p.code);
const at = (content: string | Uint8Array) =>
  read(content).problems.map((p) => `${p.code} ${p.line}:${p.column}`);

describe("reading a record", () => {
  it("reads any JSON object back as it was written, with no problem", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc
            .string({ minLength: 1 })
            .filter((k) => !["__proto__", "constructor", "prototype"].includes(k)),
          fc.jsonValue({ maxDepth: 4 }),
        ),
        (value) => {
          const record = read(JSON.stringify(value, null, 2));
          // Control characters, lone surrogates and the like are problems by design; everything
          // else must come back equal.
          if (record.problems.every((p) => p.readable)) {
            expect(record.value).toEqual(JSON.parse(JSON.stringify(value)));
          } else expect(new Set(record.problems.map((p) => p.code))).not.toContain("syntax");
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("never throws, whatever the bytes, and gives a value or a problem", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const record = read(bytes);
        expect(record.value !== undefined || record.problems.length > 0).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it("reports a duplicate key at its place, also when it is escaped", () => {
    expect(at('{\n  "fee": 1,\n  "f\\u0065e": 2\n}')).toEqual(["duplicate-key 3:3"]);
    expect(codes('{"a": {"b": 1}, "c": {"b": 1}}')).toEqual([]);
    expect(read('{"a": 1, "a": 2}').value).toBeUndefined();
  });

  it("tells a pointer of Git LFS and a locked file as what they are", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9\n`;
    expect(at(pointer)).toEqual(["no-content 1:1"]);
    expect(read(pointer).problems[0]?.remedy.en).toContain("git lfs pull");
    expect(at("\0GITCRYPT\0\u0001")).toEqual(["no-content 1:1"]);
    expect(at("\0{\0}")).toEqual(["encoding-utf16 1:1"]);
  });

  it("tells a merge conflict once, and nothing of what follows from it", () => {
    const text = '{\n<<<<<<< HEAD\n  "fee": 1,\n=======\n  "fee": 2,\n>>>>>>> x\n  "a": 1\n}\n';
    expect(at(text)).toEqual(["merge-conflict 2:1"]);
    expect(read(text).value).toBeUndefined();
    expect(codes('{ "note": "<<<<<<< HEAD\\n=======\\n>>>>>>> x" }')).toEqual([]);
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses the key %s", (key) => {
    expect(codes(`{"${key}": {"polluted": true}}`)).toEqual(["forbidden-key"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("names the encoding, and shows GBK text decoded", () => {
    const gbk = Buffer.from([
      0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc8, 0xcf, 0xd6, 0xa4, 0x22, 0x7d,
    ]); // {"a":"认证"}
    expect(at(gbk)).toEqual(["encoding-gbk 1:7"]);
    expect(read(gbk).problems[0]?.message.zh).toContain("认证");
    expect(codes(Buffer.from("\uFEFF{}"))).toEqual(["encoding-bom"]);
    expect(codes(Buffer.from('{"a":1}', "utf16le"))).toEqual(["encoding-utf16"]);
    expect(codes(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("{}", "utf16le")]))).toEqual(
      ["encoding-utf16"],
    );
    expect(codes(Buffer.from([0x7b, 0x22, 0x80, 0x22, 0x7d]))[0]).toMatch(/^encoding-/);
  });

  it("refuses depth, size, range and precision before any harm is done", () => {
    expect(at(`{"a":${"[".repeat(100_000)}`)).toEqual(["too-deep 1:105"]);
    expect(codes(`{"a":"${"[".repeat(100_000)}"}`)).toEqual([]);
    expect(codes(Buffer.alloc(5 * 1024 * 1024 + 1, 32))).toEqual(["too-large"]);
    const keys = (n: number) => Array.from({ length: n }, (_, i) => `"k${i}":1`).join(",\n");
    const begun = performance.now();
    expect(at(`{${keys(200_000)}}`)).toEqual(["too-many-values 50001:9"]);
    expect(codes(`[${"1,".repeat(200_000)}1]`)).toEqual(["too-many-values"]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(codes(`{${keys(50_000)}}`)).toEqual([]);
    expect(codes('{"a": 1e400}')).toEqual(["number-range"]);
    expect(codes('{"a": 9007199254740993}')).toEqual(["number-precision"]);
    expect(codes('{"a": 9007199254740991, "b": -0.1, "c": 1.50}')).toEqual([]);
  });

  it("finds what cannot be seen", () => {
    expect(codes('{"a": "x\\u0000"}')).toEqual(["hidden-character"]);
    expect(codes('{"a": "abc\\u202Ecba"}')).toEqual(["hidden-character"]);
    expect(codes('{"a": "\\ud83d"}')).toEqual(["lone-surrogate"]);
    expect(read('{"a": "e\\u0301"}').problems.map((p) => p.code)).toEqual(["not-nfc"]);
    // A warning: the record is still read.
    expect(read('{"a": "e\\u0301"}').value).toEqual({ a: "e\u0301" });
    expect(codes('{"a": "第一行\\n第二行\\t"}')).toEqual([]);
  });

  it("tells where in the file such a character stands, and reads the record all the same", () => {
    const text = '{\n  "client": { "name": "江西\\"云\u200b岫" },\n  "note": "\\u2f49。a"\n}';
    expect(at(text)).toEqual(["invisible-character 2:29", "look-alike-character 3:12"]);
    const { problems, value } = read(text);
    expect(problems.map((p) => [p.pointer, p.readable])).toEqual([
      ["/client/name", "error"],
      ["/note", "warning"],
    ]);
    expect(value).toEqual({ client: { name: '江西"云\u200b岫' }, note: "\u2f49。a" });
    expect(at('{"a": "x\\n\u200b"}')).toEqual(["invisible-character 1:11"]);
    expect(at('{"a": "\\u0041\\u200B"}')).toEqual(["invisible-character 1:14"]);
    expect(at('["\ud840\udc00\u200b"]')).toEqual(["invisible-character 1:5"]);
  });

  it("looks at the keys, too", () => {
    const { problems } = read('{"a": {"na\u200bme": 1}}');
    expect(problems.map((p) => [p.code, p.column, p.pointer])).toEqual([
      ["invisible-character", 11, "/a/na\u200bme"],
    ]);
  });

  it("names the characters that are not in normal form C", () => {
    const [problem] = read('{"a": "\uf9d0 e\\u0301"}').problems;
    expect(problem?.message.en).toContain('U+F9D0 should be U+985E "類"');
    expect(problem?.message.en).toContain('U+0065 U+0301 should be U+00E9 "é"');
    expect(problem).toMatchObject({ code: "not-nfc", line: 1, column: 8, pointer: "/a" });
  });

  it.each([
    ["", "empty-file"],
    ["  \n ", "empty-file"],
    ['{"a": 1,}', "syntax"],
    ["{} {}", "syntax"],
    ['{"a": NaN}', "syntax"],
    ['{"a": 1 // x\n}', "syntax"],
    ['{"a": "x', "syntax"],
    ["[1, 2", "syntax"],
  ])("%j is %s, with a place", (text, code) => {
    const { problems, value } = read(text);
    expect(problems.map((p) => p.code)).toContain(code);
    expect(value).toBeUndefined();
    for (const p of problems) {
      expect(p.line).toBeGreaterThan(0);
      expect(p.column).toBeGreaterThan(0);
      expect(p.remedy.zh).not.toBe("");
    }
  });

  it("caps the problems of a hostile file and counts the rest", () => {
    const text = `{${Array.from({ length: 500 }, (_, i) => `"k${i}": 1e999`).join(",")}}`;
    const { problems } = read(text);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message.en).toContain("400 more");
  });

  it("knows where each value stands, and the container of one that is missing", () => {
    const record = read(
      '{\n  "team": [\n    { "person": "A-001" },\n    { "role": "auditor" }\n  ]\n}',
    );
    expect(record.position("/team/0/person")).toEqual({ line: 3, column: 7 });
    expect(record.position("/team/1/person")).toEqual({ line: 4, column: 5 });
    expect(record.position("/nothing")).toEqual({ line: 1, column: 1 });
    expect(read('{"a~b": {"c/d": 1}}').position("/a~0b/c~1d")).toEqual({ line: 1, column: 10 });
  });

  it("keeps numbers as they are written", () => {
    const record = read('{ "fee": 1.50, "days": [2, 3.0], "text": "1.50" }');
    expect(record.numberText("/fee")).toBe("1.50");
    expect(record.numberText("/days/1")).toBe("3.0");
    expect(record.numberText("/text")).toBeUndefined();
    expect(record.numberText("/none")).toBeUndefined();
  });

  it("reads the same from CRLF as from LF", () => {
    expect(read('{\r\n  "a": 1\r\n}').value).toEqual(read('{\n  "a": 1\n}').value);
  });

  it.each([
    ["nonconformity-01", "nonconformity", "01"],
    ["attendance-opening", "attendance", "opening"],
    ["audit-plan", "audit-plan", ""],
    ["stage1-report", "stage1-report", ""],
  ])("%s is of kind %s", (base, kind, instance) => {
    expect(kindOf(base)).toEqual({ kind, instance });
  });
});
