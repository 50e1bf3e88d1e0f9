import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import type { Listed } from "../outcomes.js";

/** A finding on one line: what it is about, what was found, the clauses, what to do. */
export function sentence(
  { result, outcome: o }: Omit<Listed, "fingerprint">,
  lang: Language,
): string {
  const about = o.subject === "." ? result.case : `${result.case} ${o.subject}`;
  const clauses = o.clauses.length > 0 ? ` [${o.clauses.join(" ")}]` : "";
  const remedy = o.remedy ? ` → ${o.remedy[lang]}` : "";
  return `${about}${terms.colon()[lang]}${o.message[lang]}${clauses}${remedy}`;
}
