import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { houseOf } from "../../workspace/config.js";
import { buildIdentity, version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import {
  clauseIndex,
  type commitsOf,
  type Files,
  findings,
  knowledgeFiles,
  recordFiles,
  signersOf,
} from "./package-files.js";
import type { KeptUntil } from "./retention.js";
import type { SpanDocuments } from "./span-documents.js";
import { type Span, spanName } from "./span.js";

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");
}

/** What a package is made of. */
export interface Gathered {
  readonly span: Span;
  readonly asOf: CivilDate;
  /** Why an incomplete case is archived all the same. */
  readonly reason: string | null;
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly records: readonly RecordFile[];
  readonly audits: readonly string[];
  /** The outcomes of the span. */
  readonly result: CaseResult;
  readonly documents: SpanDocuments["documents"];
  readonly printedWith: JsonObject;
  readonly commits: ReturnType<typeof commitsOf>;
  readonly kept: KeptUntil;
  readonly lacking: readonly Bilingual[];
}

/** Everything below `data/`. */
export function payloadOf(
  workspace: Workspace,
  {
    span,
    asOf,
    reason,
    document,
    procedure,
    records,
    audits,
    result,
    documents,
    printedWith,
    commits,
    kept,
    lacking,
  }: Gathered,
): Files {
  const { config } = workspace;
  const tool: JsonObject = { name: "certdossier", version };
  const about = {
    case: document.id,
    span: spanName(span),
    audits,
    caseAudits: document.audits.map((a) => a.id),
    asOf,
    recordsShownAs: config.recordsShownAs,
    tool: { ...tool, build: buildIdentity },
    procedure: { document: procedure.data.procedure, version: procedure.data.version },
    printedWith,
    keptUntil: kept.until,
    keptBecause: kept.because,
    clauses: kept.clauses,
    incomplete: lacking.length > 0 ? { reason, lacking } : null,
  };
  return new Map([
    ...recordFiles(workspace, document, audits),
    ...knowledgeFiles(
      workspace,
      procedure,
      documents.map((d) => String(d.entry["document"])),
      houseOf(config, procedure.data.body.short).look,
    ),
    ...documents.map((d) => [`documents/${d.path}`, d.bytes] as const),
    ["report/documents.json", json(documents.map((d) => d.entry))],
    ["report/findings.json", json(findings(tool, asOf, result))],
    ["report/clauses.json", json(clauseIndex(procedure, result.outcomes))],
    ["report/signers.json", json(signersOf(records))],
    ["report/commits.json", json(commits)],
    ["report/package.json", json(about)],
  ]);
}
