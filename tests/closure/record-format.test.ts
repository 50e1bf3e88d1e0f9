import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stepsFrom } from "../../src/jobs/migrate/step.js";
import { pointerSegments } from "../../src/model/base/json.js";
import { currentFormat, firstFormat } from "../../src/model/base/record-format.js";
import { schemaAt } from "../../src/model/procedure/schema.js";
import { newAjv } from "../../src/validate/dialect.js";
import { read } from "../support/collection.js";
import { root, workspace } from "../support/sample.js";

const steps = stepsFrom(firstFormat);
const ids = workspace.procedures.ids;
const procedureOf = (id: string) => workspace.procedures.get(id)?.procedure;
const kinds = new Set(ids.flatMap((id) => [...(procedureOf(id)?.records.keys() ?? [])]));

describe("the versions of the record format", () => {
  it("are those of which a step is there, up to today's", () => {
    const files = readdirSync(join(root, "schemas", "formats")).sort();
    const expected = steps.map((_, i) => `${firstFormat + 1 + i}.yaml`);
    expect(files).toStrictEqual(expected);
    expect(steps).toHaveLength(currentFormat - firstFormat);
    const config = JSON.parse(readFileSync(join(root, "dossier.config.json"), "utf8")) as object;
    expect(config).toMatchObject({ format: currentFormat });
  });

  it("have steps of the form that they should have", () => {
    const validate = newAjv().compile(read("schemas/meta/format-step.schema.json"));
    for (const step of steps) {
      validate(step);
      expect(validate.errors ?? []).toStrictEqual([]);
    }
  });

  it("name procedures that there are, and kinds of record that there are or that they rename", () => {
    const own = new Set([...kinds, "config", "editor", "personnel"]);
    for (const { operations, asks } of steps) {
      for (const { records, in: only = [] } of [...operations, ...asks]) {
        expect(records.filter((kind) => !own.has(kind))).toStrictEqual([]);
        expect(only.filter((id) => !ids.includes(id))).toStrictEqual([]);
      }
    }
  });

  it("ask for fields that today's records have, by words that they may hold", () => {
    const unknown = (steps.at(-1)?.asks ?? []).flatMap(({ records, in: only = ids, ...ask }) =>
      only.flatMap((id) =>
        records.flatMap((kind) => {
          const schema = procedureOf(id)?.records.get(kind)?.schema ?? {};
          const { at, is = [], has = [], where = {} } = ask;
          const pointers = [at, ...has, ...Object.keys(where)];
          const schemaOf = (pointer: string) => schemaAt(schema, pointerSegments(pointer));
          const words = Object.entries({ ...where, [at]: is }).flatMap(([pointer, texts]) =>
            texts.filter((t) => (schemaOf(pointer)?.enum ?? texts).every((known) => known !== t)),
          );
          return [...pointers.filter((pointer) => !schemaOf(pointer)), ...words].map(
            (what) => `${id} ${kind} ${what}`,
          );
        }),
      ),
    );
    expect(unknown).toStrictEqual([]);
  });

  it("a waiver's rule that went is no rule of its procedure, and its successor is one", () => {
    const renamed = steps.flatMap(({ operations }) =>
      operations.flatMap((o) => (o.op === "values" && o.path === "/rule" ? [o] : [])),
    );
    const asked = steps.flatMap(({ asks }) => asks.filter((a) => a.records.includes("waiver")));
    const gone = [
      ...renamed.map((o) => ({ in: o.in, rules: Object.keys(o.map) })),
      ...asked.map((a) => ({ in: a.in, rules: a.is ?? [] })),
    ];
    const named = [
      ...renamed.map((o) => ({ in: o.in, rules: Object.values(o.map) })),
      ...asked.map((a) => ({ in: a.in, rules: a.what.en.match(/\b[a-z]+(?:-[a-z0-9]+)+\b/g) })),
    ];
    const found = (entry: (typeof gone)[number] | (typeof named)[number], isThere: boolean) =>
      (entry.in ?? ids).flatMap((id) =>
        (entry.rules ?? []).filter((rule) => rulesOf(id).has(rule) === isThere),
      );
    expect(gone.flatMap((entry) => found(entry, true))).toStrictEqual([]);
    expect(named.flatMap((entry) => found(entry, false))).toStrictEqual([]);
  });
});

function rulesOf(id: string): Set<string> {
  return new Set(procedureOf(id)?.rules.map((rule) => rule.id) ?? []);
}
