import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { standingOf } from "../../check/standing.js";
import { composer } from "../../compose/compose.js";
import { type CaseProfile, isRefused } from "../../model/case/case-profile.js";
import type { CaseDocument } from "../../model/case/case.js";
import { viewCase } from "../../model/case/view-case.js";
import { certificateSpans } from "../../model/certificate/spans.js";
import type { AssessedCase, Assessment, ShownDocument } from "../../model/outcome/assessment.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { ShownRecord } from "../../model/outcome/shown-record.js";
import { confidentialPaths } from "../../model/procedure/confidential.js";
import type { ComposedDocument, DocumentSpec } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { type CaseAddress, readCase, readPerson } from "../../read/case-source.js";
import { houseOf } from "../../workspace/config.js";
import { loadTemplates } from "../../workspace/templates.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkContext } from "../check/check-context.js";
import { caseTimeline } from "../check/timeline.js";
import { attachmentsShown } from "./attachments-shown.js";
import { confidentialFields, fieldName, masked, maySee } from "./confidential.js";
import { matrixOf, pagesOfLines } from "./matrix.js";
import { peopleEvidence } from "./people-evidence.js";

/** A case of the sample, judged and printed. */
export interface SampledCase {
  readonly address: CaseAddress;
  readonly procedure: Procedure;
  readonly profile: CaseProfile;
  readonly result: CaseResult;
  /** The folder of the printed documents. */
  readonly printed: string;
  readonly asOf: CivilDate;
  /** Confidential fields that may be seen, or all. */
  readonly mayBeSeen: Assessment["confidential"];
  /** What a person is called. */
  name(person: string): string;
}

/**
 * Everything that a dossier shows of a case: its records, its documents, and clause by clause what
 * they show.
 */
export async function assessedCase(
  workspace: Workspace,
  sampled: SampledCase,
): Promise<AssessedCase> {
  const { address, procedure, profile, result, printed, asOf, name } = sampled;
  const document = readCase(sourceOf(workspace), address);
  const { composed, specs } = composedAnew(workspace, document, sampled);
  const pages = await pagesOfLines(printed, result.case, composed);
  const records = recordsShown(workspace, document, sampled);
  const facts = factsOf(document, procedure);
  return {
    profile,
    standing: standingOf(document, procedure, facts, asOf),
    result,
    timeline: caseTimeline(workspace, address, result),
    spans: certificateSpans(facts.certificates, asOf),
    records,
    attachments: await attachmentsShown(workspace, document, { records, procedure }),
    matrix: matrixOf(workspace, procedure, {
      document,
      outcomes: result.outcomes,
      pages,
      isRefused: isRefused(profile),
      name,
      people: peopleEvidence(procedure, document, (id) => readPerson(sourceOf(workspace), id)),
    }),
    documents: await Promise.all(
      composed.map((d) => documentShown(d, hiddenIn(d, specs, records, sampled), sampled)),
    ),
  };
}

/** The documents as they were printed: what they show, and from which lines of the records. */
function composedAnew(
  workspace: Workspace,
  document: CaseDocument,
  { procedure, result, asOf }: SampledCase,
): { composed: readonly ComposedDocument[]; specs: readonly DocumentSpec[] } {
  const house = houseOf(workspace.config, procedure.data.body.short);
  const templates = loadTemplates(workspace, house.look);
  const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
  const { documents } = composer(templates)({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    languages: [],
    only: [],
    draft: false,
    house,
  });
  return { composed: documents, specs: templates.documents };
}

function recordsShown(
  { config }: Workspace,
  document: CaseDocument,
  { procedure, mayBeSeen }: SampledCase,
): ShownRecord[] {
  return [...document.records, ...document.audits.flatMap((a) => a.records)].map(
    ({ file, kind, value }) => {
      const path = file.slice(config.recordsShownAs.length + 1);
      const schema = procedure.records.get(kind)?.schema ?? {};
      const hidden = confidentialPaths(schema, value).filter(
        (pointer) => !maySee(fieldName(kind, pointer), mayBeSeen),
      );
      return {
        path: path.slice(document.id.length + 1),
        lines: masked(readFileSync(join(config.records, path), "utf8"), hidden),
        hidden,
      };
    },
  );
}

/**
 * The confidential fields for which a document is left out: those on its pages, and those of the
 * record inside, which shows all of it.
 */
function hiddenIn(
  { document, source }: ComposedDocument,
  specs: readonly DocumentSpec[],
  records: readonly ShownRecord[],
  { procedure, mayBeSeen, result }: SampledCase,
): string[] {
  const spec = specs.find((s) => s.id === document || document.startsWith(`${s.id}-`));
  const onPages = spec
    ? confidentialFields(spec.fields, procedure).filter((f) => !maySee(f, mayBeSeen))
    : [];
  if (!source) return [...new Set(onPages)];
  const { file } = source;
  const kind = file.slice(file.lastIndexOf("/") + 1).replace(/(-\d+)?\.json$/, "");
  const path = file.slice(file.indexOf(result.case) + result.case.length + 1);
  const inside = records.find((r) => r.path === path)?.hidden ?? [];
  return [...new Set([...onPages, ...inside.map((pointer) => fieldName(kind, pointer))])];
}

async function documentShown(
  { path, title }: ComposedDocument,
  hidden: readonly string[],
  { printed, result }: SampledCase,
): Promise<ShownDocument> {
  return {
    path: `${path.slice(result.case.length + 1)}.pdf`,
    title,
    hidden,
    bytes:
      hidden.length > 0 ? null : await readFile(join(printed, `${path}.pdf`)).catch(() => null),
  };
}
