import type { Table } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import { byCodeUnit, type Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import { limitOf } from "../outcomes.js";
import { severityWords } from "../outcomes.words.js";
import { columnWords, urgencyWords, words } from "./due.words.js";

const heads = [
  columnWords.due,
  columnWords.left,
  columnWords.working,
  terms.case,
  columnWords.client,
  columnWords.subject,
  columnWords.what,
  columnWords.missed,
  columnWords.actor,
  terms.clause,
  columnWords.remedy,
  columnWords.place,
];

/** What a report of due items needs of each. */
export interface DueRow {
  readonly case: string;
  readonly procedure: string;
  readonly client: string;
  readonly due: CivilDate;
  readonly daysLeft: number;
  readonly workingDaysLeft: number | null;
  readonly urgency: "overdue" | "dueSoon" | "coming";
  readonly outcome: Outcome;
}
export type Grouping = "person" | "procedure" | "client";

/** Under what an item stands when the list is grouped. */
export function groupOf(row: DueRow, by: Grouping, lang: Language): string {
  if (by === "procedure") return row.procedure;
  if (by === "client") return row.client || row.case;
  return actorText(row.outcome, lang) || words.nobody()[lang];
}

/** Who acts: the role, and the person as far as one is named. */
export function actorText({ actor }: Outcome, lang: Language): string {
  if (!actor) return "";
  const { label: role, person } = actor;
  const name = lang === "en" ? (actor.nameEn ?? actor.name) : actor.name;
  if (name === null) return role[lang];
  return person === null || person === name
    ? words.actor({ role, name })[lang]
    : words.actorWithId({ role, name, person })[lang];
}

/** What happens when the day passes: the finding that it then is. */
function missedText({ message, severity, missed }: Outcome, lang: Language): string {
  return words.missed({ finding: missed ?? message, severity: severityWords[severity]() })[lang];
}

/** The due items as a table, a row each. */
export function dueTable(rows: readonly DueRow[], lang: Language): Table {
  return {
    head: heads.map((head) => head()[lang]),
    rows: rows.map(({ outcome: o, ...r }) => [
      limitOf(o, lang),
      String(r.daysLeft),
      r.workingDaysLeft === null ? words.unknown()[lang] : String(r.workingDaysLeft),
      r.case,
      r.client,
      o.subject,
      o.message[lang],
      missedText(o, lang),
      actorText(o, lang),
      o.clauses.join(" "),
      o.remedy?.[lang] ?? "",
      o.at ? `${visible(o.at.file)}:${o.at.line}` : "",
    ]),
  };
}

/** For the terminal: overdue, due soon, coming; or under persons, procedures, clients. */
export function dueText(
  rows: readonly DueRow[],
  by: Grouping | undefined,
  lang: Language,
  mark: (text: string) => string,
): string {
  const groups = new Map<string, DueRow[]>();
  for (const row of rows) {
    const name = by === undefined ? urgencyWords[row.urgency]()[lang] : groupOf(row, by, lang);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const ordered = by === undefined ? [...groups] : [...groups].sort(byName);
  return ordered
    .map(([name, own]) => {
      const heading = words.group({ name, n: own.length })[lang];
      return `${heading}\n${own.map((row) => itemText(row, lang, mark)).join("")}`;
    })
    .join("\n");
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return byCodeUnit(a, b);
}

function itemText(row: DueRow, lang: Language, mark: (text: string) => string): string {
  const { outcome: o } = row;
  const left = leftText(row, lang);
  const client = row.client && `  ${row.client}`;
  const actor = actorText(o, lang);
  const who = actor && `  ${columnWords.actor()[lang]}${terms.colon()[lang]}${actor}`;
  return [
    `  ${limitOf(o, lang)}  ${row.daysLeft < 0 ? mark(left) : left}  ${row.case}  ${o.subject}${client}\n`,
    `    ${o.message[lang]}\n`,
    `    ${o.clauses.join(" ")}${who}\n`,
    o.remedy ? `    → ${o.remedy[lang]}\n` : "",
  ].join("");
}

function leftText({ daysLeft, workingDaysLeft }: DueRow, lang: Language): string {
  const days = daysLeft < 0 ? words.daysOverdue({ n: -daysLeft }) : words.daysLeft({ n: daysLeft });
  const working =
    workingDaysLeft === null
      ? words.workingDaysUnknown()
      : words.workingDays({ n: Math.abs(workingDaysLeft) });
  return `${days[lang]}${terms.comma()[lang]}${working[lang]}`;
}
