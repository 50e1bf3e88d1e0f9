import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { currentFormat } from "../../src/model/base/record-format.js";
import type { Schema } from "../../src/model/procedure/schema.js";
import { workspace } from "../support/sample.js";

// What records of today's format may hold and what the built-in procedures demand, a line each. A
// record that was in order must stay so: whoever takes a field or a word away, or demands more,
// raises the format and brings a step (docs/migration.md). What is added is written by
// "UPDATE_GOLDEN=1 npx vitest run tests/golden".
const listed = join(import.meta.dirname, `format-${currentFormat}.txt`);
const ids = workspace.procedures.ids;
const before = new Set(existsSync(listed) ? readFileSync(listed, "utf8").trim().split("\n") : []);

describe(`format ${currentFormat}`, () => {
  const { fields, demands } = formatNow();

  it("takes nothing away that a record may hold", () => {
    const gone = [...before].filter((line) => !line.includes(" demands ") && !fields.has(line));
    expect(gone).toStrictEqual([]);
  });

  it("demands nothing more in what there was", () => {
    const known = new Set([...before].map((line) => placeOf(line)));
    // What all demanded before, each of them demanded.
    const asked = (line: string) => before.has(line) || before.has(line.replace(/^\S+/, "*"));
    const more = [...demands].filter((line) => !asked(line) && known.has(containerOf(line)));
    expect(before.size === 0 ? [] : more).toStrictEqual([]);
  });

  it.runIf(process.env["UPDATE_GOLDEN"])("is written down with what was added", () => {
    writeFileSync(listed, `${[...fields, ...demands].sort().join("\n")}\n`);
  });
});

/** `kind /pointer` of a line about a field. */
function placeOf(line: string): string {
  return line.split(" ").slice(0, 2).join(" ");
}

/** `kind /pointer` of the object in which a line demands a field. */
function containerOf(line: string): string {
  const [, , kind = "", pointer = ""] = line.split(" ");
  return `${kind} ${pointer.slice(0, pointer.lastIndexOf("/"))}`;
}

interface Place {
  readonly procedure: string;
  readonly kind: string;
  readonly pointer: string;
}

/**
 * Fields with their types and words, whoever has them, and what each procedure demands; `*` where
 * all do. What a shared definition holds stands once, under its name.
 */
function formatNow(): { readonly fields: Set<string>; readonly demands: Set<string> } {
  const fields = new Set<string>();
  const demandedBy = new Map<string, Set<string>>();
  const inside = (schema: Schema, at: Place) => {
    const place = `${at.kind} ${at.pointer}`;
    for (const word of schema.enum ?? []) fields.add(`${place} = ${word}`);
    for (const name of schema.required ?? []) {
      const by = demandedBy.get(`${place}/${name}`) ?? new Set<string>();
      demandedBy.set(`${place}/${name}`, by.add(at.procedure));
    }
    for (const [name, inner] of Object.entries(schema.properties ?? {})) {
      visit(inner, { ...at, pointer: `${at.pointer}/${name}` });
    }
    if (schema.items) visit(schema.items, { ...at, pointer: `${at.pointer}/*` });
  };
  const visit = (schema: Schema, at: Place) => {
    const { definition } = schema;
    fields.add(`${at.kind} ${at.pointer} ${definition ?? schema.type ?? "any"}`);
    inside(schema, definition === undefined ? at : { ...at, kind: definition, pointer: "" });
  };
  for (const procedure of ids) {
    for (const [kind, { schema }] of workspace.procedures.get(procedure)?.procedure.records ?? []) {
      visit(schema, { procedure, kind, pointer: "" });
    }
  }
  const demands = [...demandedBy].flatMap(([place, by]) =>
    by.size === ids.length ? [`* demands ${place}`] : [...by].map((id) => `${id} demands ${place}`),
  );
  return { fields, demands: new Set(demands) };
}
