import type { FastifyInstance } from "fastify";
import {
  type OpenItem,
  type PackedOutcomes,
  type SurveyedCase,
  unpack,
} from "../../jobs/desk/surveyed-case.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import type { Today, TodayLine } from "./api.js";
import { asked, askedNumber } from "./asked.js";
import { charts } from "./charts.js";
import type { WorkbenchContext } from "./context.js";
import { findingView } from "./finding-view.js";
import type { Gathered } from "./gathered.js";
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
    const { wanted, actors } = openIn(gathered, shift(asOf, within, "calendarDay"));
    const actor = asked(request, "actor").toLowerCase();
    const own = actor === "" ? wanted : wanted.filter(isOf(actor, (id) => gathered.nameOf(id)));
    const size = askedNumber(request, "size", sizes);
    return {
      asOf,
      progress: gathered.progress,
      lines: linesOf(own.slice(0, size)),
      total: own.length,
      actors,
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

interface OpenBy {
  readonly version: number;
  readonly horizon: CivilDate;
  readonly wanted: readonly Wanted[];
  readonly actors: Today["actors"];
}
const openBefore = new WeakMap<Gathered, OpenBy>();

/** Everything open that falls due by a day; looked for once in each state of the cases. */
function openIn(gathered: Gathered, horizon: CivilDate): OpenBy {
  const { version } = gathered;
  const known = openBefore.get(gathered);
  if (known?.version === version && known.horizon === horizon) return known;
  const wanted = openBy([...gathered.cases(), ...gathered.others], horizon);
  const open = { version, horizon, wanted, actors: actorsIn(wanted) };
  openBefore.set(gathered, open);
  return open;
}

/** The nearest first. */
function openBy(subjects: readonly SurveyedCase[], horizon: CivilDate): Wanted[] {
  const found: Wanted[] = [];
  for (const subject of subjects) {
    for (const [index, item] of subject.open.entries()) {
      if (item.due <= horizon) found.push({ ...item, subject, index });
    }
  }
  return found.sort((a, b) => byCodeUnit(a.due, b.due) || byCodeUnit(a.subject.id, b.subject.id));
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

function linesOf(items: readonly Wanted[]): TodayLine[] {
  const unpacked = new Map<SurveyedCase, PackedOutcomes["open"]>();
  return items.flatMap(({ subject, index }) => {
    const open = unpacked.get(subject) ?? unpack(subject).open;
    unpacked.set(subject, open);
    const item = open[index];
    return item ? lineOf(subject, item) : [];
  });
}

function lineOf(subject: SurveyedCase, item: PackedOutcomes["open"][number]): TodayLine {
  const { outcome, due, daysLeft, workingDaysLeft, urgency } = item;
  const finding = discreet(findingView(outcome, item, subject.id), item.isSecret);
  const { missing, at } = finding;
  const record = missing ?? (at?.file.endsWith(".json") ? at.file : null);
  return {
    case: subject.id,
    client: subject.client,
    procedure: subject.procedure,
    finding,
    due,
    daysLeft,
    workingDaysLeft,
    urgency,
    record: hasRecords(subject) ? record : null,
  };
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
