import { UserError } from "../model/base/errors.js";
import type { Json } from "../model/base/json.js";
import type { DocumentSpec, Section } from "../model/procedure/document.js";
import type { Form, Procedure } from "../model/procedure/procedure.js";
import { words } from "./forms.words.js";
import { sectionFaults } from "./section-faults.js";

/** The document's name, with that of its variant. */
export function documentId(spec: DocumentSpec, variant: string): string {
  return variant ? `${spec.id}-${variant}` : spec.id;
}

/** What a procedure's form of a document may depend on. */
export interface FormCase {
  /** The type of the audit that the document is about, or nothing. */
  readonly auditType: string;
  /** The value at a path of the case. */
  valueAt(path: string): unknown;
}

/**
 * The procedure's form of a document, by what it is about and says; one of its own title where
 * every body needs the document.
 */
export function formOf(
  procedure: Procedure,
  spec: DocumentSpec,
  document: string,
  { auditType, valueAt }: FormCase,
): Form | undefined {
  const forms = procedure.data.forms.filter((f) => f.document === document);
  const form =
    forms.find((f) => (f.audits ?? f.when) && fits(f)) ?? forms.find((f) => !f.audits && !f.when);
  const isGeneral = spec.general && forms.every((f) => f.when);
  return form ?? (isGeneral ? { document, title: spec.title, code: null } : undefined);

  function fits({ audits, when }: Pick<Form, "audits" | "when">): boolean {
    return (
      (!audits || audits.includes(auditType)) &&
      (!when || when.in.includes(valueAt(when.path) as Json))
    );
  }
}

const joined = new WeakMap<Form, DocumentSpec>();

/**
 * A document with what the procedure's own form shows beyond the others', before the places to
 * sign.
 */
export function withForm(spec: DocumentSpec, form: Form): DocumentSpec {
  if (!form.fields && !form.sections) return spec;
  let made = joined.get(form);
  if (made?.id === spec.id) return made;
  const own = form.sections ?? [];
  const all = spec.sections ?? [];
  const end = all.findIndex((s: Section) => s.signatures ?? s.closing);
  const at = end === -1 ? all.length : end;
  made = {
    ...spec,
    fields: { ...spec.fields, ...form.fields },
    sections: [...all.slice(0, at), ...own, ...all.slice(at)],
  };
  const faults = sectionFaults(made);
  if (faults.length > 0) {
    throw new UserError(
      "usage",
      faults.map((f) => `procedure.json forms ${spec.id}: ${f}`).join("\n"),
      words.mendForms(),
    );
  }
  joined.set(form, made);
  return made;
}
