import type { Bilingual } from "../../../model/base/text.js";
import type { CaseDocument } from "../../../model/case/case.js";
import { recordSubject } from "../../../model/case/record-names.js";
import { failed } from "../../../model/outcome/finding.js";
import type { ReadinessItem } from "../../../model/outcome/readiness.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { compactText } from "../../../seal/pdf-inspection.js";
import type { CaseAttachment } from "../../documents/case-attachments.js";
import type { AttachedText } from "./attached-texts.js";
import { type Client, isNumberIn } from "./other-clients.js";
import { words } from "./told-in-attachments.words.js";

/**
 * What the text of attached PDFs says that a paper of this case would not: another client's name,
 * credit code or case number, or that the paper itself is a draft. Each is told once of a file, and
 * is a doubt: the archivist opens it. So is a file that nobody could search.
 */
export function toldInAttachments(
  document: CaseDocument,
  texts: readonly AttachedText[],
  { others, procedure }: { readonly others: readonly Client[]; readonly procedure: Procedure },
): ReadinessItem[] {
  const isOpen = new RegExp(procedure.coherence.placeholders.attached.join("|"), "u");
  return texts.flatMap(({ attachment, pages }): ReadinessItem[] => {
    const { path } = attachment;
    const item = (rule: string, message: Bilingual, remedy: Bilingual) =>
      itemOf(document, attachment, { rule, message, remedy });
    if (pages === "tooLong") {
      return [item("unsearched-attachment", words.unsearched({ path }), words.read())];
    }
    const draft = firstLine(pages, (line) => isOpen.test(line));
    const named = others.flatMap((other): ReadinessItem[] => {
      const page = pages.findIndex((lines) => isNamedIn(compactText(lines.join("")), other)) + 1;
      const { name, number } = other;
      if (page === 0) return [];
      return [item("other-client-named", words.named({ path, page, name, number }), words.look())];
    });
    if (!draft) return named;
    return [
      ...named,
      item("unfinished-attachment", words.draft({ path, ...draft }), words.final()),
    ];
  });
}

/** White space and the width of characters carry no meaning on a page. */
function isNamedIn(text: string, { name, code, number }: Client): boolean {
  const isCode = code !== "" && isNumberIn(text, code);
  return text.includes(compactText(name)) || isCode || isNumberIn(text, number);
}

function firstLine(
  pages: readonly (readonly string[])[],
  isWanted: (line: string) => boolean,
): { page: number; line: string } | null {
  for (const [i, lines] of pages.entries()) {
    const line = lines.find(isWanted);
    if (line !== undefined) return { page: i + 1, line: line.trim().slice(0, longestShown) };
  }
  return null;
}

/** So much of a line is shown. */
const longestShown = 60;

function itemOf(
  { audits }: CaseDocument,
  { place: { record, pointer } }: CaseAttachment,
  found: { readonly rule: string; readonly message: Bilingual; readonly remedy: Bilingual },
): ReadinessItem {
  const folder = audits.find(({ records }) => records.includes(record))?.id ?? ".";
  const outcome = failed({
    ...found,
    clauses: [],
    severity: "warning",
    subject: recordSubject(folder, record),
    at: { file: record.file, pointer, ...record.position(pointer) },
  });
  return { state: "doubtful", outcome };
}
