import { sha256 } from "../../model/base/digest.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { numberedNames } from "../../model/outcome/fingerprint.js";
import { type CivilDate, daysBetween, isCivilDate, shift } from "../../model/time/dates.js";
import { limitOf } from "../outcomes.js";
import { actorText, type DueRow } from "../terminal/due.js";
import { calendarWords, columnWords } from "../terminal/due.words.js";

/**
 * A calendar to subscribe to. Each item keeps its id from day to day, so that the subscriber's
 * program moves it instead of showing it twice, and a sequence that rises when its day or its words
 * change. `before` is the calendar that this one takes the place of: what has not changed since
 * stays as it was. The same list gives the same bytes.
 */
export async function dueCalendar(
  rows: readonly DueRow[],
  asOf: CivilDate,
  lang: Language,
  before = "",
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
  const versions = versionsIn(before);
  for (const row of rows) {
    const id = `${nameOf(obligationKey(row))}@certdossier`;
    const content = contentOf(row, lang);
    const { sequence, modified } = versionOf(content, versions.get(id), asOf);
    calendar.createEvent({
      id,
      sequence,
      lastModified: midnight(modified),
      x: { [contentName]: content },
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

/** A version of an item: when it became so, and the digest of its day and words. */
interface Version {
  readonly sequence: number;
  readonly modified: CivilDate;
  readonly content: string;
}
const contentName = "X-CERTDOSSIER-CONTENT";

/** Versions begin with the day that they are of: as many changes on one day keep their order. */
const changesOfDay = 100;
const firstDay = "2020-01-01";
/** The largest number that a calendar holds. */
const largest = 2 ** 31 - 1;

/** The version before where nothing has changed, else one that is higher than all before it. */
function versionOf(content: string, last: Version | undefined, asOf: CivilDate): Version {
  if (last?.content === content) return last;
  const ofDay = Math.max(0, daysBetween(firstDay, asOf)) * changesOfDay;
  const sequence = Math.min(Math.max(ofDay, (last?.sequence ?? -1) + 1), largest);
  return { sequence, modified: asOf, content };
}

function contentOf(row: DueRow, lang: Language): string {
  const content = [row.due, summaryOf(row)[lang], descriptionOf(row, lang)];
  return sha256(JSON.stringify(content)).slice(0, 32);
}

/** The versions of the items of a calendar of ours; of anything else there are none. */
function versionsIn(calendar: string): Map<string, Version> {
  const versions = new Map<string, Version>();
  const unfolded = calendar.replaceAll(/\r?\n[ \t]/g, "");
  for (const item of unfolded.split(/^BEGIN:VEVENT\r?$/m).slice(1)) {
    const property = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(item)?.[1] ?? "";
    const sequence = Number(property("SEQUENCE"));
    const modified = property("LAST-MODIFIED").replace(/^(\d{4})(\d\d)(\d\d)T.*/, "$1-$2-$3");
    if (!Number.isInteger(sequence) || sequence < 0 || !isCivilDate(modified)) continue;
    versions.set(property("UID"), { sequence, modified, content: property(contentName) });
  }
  return versions;
}

function midnight(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
