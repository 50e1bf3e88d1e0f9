import { existsSync } from "node:fs";
import { join } from "node:path";
import { composer } from "../../compose/compose.js";
import { formOf } from "../../compose/forms.js";
import { viewCase } from "../../model/case/case-view.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { Form, Procedure } from "../../model/procedure/procedure.js";
import { selectCases } from "../../read/records-folder.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import type { Workspace } from "../../workspace/workspace.js";
import { contentsOf } from "../documents/case-contents.js";
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

/** For each form that is printed, and each document that every body needs, the first document that the cases of the repository or the rule cases give. */
export function sampleForms(
  workspace: Workspace,
  procedure: Procedure,
  asOf: string,
): SampleForm[] {
  const templates = loadTemplates(
    workspace,
    houseOf(workspace.config, procedure.data.body.short).look,
  );
  const house = houseOf(workspace.config, procedure.data.body.short);
  const compose = composer(templates);
  const wanted = printedForms(
    procedure,
    templates.documents.flatMap((d) =>
      d.general
        ? Object.keys(d.variants ?? { "": 0 })
            .map((v) => (v ? `${d.id}-${v}` : d.id))
            .flatMap((id) => formOf(procedure, d, id, "") ?? [])
        : [],
    ),
  );
  const found = new Map<Form, NonNullable<SampleForm["sample"]>>();
  const look = (base: BaseCase, changes: readonly Change[], date: string, from: string) => {
    const { document, personnel, result } = judgeChanged(workspace, base, changes, date);
    const input = {
      view: viewCase(document, personnel, procedure, date),
      procedure,
      outcomes: result.outcomes,
      house,
      languages: [],
      only:
        base.level === "body"
          ? templates.documents.filter((d) => d.per === "internalAudit").map((d) => d.id)
          : [],
      draft: false,
    };
    const { documents } = compose(input);
    // Nothing is printed yet: every document counts as one page.
    const contents = contentsOf(
      documents.filter((d) => d.language === "zh"),
      Object.fromEntries(
        documents.map((d) => [
          `${d.path}.pdf`,
          { title: d.title, input: "", output: "-", pages: 1 },
        ]),
      ),
    );
    const { documents: bound } =
      base.level === "body" ? { documents: [] } : compose({ ...input, contents });
    for (const d of [...documents, ...bound]) {
      const form = wanted.find((f) => f.document === d.document && f.title.zh === d.titles.zh);
      if (form && !found.has(form) && d.language === d.languages[0]) {
        found.set(form, { document: d, from });
      }
    }
  };
  const suite = existsSync(join(workspace.procedures.folderOf(procedure.id), "rule-cases.json"))
    ? readRuleCases(workspace, procedure.id)
    : null;
  for (const [base, changes, date, from] of sources(workspace, procedure, suite, asOf)) {
    if (found.size === wanted.length) break;
    look(base, changes, date, from);
  }
  return wanted.map((form) => ({ form, sample: found.get(form) ?? null }));
}

function printedForms(procedure: Procedure, general: readonly Form[]): Form[] {
  const named = procedure.data.forms.filter((f) => f.document);
  return [...named, ...general.filter((g) => !named.some((f) => f.document === g.document))];
}

/** The cases of the repository, then the body's own folder, then the rule cases' base with each of its kits. */
function* sources(
  workspace: Workspace,
  procedure: Procedure,
  suite: RuleCases | null,
  asOf: string,
): Generator<[BaseCase, readonly Change[], string, string]> {
  const { records } = workspace.config;
  if (existsSync(join(records, procedure.id))) {
    for (const { name } of selectCases(records, [procedure.id], [], records)) {
      yield [readBase(workspace, procedure.id, name), [], asOf, `${procedure.id}/${name}`];
    }
  }
  const body = `cb/${procedure.data.body.short}`;
  if (existsSync(join(records, body))) {
    yield [readBase(workspace, procedure.id, body), [], asOf, body];
  }
  if (!suite) return;
  const base = readBase(workspace, procedure.id, suite.base);
  if (suite.forms) yield [base, suite.forms, suite.asOf, "rule-cases.json forms"];
  for (const [kit, changes] of Object.entries(suite.kits)) {
    yield [base, changes, suite.asOf, `rule-cases.json ${kit}`];
  }
}
