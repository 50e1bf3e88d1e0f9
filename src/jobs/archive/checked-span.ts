import { UserError } from "../../model/base/errors.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { type CheckRun, checkCases } from "../check/check-cases.js";
import type { ArchiveRequest } from "./archive-request.js";
import { words } from "./checked-span.words.js";
import { auditsIn, type Span } from "./span.js";

/** A case, or the part of it that is archived, read and checked. */
export interface CheckedSpan {
  readonly span: Span;
  readonly run: CheckRun;
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  /** Ids of the audits in the span. */
  readonly audits: readonly string[];
  /** The case's own records, and those of these audits. */
  readonly records: readonly RecordFile[];
  /** The result with the outcomes of the span alone. */
  readonly result: CaseResult;
  /**
   * Whether what a subject names (`audits/02-stage2`) lies in the span; what is of no audit always
   * does.
   */
  includes(subject: string): boolean;
}

/** Checks the case that a path names, and takes the span out of it. */
export async function checkSpan(
  workspace: Workspace,
  { path, cwd, asOf, span, signal }: ArchiveRequest,
): Promise<CheckedSpan> {
  const { procedures } = workspace;
  const run = await checkCases(workspace, [path], cwd, { asOf, all: true, signal });
  const [address, ...others] = run.addresses;
  const [result] = run.cases;
  const procedure = address && procedures.get(address.procedure)?.procedure;
  if (!procedure || !result || others.length > 0) {
    throw new UserError("usage", words.notOneCase({ path }), words.nameOneCase());
  }
  const document = readCase(sourceOf(workspace), address);
  const audits = auditsIn(span, document.audits);
  const ids = audits.map((a) => a.id);
  const includes = (subject: string): boolean => {
    const audit = /^audits\/[^/]+/.exec(subject)?.[0];
    return audit === undefined || ids.includes(audit);
  };
  return {
    span,
    run,
    document,
    procedure,
    audits: ids,
    records: [
      ...document.records,
      ...document.audits.filter((a) => ids.includes(a.id)).flatMap((a) => a.records),
    ],
    result: { ...result, outcomes: result.outcomes.filter((o) => includes(o.subject)) },
    includes,
  };
}
