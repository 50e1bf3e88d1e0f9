import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../../../../src/jobs/edit/form-description.js";
import { isObject, pointerTo, type Json } from "../../../../../../src/model/base/json.js";
import { readCase } from "../../../../../../src/read/case-source.js";
import { isOtherShape } from "../../../../../../src/web/client/workbench/record/shapes.js";
import { unknownMembers } from "../../../../../../src/web/client/workbench/record/shown-fields.js";
import { shownText, typed } from "../../../../../../src/web/client/workbench/record/typed.js";
import type { FormField } from "../../../../../../src/web/workbench/api.js";
import { sourceOf } from "../../../../../../src/workspace/workspace.js";
import { root, workspace } from "../../../../../support/sample.js";

const procedures = workspace.procedures.all().map((p) => p.procedure);

/** Every field of a record with its value, as the form shows it. */
function* shown(field: FormField, value: Json, pointer = ""): Generator<[FormField, Json, string]> {
  yield [field, value, pointer];
  if (Array.isArray(value) && field.item?.type === "object") {
    for (const [i, item] of value.entries()) {
      yield* shown(field.item, item as Json, pointerTo(pointer, i));
    }
  }
  if (!isObject(value)) return;
  for (const part of field.fields) {
    const member = value[part.name];
    if (member !== undefined) yield* shown(part, member, pointerTo(pointer, part.name));
  }
}
const holding = new Set(["object", "bilingual", "attachment"]);

/** Whether a field is one text that is typed over. */
function isTyped({ type, item }: FormField): boolean {
  return !holding.has(type) && (type !== "list" || (item !== null && !holding.has(item.type)));
}

describe.each(procedures.map((p) => [p.id, p] as const))("records of %s", (id, procedure) => {
  const names = readdirSync(join(root, "records", id));
  const records = names
    .map((name) => readCase(sourceOf(workspace), { procedure: id, name }))
    .flatMap((whole) => [...whole.records, ...whole.audits.flatMap((audit) => audit.records)])
    .map((record) => ({
      ...record,
      form: formOf(procedure, { kind: record.kind, instance: record.instance, place: null }),
    }));

  it("are shown whole: every member has its field, in the form that the field takes", () => {
    expect(records.length).toBeGreaterThan(20);
    for (const { form, value } of records) {
      for (const [field, part, pointer] of shown(form, value as Json)) {
        expect(isOtherShape(field, part), pointer).toBe(false);
        if (isObject(part)) expect(unknownMembers(field.fields, part)).toEqual([]);
      }
    }
  });

  it("are the same when what is shown of them is typed again", () => {
    for (const { form, value } of records) {
      for (const [field, part, pointer] of shown(form, value as Json)) {
        if (!isTyped(field)) continue;
        const again = typed(field, shownText(field, part, "zh")).value;
        // An empty list is shown as nothing; it stays unless somebody types.
        const read = again === undefined && Array.isArray(part) ? [] : again;
        expect(read, `${form.name} ${pointer}`).toEqual(part);
      }
    }
  });
});
