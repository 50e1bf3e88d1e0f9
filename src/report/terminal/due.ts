import { createHash } from "node:crypto";
import type { Table } from "../../model/base/table.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { CivilDate } from "../../model/time/dates.js";
import { shift } from "../../model/time/dates.js";
import { severityWords } from "../words.js";

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

const words = {
  due: { zh: "期限", en: "Limit" },
  left: { zh: "剩余", en: "Left" },
  working: { zh: "工作日", en: "Working days" },
  case: { zh: "案卷", en: "Case" },
  client: { zh: "认证委托人", en: "Client" },
  subject: { zh: "对象", en: "Subject" },
  what: { zh: "事项", en: "What" },
  missed: { zh: "逾期的后果", en: "If missed" },
  actor: { zh: "由谁", en: "Who acts" },
  clause: { zh: "条款", en: "Clause" },
  unknown: { zh: "未知", en: "unknown" },
  nobody: { zh: "（未指明人员）", en: "(nobody named)" },
  overdue: { zh: "逾期", en: "Overdue" },
  dueSoon: { zh: "即将到期", en: "Due soon" },
  coming: { zh: "以后", en: "Coming" },
  days: { zh: "天", en: "days" },
  todo: { zh: "怎么办", en: "What to do" },
  at: { zh: "位置", en: "Place" },
} as const satisfies Record<string, Bilingual>;

/** Under what an item stands when the list is grouped. */
export function groupOf(row: DueRow, by: Grouping, lang: Language): string {
  if (by === "procedure") return row.procedure;
  if (by === "client") return row.client || row.case;
  return actorText(row.outcome, lang) || words.nobody[lang];
}

function actorText({ actor }: Outcome, lang: Language): string {
  return actor
    ? `${actor.label[lang]}${actor.name === null ? "" : ` ${actor.name}${actor.person === null || actor.person === actor.name ? "" : `（${actor.person}）`}`}`
    : "";
}

/** What happens when the day passes: the finding that it then is. */
function missed({ message, severity, missed: title }: Outcome, lang: Language): string {
  return `${(title ?? message)[lang]}${lang === "zh" ? `（${severityWords[severity].zh}）` : ` (${severityWords[severity].en})`}`;
}

export function dueTable(rows: readonly DueRow[], lang: Language): Table {
  const w = (k: keyof typeof words) => words[k][lang];
  return {
    head: [
      w("due"),
      w("left"),
      w("working"),
      w("case"),
      w("client"),
      w("subject"),
      w("what"),
      w("missed"),
      w("actor"),
      w("clause"),
      w("todo"),
      w("at"),
    ],
    rows: rows.map((r) => [
      r.due,
      String(r.daysLeft),
      r.workingDaysLeft === null ? w("unknown") : String(r.workingDaysLeft),
      r.case,
      r.client,
      r.outcome.subject,
      r.outcome.message[lang],
      missed(r.outcome, lang),
      actorText(r.outcome, lang),
      r.outcome.clauses.join(" "),
      r.outcome.remedy?.[lang] ?? "",
      r.outcome.at ? `${r.outcome.at.file}:${r.outcome.at.line}` : "",
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
    const group = by === undefined ? words[row.urgency][lang] : groupOf(row, by, lang);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const names = by === undefined ? [...groups.keys()] : [...groups.keys()].sort();
  return names
    .map(
      (name) =>
        `${name}（${groups.get(name)?.length ?? 0}）\n${(groups.get(name) ?? []).map((r) => item(r, lang, mark)).join("")}`,
    )
    .join("\n");
}

function item(r: DueRow, lang: Language, mark: (text: string) => string): string {
  const zh = lang === "zh";
  const calendar =
    r.daysLeft < 0
      ? zh
        ? `逾期 ${-r.daysLeft} 天`
        : `${-r.daysLeft} days overdue`
      : zh
        ? `还有 ${r.daysLeft} 天`
        : `${r.daysLeft} days left`;
  const working =
    r.workingDaysLeft === null
      ? zh
        ? "工作日未知"
        : "working days unknown"
      : zh
        ? `${Math.abs(r.workingDaysLeft)} 个工作日`
        : `${Math.abs(r.workingDaysLeft)} working days`;
  const left = `${calendar}${zh ? "，" : ", "}${working}`;
  const actor = actorText(r.outcome, lang);
  return `  ${r.due}  ${r.daysLeft < 0 ? mark(left) : left}  ${r.case}  ${r.outcome.subject}${r.client && `  ${r.client}`}\n    ${r.outcome.message[lang]}\n    ${r.outcome.clauses.join(" ")}${actor && `  ${words.actor[lang]}${zh ? "：" : ": "}${actor}`}\n${r.outcome.remedy ? `    → ${r.outcome.remedy[lang]}\n` : ""}`;
}

/**
 * A calendar to subscribe to. Each item keeps its id from day to day, so that the subscriber's program moves it instead of
 * showing it twice; the same list gives the same bytes.
 */
export async function dueCalendar(
  rows: readonly DueRow[],
  asOf: CivilDate,
  lang: Language,
): Promise<string> {
  const {
    default: ical,
    ICalCalendarMethod,
    ICalEventTransparency,
  } = await import("ical-generator");
  const stamp = moment(asOf);
  const calendar = ical({
    prodId: { company: "certdossier", product: "dossier", language: lang === "zh" ? "ZH" : "EN" },
    name: lang === "zh" ? "认证案卷期限" : "Limits of certification cases",
    method: ICalCalendarMethod.PUBLISH,
    ttl: 24 * 60 * 60,
  });
  const ids = identities();
  for (const r of rows) {
    const actor = actorText(r.outcome, lang);
    calendar.createEvent({
      id: `${ids.of(r)}@certdossier`,
      stamp,
      allDay: true,
      start: moment(r.due),
      end: moment(shift(r.due, 1, "calendarDay")),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary:
        lang === "zh"
          ? `${r.client || r.case}：最后一天，过后即“${(r.outcome.missed ?? r.outcome.message).zh}”`
          : `${r.client || r.case}: last day; then "${(r.outcome.missed ?? r.outcome.message).en}"`,
      description: [
        r.outcome.message[lang],
        r.outcome.remedy?.[lang] ?? "",
        r.outcome.clauses.join(" "),
        `${r.case} ${r.outcome.subject}`,
        ...(actor ? [`${words.actor[lang]}${lang === "zh" ? "：" : ": "}${actor}`] : []),
      ]
        .filter(Boolean)
        .join("\n"),
      categories: [{ name: r.procedure || r.case }],
    });
  }
  return calendar.toString();
}

/** Ids of obligations, whatever their day: rule, clauses, case, subject and the place of what starts them; of several that agree in all of it, the earliest comes first. */
function identities(): { of(r: DueRow): string } {
  const seen = new Map<string, number>();
  return {
    of({ case: id, outcome: o }) {
      const key = [
        id,
        o.subject,
        o.rule,
        o.clauses.join(" "),
        o.at ? `${o.at.file}#${o.at.pointer}` : "",
      ].join("\0");
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return createHash("sha256").update(`${key}\0${nth}`).digest("hex").slice(0, 32);
    },
  };
}

function moment(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
