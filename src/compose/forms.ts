import { UserError } from "../model/base/errors.js";
import type { DocumentSpec, Section } from "../model/procedure/document.js";
import type { Form, Procedure } from "../model/procedure/procedure.js";
import { words } from "./forms.words.js";
import { sectionFaults } from "./section-faults.js";

/** The document's name, with that of its variant. */
export function documentId(spec: DocumentSpec, variant: string): string {
  return variant ? `${spec.id}-${variant}` : spec.id;
}

/**
 * The procedure's form of a document, for an audit of this type; one of its own title where every
 * body needs the document.
 */
export function formOf(
  procedure: Procedure,
  spec: DocumentSpec,
  document: string,
  auditType: string,
): Form | undefined {
  const forms = procedure.data.forms.filter((f) => f.document === document);
  const form = forms.find((f) => f.audits?.includes(auditType)) ?? forms.find((f) => !f.audits);
  return (
    form ??
    (spec.general && forms.length === 0 ? { document, title: spec.title, code: null } : undefined)
  );
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
