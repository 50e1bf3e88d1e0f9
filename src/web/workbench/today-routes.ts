import type { FastifyInstance } from "fastify";
import { type OpenItem, type SurveyedCase, unpack } from "../../jobs/desk/surveyed-case.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import type { Today, TodayLine } from "./api.js";
import { asked, askedNumber } from "./asked.js";
import { charts } from "./charts.js";
import type { WorkbenchContext } from "./context.js";
import { findingView } from "./finding-view.js";
import { discreet } from "./team/discreet.js";

const hinderedAtMost = 200;
const sizes = { least: 1, most: 2_000, otherwise: 500 };

/** `GET /api/today`. */
export function todayRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/today", (request): Today => {
    const { gathered, asOf, workspace } = context;
    const within = askedNumber(request, "within", {
      least: 0,
      most: 400,
      otherwise: workspace.config.dueWithin,
    });
    const subjects = [...gathered.cases(), ...gathered.others];
    const wanted = openBy(subjects, shift(asOf, within, "calendarDay"));
    const actor = asked(request, "actor").toLowerCase();
    const own = actor === "" ? wanted : wanted.filter(isOf(actor, (id) => gathered.nameOf(id)));
    const size = askedNumber(request, "size", sizes);
    return {
      asOf,
      progress: gathered.progress,
      lines: own.slice(0, size).flatMap(lineOf),
      total: own.length,
      actors: actorsIn(wanted),
      hindered: hinderedIn(subjects),
      charts: charts(gathered, asOf),
    };
  });
}

/** An open limit with its place in what is packed of its case. */
interface Wanted extends OpenItem {
  readonly subject: SurveyedCase;
  readonly index: number;
}

/** Everything open that falls due by a day, the nearest first. */
function openBy(subjects: readonly SurveyedCase[], horizon: CivilDate): Wanted[] {
  return subjects
    .flatMap((subject) =>
      subject.open.flatMap((item, index) =>
        item.due <= horizon ? [{ ...item, subject, index }] : [],
      ),
    )
    .sort((a, b) => byCodeUnit(a.due, b.due) || byCodeUnit(a.subject.id, b.subject.id));
}

function isOf(actor: string, nameOf: (id: string) => Bilingual): (item: Wanted) => boolean {
  return (item) =>
    [item.actor, nameOf(item.person)]
      .flatMap(({ zh, en }) => [zh, en])
      .concat(item.person)
      .some((name) => name.toLowerCase() === actor);
}

function actorsIn(items: readonly Wanted[]): Bilingual[] {
  const known = new Map(items.map(({ actor }) => [actor.zh, actor]));
  known.delete("");
  return [...known.values()].sort((a, b) => byCodeUnit(a.zh, b.zh));
}

function lineOf({ subject, index }: Wanted): TodayLine[] {
  const item = unpack(subject).open[index];
  if (!item) return [];
  const { outcome, due, daysLeft, workingDaysLeft, urgency } = item;
  const finding = discreet(findingView(outcome, item, subject.id), item.isSecret);
  const { missing, at } = finding;
  const record = missing ?? (at?.file.endsWith(".json") ? at.file : null);
  return [
    {
      case: subject.id,
      client: subject.client,
      procedure: subject.procedure,
      finding,
      due,
      daysLeft,
      workingDaysLeft,
      urgency,
      record: hasRecords(subject) ? record : null,
    },
  ];
}

/** Whether it is a folder of records; all cases together are none. */
function hasRecords({ isCase, id }: SurveyedCase): boolean {
  return isCase || id.startsWith("cb/") || id === "personnel";
}

function hinderedIn(subjects: readonly SurveyedCase[]): Today["hindered"] {
  const found: Today["hindered"][number][] = [];
  for (const subject of subjects) {
    if (subject.hindered === 0) continue;
    for (const { outcome, isSecret, ...more } of unpack(subject).hindered) {
      const { id, client } = subject;
      const finding = discreet(findingView(outcome, more, id), isSecret);
      found.push({ ...finding, case: id, client });
    }
    if (found.length >= hinderedAtMost) break;
  }
  return found.slice(0, hinderedAtMost);
}
