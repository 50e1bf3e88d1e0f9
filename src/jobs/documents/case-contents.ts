import type { Composed } from "../../compose/compose.js";
import type { JsonObject } from "../../model/base/json.js";
import { listOf } from "../../model/base/lists.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import type { CivilDate } from "../../model/time/dates.js";
import { attachmentsOf, withPages } from "./case-attachments.js";
import type { CaseWork } from "./case-composer.js";
import { words } from "./case-contents.words.js";
import { type CaseItem, caseItems } from "./case-items.js";
import type { Entries } from "./manifest.js";

/** Everything that the file of a case holds, as it has been printed; and what is not there. */
export async function itemsOfCase(
  work: Pick<CaseWork, "procedure" | "view">,
  documents: readonly ComposedDocument[],
  entries: Entries,
): Promise<{ readonly items: CaseItem[]; readonly missing: readonly string[] }> {
  const view = work.view();
  if (!view) return { items: [], missing: [] };
  const { procedure } = work;
  const { attachments, missing } = attachmentsOf(view.document, procedure);
  const items = caseItems({
    view,
    procedure,
    documents: documents.filter((d) => d.listed && entries[`${d.path}.pdf`]?.output),
    pagesOf: (d) => entries[`${d.path}.pdf`]?.pages ?? 0,
    attachments: await withPages(view.document, attachments),
  });
  return { items, missing };
}

/** The lines of a case's list of contents, counted through; what is of a later day says so. */
export function contentsOf(items: readonly CaseItem[], asOf: CivilDate): JsonObject[] {
  let page = 1;
  return items.map((item, i) => {
    const { stage, number, author, title, date, pages } = item;
    const ahead = date > asOf;
    const own = remarkOf(item);
    const later = own ? words.laterToo({ remark: own, asOf }) : words.later({ asOf });
    const remark = ahead ? later : own;
    const from = page;
    page += pages;
    return {
      order: i + 1,
      stage: { ...stage.label },
      number,
      author: { ...author },
      title: { ...title },
      date,
      pages,
      from,
      ahead,
      remark: remark && { ...remark },
    };
  });
}

/** What an attachment is; of one that is not what it should be, why. */
function remarkOf({ remark, attachment }: CaseItem): Bilingual | null {
  const fault = attachment?.fault;
  return remark && fault ? words.remark({ remark, fault }) : remark;
}

/** The documents of a case, and which of its attachments are not there. */
interface Whole extends Composed {
  readonly missing: readonly string[];
}

/** Why a list of what a case holds would not name all of it; empty where it does. */
export function lackingIn(
  { documents, refused, missing }: Whole,
  isPrinted: (document: ComposedDocument) => boolean,
  caseId: string,
): readonly Bilingual[] {
  const printed = new Set(documents.filter(isPrinted).map((d) => withoutLanguage(d.path)));
  const lacking = [...documents.filter((d) => d.listed), ...refused]
    .map((d) => withoutLanguage(d.path))
    .filter((path, i, all) => !printed.has(path) && all.indexOf(path) === i)
    .map((path) => path.slice(caseId.length + 1));
  return [
    ...(lacking.length > 0 ? [notAll(lacking)] : []),
    ...(missing.length > 0 ? [words.noAttachment({ paths: listOf(missing.slice(0, 5)) })] : []),
  ];
}

/** Some of those that are lacking, and how many there are. */
function notAll(lacking: readonly string[]): Bilingual {
  const named = lacking.slice(0, 5);
  const comma = terms.listComma();
  const documents = { zh: named.join(comma.zh), en: named.join(comma.en) };
  const more = lacking.length - named.length;
  return more > 0 ? words.notAllOfMany({ documents, more }) : words.notAll({ documents });
}

/** A copy or a draft goes with its original. */
export function withoutLanguage(path: string): string {
  return path.replace(/(\.copy|\.draft)?\.(zh|en|zh-en)(\.pdf)?$/, "");
}

/**
 * What must not stand beside a document that has just been printed: a copy of what is no more, the
 * draft that it was, or the document that has fallen back to a draft. A copy stands beside it.
 */
export function namesakes(path: string): string[] {
  if (path.includes(".copy.")) return [];
  const original = path.replace(".draft.", ".");
  return [".", ".copy.", ".draft."]
    .map((mark) => original.replace(/\.(?=[a-z-]+\.pdf$)/, mark))
    .filter((other) => other !== path);
}
