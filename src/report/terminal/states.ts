import { listOf } from "../../model/base/lists.js";
import type { Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import type { Location } from "../../model/case/case.js";
import type { CaseStates, State } from "../../model/case/states.js";
import { words } from "./states.words.js";
import { textTable } from "./tables.js";

/**
 * What a case has come to: the client, then each audit, with the places below the case folder that
 * show it.
 */
export function statesText({ client, audits }: CaseStates, folder: string, lang: Language): string {
  const place = ({ file, line }: Location) => `${visible(file.replace(`${folder}/`, ""))}:${line}`;
  const head = [words.what(), words.state(), words.since(), words.by()].map((w) => w[lang]);
  const row = (what: string, { words: said, since, at }: State<string>) => [
    what,
    said[lang],
    since ?? "",
    listOf(at.map(place))[lang],
  ];
  return textTable(head, [
    row(words.client()[lang], client),
    ...audits.map((audit) => row(audit.title[lang], audit)),
  ]);
}
