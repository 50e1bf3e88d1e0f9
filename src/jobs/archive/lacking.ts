import type { Bilingual } from "../../model/base/text.js";
import { blocking } from "../../model/outcome/readiness.js";
import { pointersBelow } from "../../read/pointers-below.js";
import { isCutOff } from "../../workspace/git-history.js";
import type { Workspace } from "../../workspace/workspace.js";
import { readiness } from "../documents/readiness.js";
import { unprintableRule } from "../documents/unprintable.js";
import type { ArchiveRequest } from "./archive-request.js";
import type { CheckedSpan } from "./checked-span.js";
import type { RecordCommits } from "./commits.js";
import { words } from "./lacking.words.js";
import { missingSignatures } from "./missing-signatures.js";
import type { SpanDocuments } from "./span-documents.js";

/**
 * Everything that a span lacks: by the check before archiving, among its documents and their
 * signatures, in git.
 */
export async function lackingIn(
  workspace: Workspace,
  request: ArchiveRequest,
  span: CheckedSpan,
  { documents, problems, commits }: SpanDocuments & { readonly commits: RecordCommits | null },
): Promise<Bilingual[]> {
  return [
    ...(await blockingFindings(workspace, request, span)),
    ...problems,
    ...(await missingSignatures(workspace, documents)),
    ...withoutContent(span),
    ...(commits?.uncommitted ?? []).map((file) => words.notCommitted({ file })),
    ...(isCutOff(span.document.folder) ? [words.cutOff()] : []),
  ];
}

/** Files of the case that are only a pointer, whether a record names them or not. */
function withoutContent({ document: { folder, shownAs, id } }: CheckedSpan): Bilingual[] {
  return pointersBelow(folder).map(({ path, pointer: { message, remedy } }) =>
    words.noContent({ file: `${shownAs}/${id}/${path}`, message, remedy }),
  );
}

async function blockingFindings(
  workspace: Workspace,
  { path, cwd, asOf }: ArchiveRequest,
  span: CheckedSpan,
): Promise<Bilingual[]> {
  const list = await readiness(workspace, [path], cwd, { asOf, step: "archive" });
  return (
    list
      .flatMap((r) => r.items)
      // What cannot be printed stands among the documents.
      .filter(({ outcome }) => outcome.rule !== unprintableRule)
      .filter((i) => blocking.has(i.state) && span.includes(i.outcome.subject))
      .map(({ outcome: { message, at, subject, clauses } }) =>
        words.finding({
          message,
          place: at ? `${at.file}:${at.line}:${at.column}` : subject,
          clauses: clauses.join(" "),
        }),
      )
  );
}
