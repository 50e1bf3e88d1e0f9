import { existsSync } from "node:fs";
import { join } from "node:path";
import type { House } from "../../compose/compose-input.js";
import { composer, type Composer } from "../../compose/compose.js";
import { documentId, type FormCase, formOf } from "../../compose/forms.js";
import type { TemplateFolder } from "../../compose/template-folder.js";
import { viewCase } from "../../model/case/view-case.js";
import type { ComposedDocument, DocumentSpec } from "../../model/procedure/document.js";
import type { Form, Procedure } from "../../model/procedure/procedure.js";
import { selectCases } from "../../read/records-folder.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { attachmentsOf } from "../documents/case-attachments.js";
import { contentsOf } from "../documents/case-contents.js";
import { caseItems } from "../documents/case-items.js";
import { type BaseCase, type Change, judgeChanged, readBase } from "./changed-case.js";
import { type RuleCases, readRuleCases } from "./rule-cases.js";

/** One form of a procedure and a document that shows it. */
export interface SampleForm {
  readonly form: Form;
  /** Null where neither the cases nor the rule cases hold such a record. */
  readonly sample: {
    readonly document: ComposedDocument;
    /** The case, or the kit of the rule cases. */ readonly from: string;
  } | null;
}

/**
 * For each form that is printed, and each document that every body needs, the first document that
 * the cases of the repository or the rule cases give.
 */
export function sampleForms(
  workspace: Workspace,
  procedure: Procedure,
  asOf: string,
): SampleForm[] {
  const house = houseOf(workspace.config, procedure.data.body.short);
  const templates = loadTemplates(workspace, house.look);
  const compose = composer(templates);
  const general = generalForms(procedure, templates.documents);
  const wanted = printedForms(procedure, general);
  const found = new Map<Form, NonNullable<SampleForm["sample"]>>();
  const suite = existsSync(join(workspace.procedures.folderOf(procedure.id), "rule-cases.json"))
    ? readRuleCases(workspace, procedure.id)
    : null;
  const body = { workspace, procedure, house, templates, compose };
  for (const source of sources(workspace, procedure, suite, asOf)) {
    const missing = wanted.filter((f) => !found.has(f));
    if (missing.length === 0) break;
    for (const document of documentsOf(body, source, missing)) {
      if (document.language !== document.languages[0]) continue;
      const form = missing.find(
        (f) =>
          f.document === document.document &&
          // One that every body needs has its title by what it says.
          (f.title.zh === document.titles.zh || general.includes(f)),
      );
      if (form && !found.has(form)) found.set(form, { document, from: source.from });
    }
  }
  return wanted.map((form) => ({ form, sample: found.get(form) ?? null }));
}

/** What every source is composed with. */
interface Body {
  readonly workspace: Workspace;
  readonly procedure: Procedure;
  readonly house: House;
  readonly templates: TemplateFolder;
  readonly compose: Composer;
}

/** A case that may give samples, as it stands or changed, on a day. */
interface Source {
  readonly base: BaseCase;
  readonly changes: readonly Change[];
  readonly asOf: string;
  /** As it is shown: the case, or the kit of the rule cases. */
  readonly from: string;
}

/**
 * The documents of a case that may show one of the forms, then, of a client's case, those that are
 * bound of others: only for these is everything composed.
 */
function documentsOf(
  { workspace, procedure, house, templates, compose }: Body,
  { base, changes, asOf }: Source,
  forms: readonly Form[],
): ComposedDocument[] {
  const ids = new Set(forms.map((f) => f.document));
  const wanted = templates.documents.filter(
    (d) =>
      (base.level !== "body" || !d.records.includes("c.case")) &&
      documentIds(d).some((id) => ids.has(id)),
  );
  if (wanted.length === 0) return [];
  const { document, personnel, result } = judgeChanged(workspace, base, changes, asOf);
  const input = {
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    house,
    languages: [],
    only: wanted.map((d) => d.id),
    draft: false,
  };
  const bound = base.level !== "body" && wanted.some((d) => d.bound);
  if (!bound) return compose(input).documents;
  const { documents } = compose({ ...input, only: [] });
  // Nothing is printed yet: every document counts as one page.
  const items = caseItems({
    view: input.view,
    procedure,
    documents: documents.filter((d) => d.listed && d.language === "zh"),
    pagesOf: () => 1,
    attachments: attachmentsOf(document, procedure).attachments,
  });
  const contents = contentsOf(items, asOf);
  return [...documents, ...compose({ ...input, contents }).documents];
}

/** What the document is called, in each of its variants. */
function documentIds(spec: DocumentSpec): string[] {
  return Object.keys(spec.variants ?? { "": 0 }).map((variant) => documentId(spec, variant));
}

/** A document of which no case is known yet. */
const ofNothing: FormCase = { auditType: "", valueAt: () => undefined };

/** The documents that every body needs, as forms: one for each variant. */
function generalForms(procedure: Procedure, documents: TemplateFolder["documents"]): Form[] {
  return documents
    .filter((d) => d.general)
    .flatMap((d) => documentIds(d).flatMap((id) => formOf(procedure, d, id, ofNothing) ?? []));
}

function printedForms(procedure: Procedure, general: readonly Form[]): Form[] {
  const named = procedure.data.forms.filter((f) => f.document);
  return [...named, ...general.filter((g) => !named.some((f) => f.document === g.document))];
}

/**
 * The cases of the repository, then the body's own folder, then the rule cases' base with each of
 * its kits.
 */
function* sources(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases | null,
  asOf: string,
): Generator<Source> {
  const { records } = workspace.config;
  if (existsSync(join(records, procedure.id))) {
    for (const { name } of selectCases(sourceOf(workspace), [procedure.id], [], records)) {
      const base = readBase(workspace, procedure.id, name);
      yield { base, changes: [], asOf, from: `${procedure.id}/${name}` };
    }
  }
  const body = `cb/${procedure.data.body.short}`;
  if (existsSync(join(records, body))) {
    yield { base: readBase(workspace, procedure.id, body), changes: [], asOf, from: body };
  }
  if (!suite) return;
  const base = readBase(workspace, procedure.id, suite.base);
  const kits = Object.entries(suite.kits);
  for (const [kit, changes] of suite.forms ? [["forms", suite.forms] as const, ...kits] : kits) {
    yield { base, changes, asOf: suite.asOf, from: `rule-cases.json ${kit}` };
  }
}
