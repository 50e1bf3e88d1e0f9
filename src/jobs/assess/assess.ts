import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { composer } from "../../compose/compose.js";
import { fieldSchema, itemSchema, schemasByName } from "../../compose/field-schema.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { viewCase } from "../../model/case/case-view.js";
import type {
  AssessedCase,
  Assessment,
  MatrixRow,
  Sample,
  ShownDocument,
  ShownRecord,
} from "../../model/outcome/assessment.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type {
  ComposedDocument,
  DocumentSpec,
  FieldSource,
} from "../../model/procedure/document.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import { readBody, readCase } from "../../read/case-source.js";
import { maskInText } from "../../read/edit-record.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { checkContext } from "../check/check-context.js";
import { caseTimeline } from "../check/timeline.js";
import { renderCases } from "../documents/render-cases.js";
import { gapsOf } from "./gaps.js";
import { matrixOf, pagesOfLines } from "./matrix.js";
import type { Population } from "./population.js";
import { statisticsOf } from "./statistics.js";

/** Gathers the dossier: what the sample shows clause by clause, and statistics over all cases. `shown` names confidential fields that may be seen. */
export async function assess(
  workspace: Workspace,
  population: Population,
  sample: Sample,
  shown: readonly string[],
  signal: AbortSignal,
): Promise<Assessment> {
  const { config } = workspace;
  const { asOf, profiles, procedures, run } = population;
  const wanted = sample.cases.map((c) => c.case);
  const ofSample = await checkCases(
    workspace,
    wanted.map((id) => join(config.records, id)),
    config.root,
    { asOf, all: true, signal },
  );
  const printed = await renderCases(workspace, ofSample, {
    languages: [],
    documents: [],
    draft: false,
    environment: workspace.environment,
    signal,
    progress: () => undefined,
  });
  const cases: AssessedCase[] = [];
  for (const id of wanted) {
    const index = run.addresses.findIndex((a) => `${a.procedure}/${a.name}` === id);
    const address = run.addresses[index];
    const result = ofSample.cases.find((c) => c.case === id);
    const profile = profiles.find((p) => p.case === id);
    const procedure = address && procedures.get(address.procedure);
    if (!address || !result || !profile || !procedure) continue;
    const document = readCase(sourceOf(workspace), address);
    const house = houseOf(config, procedure.data.body.short);
    const templates = loadTemplates(workspace, house.look);
    const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
    const composed = composer(templates)({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      languages: [],
      only: [],
      draft: false,
      house,
    }).documents;
    const pages = await pagesOfLines(printed.folder, id, composed);
    const records = [...document.records, ...document.audits.flatMap((a) => a.records)].map(
      (r): ShownRecord => {
        const hidden = confidentialPaths(
          procedure.records.get(r.kind)?.schema ?? {},
          r.value,
        ).filter((p) => !isShown(shown, r.kind, p));
        return {
          path: r.file.slice(config.recordsShownAs.length + id.length + 2),
          lines: masked(
            readFileSync(
              join(config.records, r.file.slice(config.recordsShownAs.length + 1)),
              "utf8",
            ),
            hidden,
          ),
          hidden,
        };
      },
    );
    const hiddenOf = (path: string) => records.find((r) => r.path === path)?.hidden ?? [];
    cases.push({
      profile,
      result,
      timeline: caseTimeline(workspace, address, result),
      records,
      matrix: matrixOf(workspace, procedure, document, result.outcomes, pages),
      documents: await Promise.all(
        composed.map((d) =>
          shownDocument(d, printed.folder, id, templates.documents, procedure, shown, hiddenOf),
        ),
      ),
    });
  }
  const bodies = run.results
    .filter((r) => r.case.startsWith("cb/"))
    .flatMap((result) => {
      const procedure = procedures.get(result.procedure);
      const document = procedure && readBody(sourceOf(workspace), procedure.data.body.short);
      return procedure && document
        ? [{ result, matrix: bodyMatrix(workspace, procedure, document, result) }]
        : [];
    });
  const gaps = gapsOf(
    [...profiles, ...run.results.filter((r) => !run.cases.includes(r))],
    procedures,
  );
  return {
    asOf,
    profiles,
    sample,
    cases,
    gaps,
    bodies,
    standards: workspace.standards,
    words: population.words,
    statistics: statisticsOf(population),
    procedures: Object.fromEntries(
      [...procedures].map(([id, { data }]) => [
        id,
        { document: `${data.procedure} ${data.version}`, title: data.title, body: data.body.name },
      ]),
    ),
    people: Object.fromEntries(
      [...population.people].map(([id, person]) => [
        id,
        { name: population.name(id), qualifications: qualificationsOf(person, population) },
      ]),
    ),
  };
}

/** What somebody may do, and until when. */
function qualificationsOf(person: JsonObject, { words }: Population): string[] {
  const list = Array.isArray(person["qualifications"])
    ? person["qualifications"].filter(isObject)
    : [];
  return list.map(
    (q) =>
      `${words("personnel", "qualifications.0.role", String(q["role"] ?? "")).zh} ${String(q["scheme"] ?? "")} ${String(q["validFrom"] ?? "")}–${String(q["validTo"] ?? "")}`,
  );
}

function bodyMatrix(
  workspace: Workspace,
  procedure: Procedure,
  document: NonNullable<ReturnType<typeof readBody>>,
  result: CaseResult,
): MatrixRow[] {
  const own: Procedure = {
    ...procedure,
    clauses: new Map(
      [...procedure.clauses]
        .filter(([, c]) => c.level === "body")
        .map(([id, c]) => [id, withoutLevel(c)]),
    ),
  };
  return matrixOf(workspace, own, document, result.outcomes, { at: () => null });
}

function withoutLevel(clause: Clause): Clause {
  const { level: _level, ...rest } = clause;
  return rest;
}

/** Pointers of values whose schema says that they are confidential. */
function confidentialPaths(
  schema: JsonObject,
  value: Json | undefined,
  above: readonly string[] = [],
): string[] {
  if (schemaAt(schema, above)?.["confidential"] === true) {
    return value === undefined ? [] : [`/${above.join("/")}`];
  }
  if (Array.isArray(value)) {
    return (value as Json[]).flatMap((v, i) => confidentialPaths(schema, v, [...above, String(i)]));
  }
  return isObject(value)
    ? Object.entries(value).flatMap(([k, v]) => confidentialPaths(schema, v, [...above, k]))
    : [];
}

/** `contract.fee` names a field of a kind of record, list items left out. */
function isShown(shown: readonly string[], kind: string, pointer: string): boolean {
  return shown.includes(
    `${kind}.${pointer
      .split("/")
      .slice(1)
      .filter((s) => !/^\d+$/.test(s))
      .join(".")}`,
  );
}

/** The record as it lies on disk, line by line, with marks in place of what is left out. */
function masked(text: string, hidden: readonly string[]): string[] {
  return hidden
    .reduce(
      (t, pointer) =>
        maskInText(
          t,
          pointer
            .split("/")
            .slice(1)
            .map((p) => (/^\d+$/.test(p) ? Number(p) : p)),
          "（保密，未显示 · confidential, not shown）",
        ),
      text,
    )
    .split("\n");
}

async function shownDocument(
  d: ComposedDocument,
  folder: string,
  caseId: string,
  specs: readonly DocumentSpec[],
  procedure: Procedure,
  shown: readonly string[],
  hiddenIn: (record: string) => readonly string[],
): Promise<ShownDocument> {
  const spec = specs.find((s) => s.id === d.document || d.document.startsWith(`${s.id}-`));
  const kind =
    d.source?.file.slice(d.source.file.lastIndexOf("/") + 1).replace(/(-\d+)?\.json$/, "") ?? "";
  const hidden = spec
    ? confidentialFields(spec.fields, procedure).filter((f) => !shown.includes(f))
    : [];
  // The record inside a PDF shows all of it.
  const inside = d.source
    ? hiddenIn(d.source.file.slice(d.source.file.indexOf(caseId) + caseId.length + 1)).map(
        (p) =>
          `${kind}.${p
            .split("/")
            .slice(1)
            .filter((x) => !/^\d+$/.test(x))
            .join(".")}`,
      )
    : [];
  const all = [...new Set([...hidden, ...inside])];
  return {
    path: `${d.path.slice(caseId.length + 1)}.pdf`,
    title: d.title,
    hidden: all,
    bytes: all.length > 0 ? null : await readFile(join(folder, `${d.path}.pdf`)).catch(() => null),
  };
}

function confidentialFields(fields: DocumentSpec["fields"], procedure: Procedure): string[] {
  const names = schemasByName(procedure);
  const walk = (
    sources: Readonly<Record<string, FieldSource | string>>,
    item: JsonObject | undefined,
  ): string[] =>
    Object.values(sources).flatMap((given) => {
      const source: FieldSource = typeof given === "string" ? { from: given } : given;
      const schema = fieldSchema(source.from, names, item);
      const own =
        schema?.["confidential"] === true ? [source.from.replace(/^(c|audit)\./, "")] : [];
      return [...own, ...(source.fields ? walk(source.fields, itemSchema(schema)) : [])];
    });
  return walk(fields, undefined);
}
