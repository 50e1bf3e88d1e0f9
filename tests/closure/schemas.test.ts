import { existsSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { globSync } from "glob";
import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../../src/model/base/json.js";
import { newAjv } from "../../src/validate/dialect.js";
import { procedures, read, schemas } from "../support/collection.js";
import { root, workspace } from "../support/sample.js";

describe("schemas", () => {
  const vocabulary = read("schemas/meta/vocabulary.schema.json");
  const { $id: _, $vocabulary: __, ...keywords } = vocabulary;

  it("use our vocabulary as it is declared", () => {
    const validate = newAjv().compile(keywords);
    const files = globSync("schemas/{records,procedures/*/records}/*.schema.json", {
      cwd: root,
      posix: true,
    });
    expect(files.length).toBeGreaterThan(50);
    const visit = (s: Json, path: string, wrong: string[]): string[] => {
      if (Array.isArray(s)) {
        for (const [i, x] of s.entries()) visit(x as Json, `${path}/${i}`, wrong);
      } else if (isObject(s)) {
        if (
          ("type" in s || "allOf" in s || "$ref" in s || "clause" in s) &&
          !path.endsWith("/properties") &&
          !validate(s)
        ) {
          wrong.push(`${path}: ${JSON.stringify(validate.errors?.[0])}`);
        }
        for (const [k, v] of Object.entries(s)) {
          if (!["rules", "deadlines", "signatures", "valueLabels", "enum"].includes(k)) {
            visit(v, `${path}/${k}`, wrong);
          }
        }
      }
      return wrong;
    };
    for (const f of files) expect(visit(read(f), f, [])).toEqual([]);
  });

  /** Another validator, over the files as they lie on disk, as an editor would use them. */
  function another(procedure: string, kind: string): Validator {
    const file = `procedures/${procedure}/records/${kind}.schema.json`;
    const overlay = existsSync(join(schemas, file))
      ? read(`schemas/${file}`)
      : {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          allOf: [{ $ref: `../../../records/${kind}.schema.json` }],
          unevaluatedProperties: false,
        };
    const at = (id: string, s: JsonObject) => ({ ...s, $id: `https://x.example/${id}` });
    const validator = new Validator(at(file, overlay) as object, "2020-12", false);
    for (const name of [kind, "definitions"]) {
      const path = `records/${name}.schema.json`;
      validator.addSchema(at(path, read(`schemas/${path}`)) as object);
    }
    return validator;
  }

  it.each(procedures)(
    "mean the same to another validator as to ours, for every record of the samples of $id and for spoilt ones",
    ({ id }) => {
      const files = globSync(`records/${id}/*/**/*.json`, { cwd: root, posix: true });
      expect(files.length).toBeGreaterThan(40);
      const compiled = workspace.procedures.get(id);
      const validators = new Map<string, Validator>();
      for (const f of files) {
        const kind = f.replace(/^.*\//, "").replace(/(-(\d+|opening|closing))?\.json$/, "");
        const validator =
          validators.get(kind) ?? (validators.set(kind, another(id, kind)).get(kind) as Validator);
        const record = read(f);
        const agree = (value: Json, what: string) => {
          expect(validator.validate(value).valid, `${f} ${what}`).toBe(
            compiled?.shape(kind, value)?.length === 0,
          );
        };
        agree(record, "as it is");
        expect(compiled?.shape(kind, record)).toEqual([]);
        agree({ ...record, unknownField: 1 }, "with an unknown field");
        for (const key of Object.keys(record)) {
          const { [key]: ___, ...rest } = record;
          agree(rest, `without ${key}`);
          agree({ ...record, [key]: "" }, `with ${key} empty`);
        }
      }
    },
  );
});
