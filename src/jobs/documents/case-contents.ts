import type { Composed } from "../../compose/compose.js";
import type { JsonObject } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { ComposedDocument } from "../../model/procedure/document.js";
import { words } from "./case-contents.words.js";
import type { Entries } from "./manifest.js";

/**
 * The lines of a case's list of contents: every document with its pages, in the order of time,
 * counted through.
 */
export function contentsOf(documents: readonly ComposedDocument[], entries: Entries): JsonObject[] {
  const printed = documents
    .filter((d) => d.listed && entries[`${d.path}.pdf`]?.output)
    .sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.path, b.path));
  let page = 1;
  return printed.map((d, i) => {
    const pages = entries[`${d.path}.pdf`]?.pages ?? 0;
    const from = page;
    page += pages;
    return {
      order: i + 1,
      number: d.number,
      author: d.author === "client" ? clientOf(d) : d.view.body.label,
      title: d.listedAs,
      date: d.date,
      pages,
      from,
    };
  });
}

function clientOf({ view }: ComposedDocument): string {
  return view.f["clientName"]?.value ?? "";
}

/** Why a list of the documents of a case would not name them all; empty where it does. */
export function lackingIn(
  { documents, refused }: Composed,
  isPrinted: (document: ComposedDocument) => boolean,
  caseId: string,
): readonly Bilingual[] {
  const printed = new Set(documents.filter(isPrinted).map((d) => withoutLanguage(d.path)));
  const lacking = [...documents.filter((d) => d.listed), ...refused]
    .map((d) => withoutLanguage(d.path))
    .filter((path, i, all) => !printed.has(path) && all.indexOf(path) === i)
    .map((path) => path.slice(caseId.length + 1));
  return lacking.length > 0 ? [notAll(lacking)] : [];
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
