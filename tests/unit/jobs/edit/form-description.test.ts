import { describe, expect, it } from "vitest";
import type { FormField } from "../../../../src/jobs/edit/editing.js";
import { formOf } from "../../../../src/jobs/edit/form-description.js";
import type { Procedure, RecordSchema } from "../../../../src/model/procedure/procedure.js";
import type { Schema } from "../../../../src/model/procedure/schema.js";
import { readCase } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { asOf, workspace } from "../../../support/sample.js";

const procedures = workspace.procedures.all().map((p) => p.procedure);

/** All places that a schema has, as the form writes them. */
function placesOf(schema: Schema, pattern = ""): string[] {
  return [
    pattern,
    ...Object.entries(schema.properties ?? {}).flatMap(([name, s]) =>
      placesOf(s, `${pattern}/${name}`),
    ),
    ...(schema.items ? placesOf(schema.items, `${pattern}/*`) : []),
  ];
}

function fieldsOf(field: FormField): FormField[] {
  return [field, ...field.fields.flatMap(fieldsOf), ...(field.item ? fieldsOf(field.item) : [])];
}

function formsOf(procedure: Procedure): [RecordSchema, FormField][] {
  return [...procedure.records.values()].map((record) => [
    record,
    formOf(procedure, { kind: record.kind, instance: record.instances?.[0] ?? "", place: null }),
  ]);
}

function fieldAt(form: FormField, pattern: string): FormField {
  const found = fieldsOf(form).find((f) => f.pattern === pattern);
  if (!found) throw new Error(`no field ${pattern}`);
  return found;
}

const planIn = (id: string) => {
  const procedure = procedures.find((p) => p.id === id) as Procedure;
  return formOf(procedure, { kind: "audit-plan", instance: "", place: null });
};

describe.each(procedures.map((p) => [p.id, p] as const))("the forms of %s", (_, procedure) => {
  it("have every field of every kind of record once", () => {
    for (const [{ schema }, form] of formsOf(procedure)) {
      const patterns = fieldsOf(form).map((f) => f.pattern);
      expect(patterns).toEqual(placesOf(schema));
      expect(new Set(patterns).size).toBe(patterns.length);
    }
  });

  it("call every field by its name in both languages", () => {
    const nameless = formsOf(procedure).flatMap(([{ kind }, form]) =>
      fieldsOf(form)
        .filter((f) => !/\p{Script=Han}|SHA|ID/u.test(f.label.zh) || f.label.en === f.name)
        .map((f) => `${kind}${f.pattern} ${f.label.zh} ${f.label.en}`),
    );
    expect(nameless).toEqual([]);
  });

  it("name every choice", () => {
    for (const [{ kind, schema }, form] of formsOf(procedure)) {
      for (const field of fieldsOf(form)) {
        const at = schemaOf(schema, field.pattern);
        if (at.enum) {
          expect(field.type, `${kind}${field.pattern}`).toBe("choice");
          expect(field.choices.map((c) => c.value)).toEqual(at.enum);
        }
        for (const { value, label } of field.choices) {
          const isNamed = label.zh !== String(value) || /^[\d.A-Z/+-]+$/.test(label.zh);
          expect(isNamed, `${kind}${field.pattern}: ${String(value)}`).toBe(true);
        }
      }
    }
  });

  it("know what kind of value each field takes", () => {
    const unknown = formsOf(procedure).flatMap(([{ kind }, form]) =>
      fieldsOf(form)
        .filter((f) => f.type === "any")
        .map((f) => kind + f.pattern),
    );
    expect(unknown).toEqual([]);
  });

  it("tell what clauses demand, of every clause that a field names", () => {
    for (const [{ schema }, form] of formsOf(procedure)) {
      for (const field of fieldsOf(form)) {
        const named = schemaOf(schema, field.pattern).clause ?? [];
        expect(field.clauses.map((c) => c.clause)).toEqual([...new Set(named)]);
        expect(field.clauses.every((c) => c.text.zh !== "" && c.text.en !== "")).toBe(true);
      }
    }
  });
});

function schemaOf(schema: Schema, pattern: string): Schema {
  return pattern
    .split("/")
    .slice(1)
    .reduce<Schema>((at, name) => (name === "*" ? at.items : at.properties?.[name]) ?? {}, schema);
}

describe("a form", () => {
  it("knows days, people, sites, choices, texts in two languages, and lists of them", () => {
    const plan = planIn("tb-gz-036");
    expect(fieldAt(plan, "/preparedBy").type).toBe("person");
    expect(fieldAt(plan, "/preparedOn").type).toBe("date");
    expect(fieldAt(plan, "/scope").type).toBe("bilingual");
    expect(fieldAt(plan, "/sites/*").type).toBe("site");
    expect(fieldAt(plan, "/items/*/site").type).toBe("site");
    expect(fieldAt(plan, "/team").type).toBe("list");
    expect(fieldAt(plan, "/team/*/role").choices.map((c) => c.value)).toContain("teamLeader");
    expect(fieldAt(plan, "/objectives").type).toBe("longText");
    expect(fieldAt(plan, "/items/*/start").type).toBe("text");
  });

  it("says of a number what it counts", () => {
    const procedure = procedures.find((p) => p.id === "tb-gz-036") as Procedure;
    const time = formOf(procedure, { kind: "audit-time", instance: "", place: null });
    const numbers = fieldsOf(time).filter((f) => f.unit !== null);
    expect(numbers.length).toBeGreaterThan(0);
  });

  it("asks for a field only once the step has been reached that needs it", () => {
    const procedure = procedures.find((p) => p.id === "tb-gz-036") as Procedure;
    const whole = readCase(sourceOf(workspace), {
      procedure: "tb-gz-036",
      name: "PII-2026-0001",
    });
    const early = {
      ...whole,
      audits: [],
      records: whole.records.filter((r) => r.kind === "application" || r.kind === "case"),
    };
    const required = (document: typeof whole) =>
      fieldsOf(
        formOf(procedure, {
          kind: "application",
          instance: "",
          place: { audit: null, document, asOf },
        }),
      ).filter((f) => f.required).length;
    expect(required(early)).toBeLessThan(required(whole));
  });

  it("of an unknown kind is empty", () => {
    const form = formOf(procedures[0] as Procedure, {
      kind: "__proto__",
      instance: "",
      place: null,
    });
    expect(form.fields).toEqual([]);
  });
});

describe("a list that must be there", () => {
  it("may say by being empty that there is nothing of it, unless it needs an item", () => {
    const named = (wanted: string) => procedures.find(({ id }) => id === wanted) as Procedure;
    const procedure = named("tb-gz-055");
    const meeting = formOf(procedure, { kind: "meeting", instance: "opening", place: null });
    expect(fieldAt(meeting, "/unresolvedDifferences").mayBeEmpty).toBe(true);
    expect(fieldAt(meeting, "/teamMeetings").mayBeEmpty).toBe(false);
    const other = named("msg1090226-2024");
    const report = formOf(other, { kind: "audit-report", instance: "", place: null });
    expect(fieldAt(report, "/team").mayBeEmpty).toBe(false);
  });
});
