import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { numberedNames } from "../../model/outcome/fingerprint.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import { limitOf } from "../outcomes.js";
import { actorText, type DueRow } from "../terminal/due.js";
import { calendarWords, columnWords } from "../terminal/due.words.js";

/**
 * A calendar to subscribe to. Each item keeps its id from day to day, so that the subscriber's
 * program moves it instead of showing it twice; the same list gives the same bytes.
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
  const calendar = ical({
    prodId: { company: "certdossier", product: "dossier", language: lang.toUpperCase() },
    name: calendarWords.name()[lang],
    method: ICalCalendarMethod.PUBLISH,
    ttl: 24 * 60 * 60,
  });
  const nameOf = numberedNames();
  for (const row of rows) {
    calendar.createEvent({
      id: `${nameOf(obligationKey(row))}@certdossier`,
      stamp: midnight(asOf),
      allDay: true,
      start: midnight(row.due),
      end: midnight(shift(row.due, 1, "calendarDay")),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(row)[lang],
      description: descriptionOf(row, lang),
      categories: [{ name: row.procedure || row.case }],
    });
  }
  return calendar.toString();
}

function summaryOf({ client, case: id, outcome: o }: DueRow): Bilingual {
  return calendarWords.summary({ client: client || id, finding: o.missed ?? o.message });
}

function descriptionOf({ case: id, outcome: o }: DueRow, lang: Language): string {
  const actor = actorText(o, lang);
  return [
    o.message[lang],
    o.dueFrom === null ? "" : `${columnWords.due()[lang]}${terms.colon()[lang]}${limitOf(o, lang)}`,
    o.remedy?.[lang] ?? "",
    o.clauses.join(" "),
    `${id} ${o.subject}`,
    actor && `${columnWords.actor()[lang]}${terms.colon()[lang]}${actor}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * What an obligation is, whatever its day: rule, clauses, case, subject and the place of what
 * starts it; of several that agree in all of it, the earliest comes first.
 */
function obligationKey({ case: id, outcome: o }: DueRow): string {
  return [
    id,
    o.subject,
    o.rule,
    o.clauses.join(" "),
    o.at ? `${o.at.file}#${o.at.pointer}` : "",
  ].join("\0");
}

function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
