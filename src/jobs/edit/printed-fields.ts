import { fullPath } from "../../compose/document-source.js";
import { fieldSchema, itemSchema, schemasByName } from "../../compose/field-schema.js";
import { documentId, withForm } from "../../compose/forms.js";
import type { DocumentSpec } from "../../model/procedure/document.js";
import type { FieldSource } from "../../model/procedure/field-source.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { Schema } from "../../model/procedure/schema.js";

/** Parts of the schemas of a procedure's records: each stands at one place of one of them. */
export type PrintedFields = ReadonlySet<Schema>;

/**
 * The fields for which the papers of a procedure have a place, those for audits of other types left
 * out (`auditType` is null for records that belong to no audit): whoever fills in the record looks
 * for them, be they demanded or not.
 */
export function printedFields(
  procedure: Procedure,
  documents: readonly DocumentSpec[],
  auditType: string | null,
): PrintedFields {
  const names = schemasByName(procedure);
  const found = documents
    .filter(({ audits }) => isFor(audits, auditType))
    .flatMap((spec) =>
      Object.entries(spec.variants ?? { "": { alias: {} } }).flatMap(([variant, { alias }]) =>
        shownIn(procedure, spec, { variant, auditType }).flatMap(({ fields, date, number }) =>
          shownBy({ number: number ?? date, date, ...fields }, { names, alias }, undefined),
        ),
      ),
    );
  return new Set(found);
}

function isFor(audits: readonly string[] | undefined, auditType: string | null): boolean {
  return !audits || auditType === null || audits.includes(auditType);
}

/** A document as the forms of the procedure show it; as it stands where every body needs it. */
function shownIn(
  { data }: Procedure,
  spec: DocumentSpec,
  { variant, auditType }: { readonly variant: string; readonly auditType: string | null },
): DocumentSpec[] {
  const id = documentId(spec, variant);
  const forms = data.forms.filter((f) => f.document === id && isFor(f.audits, auditType));
  if (forms.length === 0) return spec.general ? [spec] : [];
  return forms.map((form) => withForm(spec, form));
}

interface Names {
  readonly names: ReadonlyMap<string, Schema>;
  readonly alias: Readonly<Record<string, string>>;
}

/** What the fields of a document, or of a list in it, show; with all that it lies in. */
function shownBy(fields: DocumentSpec["fields"], known: Names, item: Schema | undefined): Schema[] {
  return Object.values(fields).flatMap((given) => {
    const source: FieldSource = typeof given === "string" ? { from: given } : given;
    const steps = fullPath(known, source.from).split(".");
    const found = steps.map((_, i) =>
      fieldSchema(steps.slice(0, i + 1).join("."), known.names, item),
    );
    const inside = source.fields ? shownBy(source.fields, known, itemSchema(found.at(-1))) : [];
    return [...found.filter((schema) => schema !== undefined), ...inside];
  });
}
