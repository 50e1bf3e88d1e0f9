import type { Bilingual } from "../../../model/base/text.js";
import { otherWords } from "./overview.words.js";
import type { CaseRow } from "./rows.js";

/** The page of a case, below the folder of the overview. */
export function pageOf({ result, profile }: Pick<CaseRow, "result" | "profile">): string {
  const name = result.case.replaceAll("/", "_");
  // A body's own folder is judged by each of its procedures.
  return `cases/${profile === null && result.procedure !== "" ? `${name}_${result.procedure}` : name}.html`;
}

/** The same, as a link says it. */
export function hrefOf(row: Pick<CaseRow, "result" | "profile">): string {
  return pageOf(row).split("/").map(encodeURIComponent).join("/");
}

/** What a row is called: the client, or what else was judged. */
export function nameOf({ result, profile }: Pick<CaseRow, "result" | "profile">): Bilingual {
  if (profile !== null) {
    const { client } = profile;
    return client === "" ? { zh: result.case, en: result.case } : { zh: client, en: client };
  }
  const { case: id } = result;
  if (id.startsWith("cb/")) return otherWords.body({ name: id.slice("cb/".length) });
  if (id === "personnel") return otherWords.personnel();
  if (id === "across") return otherWords.together();
  return { zh: id, en: id };
}
