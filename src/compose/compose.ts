import type { CaseView, Subject } from "../model/case/case-view.js";
import { nameDepartments } from "../model/procedure/departments.js";
import type {
  ComposedDocument,
  DocumentLanguage,
  DocumentSpec,
  RefusedDocument,
} from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import { composeDocument, type Task, takeUp } from "./compose-document.js";
import type { ComposeInput, Copy } from "./compose-input.js";
import { englishOf } from "./english.js";
import { type Render, templateEngine } from "./html.js";
import { unreadable } from "./refusals.js";
import type { TemplateFolder } from "./template-folder.js";

/** What was made of a case, and what was not, with the reasons. */
export interface Composed {
  readonly documents: ComposedDocument[];
  readonly refused: RefusedDocument[];
}
/** The documents of a case, each made when it is asked for; in the end, what was made in all. */
export interface InTurn {
  /** So many documents, less those that are refused. */
  readonly atMost: number;
  readonly steps: Generator<ComposedDocument, Composed, undefined>;
}
export interface Composer {
  /** Makes all documents at once. */
  (input: ComposeInput): Composed;
  /** Makes one after another, so that the first can be printed before the last is made. */
  inTurn(input: ComposeInput): InTurn;
}

/** Turns cases into HTML documents; each template is compiled once, when it is first wanted. */
export function composer(templates: TemplateFolder): Composer {
  const rendererOf = renderers(templates);
  const namedOf = namer();
  const inTurn = (input: ComposeInput): InTurn => {
    const specs = wantedDocuments(templates, input).map((d) => namedOf(d, input.procedure));
    const { view, procedure, house } = input;
    const english = englishOf({ view, procedure, ...house }, templates.glossary);
    const takenUp = [...copies(specs, input)].flatMap((copy) => {
      const render: Render = (...page) => rendererOf(copy.spec)(...page);
      const task: Task = { ...copy, input, templates, render, english };
      const draft = takeUp(task);
      return draft ? [{ task, draft }] : [];
    });
    return { atMost: takenUp.length, steps: steps() };

    function* steps(): InTurn["steps"] {
      const documents: ComposedDocument[] = [];
      const refused: RefusedDocument[] = [];
      for (const { task, draft } of takenUp) {
        const result = composeDocument(task, draft);
        if ("html" in result) {
          documents.push(result);
          yield result;
        } else refused.push(result);
      }
      refused.push(...unreadable(specs, input));
      return { documents, refused };
    }
  };
  return Object.assign((input: ComposeInput) => allOf(inTurn(input)), { inTurn });
}

/** Of what there is nothing. */
export function nothingInTurn(): InTurn {
  return { atMost: 0, steps: none() };
}

// oxlint-disable-next-line require-yield -- there is nothing to be yielded
function* none(): InTurn["steps"] {
  return { documents: [], refused: [] };
}

function allOf({ steps }: InTurn): Composed {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function renderers({ shared }: TemplateFolder): (spec: DocumentSpec) => Render {
  const engine = templateEngine(shared);
  const compiled = new Map<string, Render>();
  return (spec) => {
    const known = compiled.get(spec.id);
    if (known) return known;
    const render = engine({
      name: spec.id,
      document: spec.template,
      style: spec.style,
      declared: {
        f: new Set(Object.keys(spec.fields)),
        t: new Set(Object.keys(spec.texts)),
        printed: new Set(spec.printed),
      },
    });
    compiled.set(spec.id, render);
    return render;
  };
}

/** Those that list the others are made by themselves, once the others are known. */
function wantedDocuments(
  { documents }: TemplateFolder,
  { only, contents }: ComposeInput,
): DocumentSpec[] {
  return documents.filter(
    (d) =>
      (only.length === 0 || only.includes(d.id)) && Boolean(d.bound) === (contents !== undefined),
  );
}

/** Names the departments in each document once for each procedure. */
function namer(): (spec: DocumentSpec, procedure: Procedure) => DocumentSpec {
  const named = new WeakMap<Procedure, Map<DocumentSpec, DocumentSpec>>();
  return (spec, procedure) => {
    const known = named.get(procedure) ?? new Map<DocumentSpec, DocumentSpec>();
    named.set(procedure, known);
    const made = known.get(spec) ?? nameDepartments(spec, procedure.data.departments);
    known.set(spec, made);
    return made;
  };
}

/** Those of a document's languages that the client asked for; all where none of them is. */
function languagesOf(
  { languages, languagesAsked: path }: DocumentSpec,
  view: CaseView,
  { vars }: Subject,
): readonly DocumentLanguage[] {
  const asked = path === undefined ? undefined : view.find(vars, path)?.value;
  if (!Array.isArray(asked)) return languages;
  const chosen = languages.filter((l) => l.split("-").every((part) => asked.includes(part)));
  return chosen.length > 0 ? chosen : languages;
}

/**
 * Every variant of every document, about every subject that it has in this case, in every language.
 */
function* copies(
  specs: readonly DocumentSpec[],
  { view, languages }: ComposeInput,
): Generator<Copy> {
  for (const spec of specs) {
    const variants = Object.entries(spec.variants ?? { "": { alias: {} } });
    for (const [variant, { alias, per = spec.per }] of variants) {
      for (const subject of view.subjects(per, spec.audits)) {
        const wanted = languages.length > 0 ? languages : languagesOf(spec, view, subject);
        yield* wanted.map((language) => ({ spec, variant, alias, subject, language }));
      }
    }
  }
}
