import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import { packedBytes, type PackedFile, type PackedFiles } from "../../seal/package/packed-file.js";
import { houseOf } from "../../workspace/config.js";
import { buildIdentity, version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { KeptUntil } from "../documents/retention.js";
import type { PackedHistory } from "../history/packed-history.js";
import type { CheckedSpan } from "./checked-span.js";
import type { RecordCommits } from "./commits.js";
import {
  clauseIndex,
  findings,
  knowledgeFiles,
  peopleFiles,
  recordFiles,
  signersOf,
} from "./package-files.js";
import type { SpanDocuments } from "./span-documents.js";
import { spanName } from "./span.js";

/** What a package is made of. */
export interface Gathered extends SpanDocuments {
  readonly span: CheckedSpan;
  readonly asOf: CivilDate;
  readonly commits: RecordCommits | null;
  /** Where the history stood, and how it was sealed last; null outside git. */
  readonly history: PackedHistory | null;
  readonly kept: KeptUntil;
  readonly lacking: readonly Bilingual[];
  /** Why an incomplete case is archived all the same. */
  readonly reason: string | null;
}

const tool = { name: "certdossier", version };

/** Everything below `data/`, summed up by the algorithms of the manifests. */
export async function payloadOf(
  workspace: Workspace,
  gathered: Gathered,
  algorithms: readonly string[],
): Promise<PackedFiles> {
  const { span, asOf, documents, commits } = gathered;
  const { document, procedure, audits, records, result } = span;
  return new Map([
    ...(await recordFiles(document, { audits, algorithms })),
    ...peopleFiles(workspace, { document, procedure, records, asOf, audits }),
    ...(await knowledgeFiles(workspace, procedure, {
      documents: documents.map((d) => d.entry.document),
      look: houseOf(workspace.config, procedure.data.body.short).look,
      algorithms,
    })),
    ...documents.map((d) => [`documents/${d.path}`, packedBytes(d.bytes)] as const),
    ["report/documents.json", json(documents.map((d) => d.entry))],
    ["report/findings.json", json(findings(tool, asOf, result))],
    ["report/clauses.json", json(clauseIndex(procedure, result.outcomes))],
    ["report/signers.json", json(signersOf(records))],
    ["report/commits.json", json(commits)],
    ["report/package.json", json(about(workspace, gathered))],
  ]);
}

/** What the package says of itself; its verification reads it back. */
function about({ config }: Workspace, gathered: Gathered): object {
  const { span, asOf, printedWith, kept, lacking, reason } = gathered;
  const { document, procedure, audits } = span;
  return {
    case: document.id,
    span: spanName(span.span),
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
    ...(gathered.history && { history: gathered.history }),
  };
}

function json(value: unknown): PackedFile {
  return packedBytes(Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8"));
}
