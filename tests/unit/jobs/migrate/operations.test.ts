import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrateTree } from "../../../../src/jobs/migrate/migrate-tree.js";
import type { Ask, FormatStep, Operation } from "../../../../src/jobs/migrate/step.js";
import { contentDigest } from "../../../../src/model/base/content-digest.js";
import { isObject, type Json, type JsonObject } from "../../../../src/model/base/json.js";
import { treeOf } from "../../../../src/read/file-tree.js";

const folder = "/records/p/C-1";
const title = { zh: "试", en: "trial" };
type Files = Readonly<Record<string, string>>;

/** Takes steps that a test makes up; files by their names in a case. */
function migrate(files: Files, operations: readonly Operation[], asks: readonly Ask[] = []) {
  const steps: readonly FormatStep[] = [{ title, operations, asks }];
  const entries = Object.entries(files).map(
    ([name, text]) => [`p/C-1/${name}`, Buffer.from(text)] as const,
  );
  const tree = treeOf("/records", entries);
  const migrated = migrateTree(
    { tree, root: "/records", config: null, records: "/records", format: 1 },
    steps,
  );
  const after = Object.fromEntries(
    Object.keys(files).map((name) => [
      name,
      migrated.files.get(`${folder}/${name}`) ?? files[name] ?? "",
    ]),
  );
  return { after, migrated };
}

const records = ["visit"];
const operations = {
  rename: { op: "rename", records, path: "/sites/*/days", to: "onsiteDays" },
  move: { op: "move", records, path: "/review/by", to: "/reviewedBy" },
  values: { op: "values", records, path: "/kind", map: { old: "new" } },
  replace: { op: "replace", records, path: "/links/*", pattern: "^a/(.*)$", with: "b/$1" },
  split: { op: "split", records, path: "/who", pattern: "^(?<name>.+?)[(](?<role>.+)[)]$" },
  default: { op: "default", records, path: "/counted", value: true },
  drop: { op: "drop", records, path: "/note" },
  into: { op: "move", records, path: "/decidedOn", to: "/on/decided", into: "decision" },
} as const satisfies Record<string, Operation>;

const visit = `{
  "kind": "old",
  "sites": [{ "id": "S01", "days": 1.50 }, { "id": "S02", "days": 2 }],
  "review": { "by": "A-001" },
  "links": ["a/x", "c/y"],
  "who": "方予安(审核组长)",
  "note": "",
  "decidedOn": "2026-07-01"
}
`;
const decision = '{\n  "by": "D-001"\n}\n';
const one = (text: string, operation: Operation) =>
  migrate({ "visit-01.json": text }, [operation]).after["visit-01.json"];

describe("a step", () => {
  it("renames, and touches nothing else", () => {
    expect(one(visit, operations.rename)).toBe(visit.replaceAll('"days"', '"onsiteDays"'));
  });

  it("moves a value as it is written, and takes out the object that it leaves empty", () => {
    expect(one(visit, operations.move)).toBe(
      visit
        .replace('  "review": { "by": "A-001" },\n', "")
        .replace('"2026-07-01"', '"2026-07-01",\n  "reviewedBy": "A-001"'),
    );
  });

  it("gives words of an enumeration other names, and parts of texts", () => {
    expect(one(visit, operations.values)).toBe(visit.replace('"old"', '"new"'));
    expect(one(visit, operations.replace)).toBe(visit.replace("a/x", "b/x"));
  });

  it("splits a text into members beside it", () => {
    expect(one(visit, operations.split)).toBe(
      visit.replace('"who": "方予安(审核组长)"', '"name": "方予安",\n  "role": "审核组长"'),
    );
  });

  it("sets what held for every record of before, and takes out what held nothing", () => {
    expect(one(visit, operations.default)).toBe(
      visit.replace('"2026-07-01"', '"2026-07-01",\n  "counted": true'),
    );
    expect(one(visit, operations.drop)).toBe(visit.replace('  "note": "",\n', ""));
  });

  it("moves a value into another record of its folder", () => {
    const { after } = migrate({ "visit-01.json": visit, "decision.json": decision }, [
      operations.into,
    ]);
    expect(after).toStrictEqual({
      "visit-01.json": visit.replace(',\n  "decidedOn": "2026-07-01"', ""),
      "decision.json": '{\n  "by": "D-001",\n  "on": { "decided": "2026-07-01" }\n}\n',
    });
  });

  it("leaves to a person what it cannot place, and says so", () => {
    const taken = visit.replace('"id": "S01"', '"onsiteDays": 3');
    const cases: [Files, Operation, string][] = [
      [{ "visit-01.json": taken }, operations.rename, "/sites/0/days"],
      [
        { "visit-01.json": visit.replace('"kind": "old"', '"reviewedBy": "A"') },
        operations.move,
        "/review/by",
      ],
      [{ "visit-01.json": visit.replace("(审核组长)", "") }, operations.split, "/who"],
      [{ "visit-01.json": visit.replace('"note": ""', '"note": "x"') }, operations.drop, "/note"],
      [{ "visit-01.json": visit }, operations.into, "/decidedOn"],
      [{ "visit-01.json": visit, "decision.json": '{ "on": "x" }' }, operations.into, "/decidedOn"],
    ];
    for (const [files, operation, pointer] of cases) {
      const { after, migrated } = migrate(files, [operation]);
      const told = migrated.supply.map((s) => [s.case, s.file, s.pointer]);
      expect(told, operation.op).toStrictEqual([["p/C-1", "p/C-1/visit-01.json", pointer]]);
      expect(after["decision.json"]).toBe(files["decision.json"]);
      expect(after["visit-01.json"]).toContain(pointer.split("/").at(-1));
    }
  });

  it("concerns the procedures that it names", () => {
    const elsewhere: Operation = { ...operations.values, in: ["q"] };
    expect(one(visit, elsewhere)).toBe(visit);
    expect(one(visit, { ...elsewhere, in: ["p", "q"] })).not.toBe(visit);
  });

  it("follows on the one before it", () => {
    const rename = (path: string, to: string): FormatStep => ({
      title,
      operations: [{ op: "rename", records, path, to }],
      asks: [],
    });
    const tree = treeOf("/records", [["p/C-1/visit-01.json", Buffer.from('{ "a": 1 }')]]);
    const { files, versions } = migrateTree(
      { tree, root: "/records", config: null, records: "/records", format: 1 },
      [rename("/a", "b"), rename("/b", "c")],
    );
    expect([...files.values()]).toStrictEqual(['{ "c": 1 }']);
    expect(versions.map((v) => v.version)).toStrictEqual([2, 3]);
  });

  it("asks where nothing is recorded, or one of the texts that it names", () => {
    const asked = (ask: Partial<Ask>) =>
      migrate({ "visit-01.json": visit }, [], [{ records, at: "/kind", what: title, ...ask }])
        .migrated.supply.length;
    expect(asked({ at: "/founded", lacking: true })).toBe(1);
    expect(asked({ at: "/founded", lacking: true, has: ["/kind"] })).toBe(1);
    expect(asked({ at: "/founded", lacking: true, has: ["/decision"] })).toBe(0);
    expect(asked({ lacking: true })).toBe(0);
    const founded = { at: "/founded", lacking: true };
    expect(asked({ ...founded, where: { "/kind": ["old", "new"] } })).toBe(1);
    expect(asked({ ...founded, where: { "/kind": ["new"] } })).toBe(0);
    expect(asked({ is: ["old"] })).toBe(1);
    expect(asked({ is: ["new"] })).toBe(0);
    expect(asked({ at: "/sites/*/hours", lacking: true })).toBe(2);
  });

  it("leaves signatures as they are, and asks for a new one where what was signed has changed", () => {
    const content = { kind: "old", other: 1 };
    const signature = { name: "方予安", contentSha256: contentDigest(content) };
    const signed = JSON.stringify({ ...content, signatures: [signature, { name: "手签" }] });
    const { after, migrated } = migrate({ "visit-01.json": signed }, [operations.values]);
    expect(after["visit-01.json"]).toBe(signed.replace('"old"', '"new"'));
    expect(migrated.supply.map((s) => s.pointer)).toStrictEqual(["/signatures/0"]);
    expect(migrated.supply[0]?.what.zh).toContain("方予安");
    expect(migrate({ "visit-01.json": signed }, [operations.drop]).migrated.supply).toStrictEqual(
      [],
    );
  });

  it("loses no value, changes no order, and does nothing when it is taken again", () => {
    const leaf = fc.oneof(
      fc.constantFrom("old", "a/x", "方予安(审核组长)", "x"),
      fc.integer(),
      fc.boolean(),
    );
    const key = fc.constantFrom("kind", "sites", "review", "by", "links", "who", "note", "z");
    const member = fc.oneof(
      leaf,
      fc.array(fc.dictionary(fc.constantFrom("id", "days", "onsiteDays"), leaf), { maxLength: 3 }),
      fc.array(leaf, { maxLength: 3 }),
      fc.dictionary(key, leaf, { maxKeys: 3 }),
    );
    const record = fc.dictionary(key, member, { maxKeys: 8 });
    const chosen = fc.shuffledSubarray(Object.values(operations), { minLength: 1 });
    fc.assert(
      fc.property(record, chosen, fc.constantFrom(undefined, 2, 4, "\t"), (value, ops, indent) => {
        const files = {
          "visit-01.json": JSON.stringify(value, null, indent),
          "decision.json": decision,
        };
        const { after } = migrate(files, ops);
        const text = Object.values(after).join("\n");
        for (const kept of leavesOf(value as Json)) {
          const parts = /^(.+?)[(](.+)[)]$/.exec(kept)?.slice(1) ?? [kept];
          const named = parts.map((p) => p.replace(/^a\//, "b/").replace(/^old$/, "new"));
          for (const [i, part] of parts.entries()) {
            expect(text.includes(part) || text.includes(named[i] ?? part), part).toBe(true);
          }
        }
        for (const now of Object.values(after)) expect(() => void JSON.parse(now)).not.toThrow();
        expect(migrate(after, ops).after).toStrictEqual(after);
      }),
      { numRuns: 300 },
    );
  });
});

/** All that a value says, as texts. */
function leavesOf(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(leavesOf);
  if (isObject(value)) return Object.values(value as JsonObject).flatMap(leavesOf);
  return [typeof value === "string" ? value : JSON.stringify(value)];
}
