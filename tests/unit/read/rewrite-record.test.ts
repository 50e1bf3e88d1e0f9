import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/base/json.js";
import { rewrittenRecord } from "../../../src/read/rewrite-record.js";
import { runs } from "../../support/long.js";

const compact = `{
  "name": { "zh": "某公司", "en": "A company" },
  "days": 1.50,
  "team": [
    { "person": "A-001", "role": "teamLeader" },
    { "person": "A-002", "role": "auditor" }
  ],
  "sites": ["S01", "S02"]
}
`;

function changed(text: string, change: (value: { [k: string]: Json }) => void): string {
  const value = JSON.parse(text) as { [k: string]: Json };
  change(value);
  return rewrittenRecord(text, value);
}

describe("the text of a changed record", () => {
  it("keeps to the byte what has not changed", () => {
    expect(rewrittenRecord(compact, JSON.parse(compact) as Json)).toBe(compact);
    expect(
      changed(compact, (v) => {
        (v["team"] as Json[]).push({ person: "A-003", role: "observer" });
      }),
    ).toBe(
      compact.replace(
        '"auditor" }\n',
        '"auditor" },\n    { "person": "A-003", "role": "observer" }\n',
      ),
    );
    expect(
      changed(compact, (v) => {
        (v["team"] as Json[]).shift();
        v["sites"] = ["S01", "S03", "S02"];
      }),
    ).toBe(
      compact
        .replace('    { "person": "A-001", "role": "teamLeader" },\n', "")
        .replace('"S01", ', '"S01", "S03", '),
    );
  });

  it("puts a new field after the one before it, and takes out what is gone", () => {
    const { name, ...rest } = JSON.parse(compact) as { [k: string]: Json };
    const next = rewrittenRecord(compact, { name: name ?? null, mode: "onsite", ...rest });
    expect(next).toBe(compact.replace('  "days"', '  "mode": "onsite",\n  "days"'));
    expect(rewrittenRecord(next, JSON.parse(compact) as Json)).toBe(compact);
  });

  it("keeps the line ends and the margin of the file", () => {
    const windows = '{\r\n\t"a": [\r\n\t\t1,\r\n\t\t2\r\n\t]\r\n}\r\n';
    expect(
      changed(windows, (v) => {
        v["a"] = [1, 2, 3];
        v["b"] = { c: true };
      }),
    ).toBe(
      '{\r\n\t"a": [\r\n\t\t1,\r\n\t\t2,\r\n\t\t3\r\n\t],\r\n\t"b": {\r\n\t\t"c": true\r\n\t}\r\n}\r\n',
    );
  });

  it("holds the value, whatever it was and is", () => {
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom("a", "b", "id", "constructor", "1", "__proto__"),
          tie("value"),
          {
            maxKeys: 4,
          },
        ),
      ) as fc.Arbitrary<Json>,
    }));
    const layout = fc.constantFrom<(v: Json) => string>(
      (v) => JSON.stringify(v),
      (v) => JSON.stringify(v, null, "\t"),
      (v) => JSON.stringify(v, null, 4),
      (v) => JSON.stringify(v, null, 2).replaceAll("\n", "\r\n"),
      (v) => JSON.stringify(v, null, 1).replaceAll(",\n", " ,\n\n"),
    );
    fc.assert(
      fc.property(value, value, layout, (before, after, write) => {
        const wanted = JSON.parse(JSON.stringify(after)) as Json;
        expect(JSON.parse(rewrittenRecord(write(before), after))).toEqual(wanted);
        expect(JSON.parse(rewrittenRecord(null, after))).toEqual(wanted);
      }),
      { numRuns: runs(300) },
    );
  });
});
