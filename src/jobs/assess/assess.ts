import { join } from "node:path";
import { byCodeUnit } from "../../model/base/text.js";
import { isBodyFolder } from "../../model/case/body-folder.js";
import type { CaseDocument } from "../../model/case/case.js";
import type {
  AssessedCase,
  Assessment,
  MatrixRow,
  Sample,
} from "../../model/outcome/assessment.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { Clause, Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readBody } from "../../read/case-source.js";
import { leastOnsitePercent } from "../../workspace/reference-data.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { renderCases } from "../documents/render-cases.js";
import type { RenderOptions } from "../documents/render-options.js";
import { gapsOf } from "./gaps.js";
import { matrixOf } from "./matrix.js";
import { assessedBodies, assessedPeople } from "./own-records.js";
import { nobody } from "./people-evidence.js";
import type { Population } from "./population.js";
import { rehearse } from "./rehearsal/rehearse.js";
import { assessedCase } from "./sampled-case.js";
import { statisticsOf } from "./statistics.js";

/** What a dossier is to show. */
export interface AssessmentRequest {
  readonly sample: Sample;
  /** Confidential fields that may be seen, `contract.fee`; or all of them. */
  readonly mayBeSeen: Assessment["confidential"];
  /** What the assessment is called; null where nothing is said. */
  readonly name: string | null;
  readonly signal: AbortSignal;
  progress?: RenderOptions["progress"];
}

/** Gathers the dossier: what the sample shows clause by clause, and statistics over all cases. */
export async function assess(
  workspace: Workspace,
  population: Population,
  request: AssessmentRequest,
): Promise<Assessment> {
  const { asOf, profiles, procedures, run } = population;
  const outsideCases = run.results.filter((r) => !run.cases.includes(r));
  return {
    asOf,
    name: request.name,
    since: sinceOf(population),
    profiles,
    sample: request.sample,
    cases: await sampledCases(workspace, population, request),
    gaps: gapsOf([...profiles, ...outsideCases], procedures),
    rehearsal: await rehearse(workspace, population),
    confidential: request.mayBeSeen,
    leastOnsite: leastOnsitePercent(),
    bodies: bodiesOf(workspace, population),
    standards: workspace.standards,
    words: population.words,
    statistics: statisticsOf(population),
    procedures: Object.fromEntries(
      [...procedures].map(([id, { data }]) => [
        id,
        {
          document: `${data.procedure} ${data.version}`,
          title: data.title,
          body: data.body.name,
          scheme: data.scheme,
        },
      ]),
    ),
    people: assessedPeople(workspace, population, request.mayBeSeen),
    ownRecords: assessedBodies(workspace, population, request.mayBeSeen),
  };
}

/** Judges and prints the cases of the sample, and gathers what each shows. */
async function sampledCases(
  workspace: Workspace,
  population: Population,
  { sample, mayBeSeen, signal, progress = () => undefined }: AssessmentRequest,
): Promise<AssessedCase[]> {
  const { asOf, profiles, procedures, run } = population;
  const { config, environment } = workspace;
  if (sample.cases.length === 0) return []; // without a path all cases would be meant
  const paths = sample.cases.map((c) => join(config.records, c.case));
  const judged = await checkCases(workspace, paths, config.root, { asOf, all: true, signal });
  const { folder: printed } = await renderCases(workspace, judged, {
    languages: [],
    documents: [],
    draft: false,
    environment,
    signal,
    progress,
  });
  const cases: AssessedCase[] = [];
  for (const { case: id } of sample.cases) {
    const address = run.addresses.find((a) => `${a.procedure}/${a.name}` === id);
    const result = judged.cases.find((c) => c.case === id);
    const profile = profiles.find((p) => p.case === id);
    const procedure = address && procedures.get(address.procedure);
    if (!result || !profile || !procedure) continue;
    const { name } = population;
    const sampled = { address, procedure, profile, result, printed, asOf, mayBeSeen, name };
    cases.push(await assessedCase(workspace, sampled));
  }
  return cases;
}

/** The first day on which an audit was held or a certificate issued: the cases reach back to it. */
function sinceOf({ profiles, asOf }: Population): CivilDate | null {
  const days = profiles.flatMap((p) => [
    ...p.audits.flatMap((a) => a.from ?? []),
    ...p.certificates.map((c) => c.issuedOn),
  ]);
  return days.filter((day) => day <= asOf).sort(byCodeUnit)[0] ?? null;
}

/** What the bodies' own folders answer. */
function bodiesOf(workspace: Workspace, population: Population): Assessment["bodies"] {
  const { procedures, run } = population;
  return run.results
    .filter((r) => isBodyFolder(r.case))
    .flatMap((result) => {
      const procedure = procedures.get(result.procedure);
      const document = procedure && readBody(sourceOf(workspace), procedure.data.body.short);
      return document
        ? [
            {
              result,
              matrix: bodyMatrix(workspace, procedure, { document, result, name: population.name }),
            },
          ]
        : [];
    });
}

function bodyMatrix(
  workspace: Workspace,
  procedure: Procedure,
  {
    document,
    result: { outcomes },
    name,
  }: {
    readonly document: CaseDocument;
    readonly result: CaseResult;
    name(person: string): string;
  },
): MatrixRow[] {
  const clauses = [...procedure.clauses.values()].filter((c) => c.level === "body");
  const own = { ...procedure, clauses: new Map(clauses.map((c) => [c.id, withoutLevel(c)])) };
  return matrixOf(workspace, own, {
    document,
    outcomes,
    pages: { at: () => null },
    isRefused: false,
    name,
    people: nobody,
  });
}

function withoutLevel(clause: Clause): Clause {
  const { level: _level, ...rest } = clause;
  return rest;
}
