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
 * The procedure's form of a document, by what it is about and says; one of its own title, by what
 * it says, too, where every body needs the document.
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
  if (form || !isGeneral) return form;
  const said = spec.titles?.find((when) => fits({ when }));
  return { document, title: said?.title ?? spec.title, code: null };

  function fits({ audits, when }: Pick<Form, "audits" | "when">): boolean {
    return (
      (!audits || audits.includes(auditType)) &&
      (!when || when.in.includes(valueAt(when.path) as Json))
    );
  }
}

/** By form and document: a body's look may have a document of its own. */
const joined = new WeakMap<Form, WeakMap<DocumentSpec, DocumentSpec>>();

/**
 * A document with what the procedure's own form shows beyond the others', before the places to
 * sign.
 */
export function withForm(spec: DocumentSpec, form: Form): DocumentSpec {
  if (!form.fields && !form.sections && !form.optional) return spec;
  const ofForm = joined.get(form) ?? new WeakMap<DocumentSpec, DocumentSpec>();
  joined.set(form, ofForm);
  const known = ofForm.get(spec);
  if (known) return known;
  const made = {
    ...spec,
    fields: { ...withOptional(spec.fields, form.optional ?? []), ...form.fields },
    sections: withOwn(spec, form.sections ?? []),
  };
  const faults = [...placeFaults(spec, form), ...sectionFaults(made)];
  if (faults.length > 0) {
    throw new UserError(
      "usage",
      faults.map((f) => `procedure.json forms ${spec.id}: ${f}`).join("\n"),
      words.mendForms(),
    );
  }
  ofForm.set(spec, made);
  return made;
}

type Fields = DocumentSpec["fields"];

/** The fields, those that are named no longer required: `copies`, or `ncs.aspects` in a list. */
function withOptional(fields: Fields, names: readonly string[]): Fields {
  if (names.length === 0) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (typeof field === "string") return [name, field];
      const { required, fields: items, ...rest } = field;
      const inside = names.flatMap((n) =>
        n.startsWith(`${name}.`) ? n.slice(name.length + 1) : [],
      );
      return [
        name,
        {
          ...rest,
          ...(required !== undefined && { required: required && !names.includes(name) }),
          ...(items && { fields: withOptional(items, inside) }),
        },
      ];
    }),
  );
}

/** Whether the page of a document has a place for sections that a procedure adds. */
export function takesSections({ template }: Pick<DocumentSpec, "template">): boolean {
  return /\{\{>\s*sections\b/.test(template);
}

/** Sections on a page that has no place for them would be lost without a word. */
function placeFaults(spec: DocumentSpec, { sections }: Form): string[] {
  return sections && !takesSections(spec)
    ? [`its page has no place for sections ({{> sections}} in look/${spec.id}/document.hbs)`]
    : [];
}

/**
 * The sections of a form with those that the procedure adds: before the places to sign, an article
 * before the one that it names, or in place of the one of its name, unless that is the body's own.
 */
function withOwn(
  { sections = [], hasOwnArticles }: DocumentSpec,
  added: readonly Section[],
): Section[] {
  const all = [...sections];
  for (const section of added) {
    const same = section.article ? all.findIndex((s) => s.article === section.article) : -1;
    if (same !== -1) {
      if (!hasOwnArticles) all[same] = section;
      continue;
    }
    const named = section.before ? all.findIndex((s) => s.article === section.before) : -1;
    const end = named === -1 ? all.findIndex((s) => s.signatures ?? s.closing) : named;
    all.splice(end === -1 ? all.length : end, 0, section);
  }
  return all;
}
