import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import {
  blocking,
  itemStates,
  type Readiness,
  type ReadinessItem,
} from "../../model/outcome/readiness.js";
import { placeOf } from "../outcomes.js";
import { columnWords, stateWords, stepWords, words } from "./readiness.words.js";
import { csvTable, markdownTable } from "./tables.js";

const heads = [
  terms.case,
  columnWords.subject,
  columnWords.state,
  columnWords.what,
  columnWords.remedy,
  columnWords.clauses,
  columnWords.place,
];

/** How the terminal sets words apart. */
export interface Paint {
  good(text: string): string;
  bad(text: string): string;
  dim(text: string): string;
}

/** For the terminal: ready or not, how many of how many, then what is lacking, state by state. */
export function readinessText(
  list: readonly Readiness[],
  lang: Language,
  all: boolean,
  paint: Paint,
): string {
  return list.map((r) => oneText(r, lang, all, paint)).join("\n");
}

function oneText(r: Readiness, lang: Language, all: boolean, paint: Paint): string {
  const verdict = verdictText(r, lang, paint);
  if (r.total === 0) return `${r.case}  ${verdict}\n`;
  const about = r.subject === "." ? "" : `  ${r.subject}`;
  const shown = r.items.filter((i) => all || (i.state !== "present" && i.state !== "open"));
  const groups = itemStates.flatMap((state) => {
    const own = shown.filter((i) => i.state === state);
    if (own.length === 0) return [];
    const name = `  ${stateWords[state]()[lang]} ${own.length}`;
    const items = own.map((i) => itemText(i, lang, paint));
    return [`${blocking.has(state) ? paint.bad(name) : name}\n`, ...items];
  });
  return `${r.case}${about}  ${verdict}\n  ${summary(r, lang)}\n${groups.join("")}`;
}

/** Whether a case is ready for its step. */
export function verdictText(r: Readiness, lang: Language, paint: Paint): string {
  const step = stepWords[r.step]();
  if (r.total === 0) return paint.bad(words.noAudit({ step })[lang]);
  return r.ready
    ? paint.good(words.ready({ step })[lang])
    : paint.bad(words.notReady({ step })[lang]);
}

/** One finding with its place and what to do. */
export function itemText(
  { state, outcome: o }: ReadinessItem,
  lang: Language,
  paint: Paint,
): string {
  const where = paint.dim(`        ${placeOf(o)}  ${o.rule}  ${o.clauses.join(" ")}`);
  const remedy = o.remedy && state !== "present" ? `        → ${o.remedy[lang]}\n` : "";
  return `    ${o.message[lang]}\n${where}\n${remedy}`;
}

function summary({ total, counts }: Readiness, lang: Language): string {
  const others = itemStates
    .filter((s) => counts[s] > 0 && s !== "present")
    .map((s) => `${stateWords[s]()[lang]} ${counts[s]}`)
    .join(terms.comma()[lang]);
  const { present } = counts;
  return others === ""
    ? words.present({ total, present })[lang]
    : words.presentBut({ total, present, others })[lang];
}

/** The same as a table: a row for each case, then one for each of its items. */
export function readinessTable(
  list: readonly Readiness[],
  lang: Language,
  all: boolean,
  form: "markdown" | "csv",
): string {
  const head = heads.map((word) => word()[lang]);
  const rows = list.flatMap((r) => {
    const state = r.ready ? words.readyState() : words.notReadyState();
    return [
      [r.case, r.subject, state[lang], summary(r, lang), "", "", ""],
      ...r.items
        .filter((i) => all || i.state !== "present")
        .map((i) => [
          r.case,
          i.outcome.subject,
          stateWords[i.state]()[lang],
          i.outcome.message[lang],
          i.outcome.remedy?.[lang] ?? "",
          i.outcome.clauses.join(" "),
          i.outcome.at ? `${visible(i.outcome.at.file)}:${i.outcome.at.line}` : "",
        ]),
    ];
  });
  return form === "csv" ? csvTable(head, rows) : markdownTable(head, rows);
}
