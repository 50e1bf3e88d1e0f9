import { pointerSegments, valueAt } from "../base/json.js";
import { type Bilingual, byCodeUnit } from "../base/text.js";
import { auditTitles } from "../case/audit-view.js";
import type { CaseDocument, Location, RecordFile } from "../case/case.js";
import { recordName } from "../case/record-names.js";
import type { Procedure } from "../procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../time/dates.js";
import type { Outcome } from "./finding.js";
import { milestones, words } from "./timeline.words.js";

/**
 * One entry of a case's life: something that happened, or a day by which something must have
 * happened.
 */
export interface TimelineEntry {
  readonly on: CivilDate;
  readonly kind: "event" | "due" | "overdue";
  /** First day of the window that ends on this day; null where there is none. */
  readonly dueFrom: CivilDate | null;
  readonly label: Bilingual;
  /** In a word or two: of a milestone, and of what is awaited; null where there is none. */
  readonly short: Bilingual | null;
  /** Path inside the case: `application`, `audits/02-stage2/decision`. */
  readonly subject: string;
  /** Folder of the audit, or `.`. */
  readonly lane: string;
  /** What people call the lane. */
  readonly laneTitle: Bilingual;
  readonly clauses: readonly string[];
  readonly at: Location | null;
}

/** All dated events of a case and its open limits, in order. */
export function timelineOf(
  document: CaseDocument,
  procedure: Procedure,
  outcomes: readonly Outcome[],
): TimelineEntry[] {
  const names = auditTitles(document.audits, procedure);
  const titles = new Map(document.audits.map((a, i) => [a.id, names[i]]));
  const titled = (lane: string): Bilingual => titles.get(lane) ?? words.caseLane();
  const of = (lane: string, records: readonly RecordFile[]) =>
    records
      .flatMap((r) => eventsOf(r, lane, procedure))
      .map((e) => ({ ...e, laneTitle: titled(lane) }));
  const events = [
    ...of(".", document.records),
    ...document.audits.flatMap((a) => of(a.id, a.records)),
  ];
  const limits = outcomes.flatMap((o): TimelineEntry[] =>
    o.open && o.due !== null
      ? [
          {
            on: o.due,
            kind: o.outcome === "due" ? "due" : "overdue",
            dueFrom: o.dueFrom,
            label: o.missed ?? o.message,
            short: o.awaited ?? null,
            subject: o.subject,
            lane: laneOf(o.subject),
            laneTitle: titled(laneOf(o.subject)),
            clauses: o.clauses,
            at: o.at,
          },
        ]
      : [],
  );
  return [...events, ...limits].sort(
    (a, b) =>
      byCodeUnit(a.on, b.on) ||
      Number(a.kind !== "event") - Number(b.kind !== "event") ||
      byCodeUnit(a.subject, b.subject) ||
      byCodeUnit(a.label.zh, b.label.zh),
  );
}

function laneOf(subject: string): string {
  return /^audits\/[^/]+/.exec(subject)?.[0] ?? ".";
}

function eventsOf(
  record: RecordFile,
  lane: string,
  procedure: Procedure,
): Omit<TimelineEntry, "laneTitle">[] {
  const name = recordName(record);
  const kind = procedure.records.get(record.kind)?.label ?? { zh: record.kind, en: record.kind };
  return procedure.events
    .filter((e) => e.kind === record.kind && e.instance === undefined)
    .flatMap((e): Omit<TimelineEntry, "laneTitle">[] => {
      const on = valueAt(record.value, pointerSegments(e.pointer));
      return isCivilDate(on)
        ? [
            {
              on,
              kind: "event",
              dueFrom: null,
              label: words.event({ record: kind, event: e.label }),
              short: isMilestone(e.event) ? milestones[e.event]() : null,
              subject: lane === "." ? name : `${lane}/${name}`,
              lane,
              clauses: procedure.records.get(record.kind)?.clauses ?? [],
              at: { file: record.file, pointer: e.pointer, ...record.position(e.pointer) },
            },
          ]
        : [];
    });
}

function isMilestone(event: string): event is keyof typeof milestones {
  return Object.hasOwn(milestones, event);
}
