import type { Bilingual } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { FindingView } from "./session-api.js";

/**
 * How far the cases have been judged since the start: what is told of all of them is whole once
 * `done` is `all`. The event `survey` tells it as it goes on.
 */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** One line of what is to be done (`GET /api/today?actor=&within=&size=`). */
export interface TodayLine {
  readonly case: string;
  readonly client: Bilingual;
  readonly procedure: string;
  readonly finding: FindingView;
  readonly due: CivilDate;
  readonly daysLeft: number;
  readonly workingDaysLeft: number | null;
  readonly urgency: "overdue" | "dueSoon" | "coming";
  /** The record in which it is done; null where the case's page is the place. */
  readonly record: string | null;
}
export interface Today {
  readonly asOf: CivilDate;
  readonly progress: Progress;
  /**
   * The nearest first, those of `actor` where one is asked for (a label of `actors` in either
   * language, a person's id or name); no more than `size` (500) of `total`.
   */
  readonly lines: readonly TodayLine[];
  readonly total: number;
  /** Departments and people that occur, to choose by. */
  readonly actors: readonly Bilingual[];
  /** What cannot be judged, and files that no case can be made of. */
  readonly hindered: readonly (FindingView & {
    readonly case: string;
    readonly client: Bilingual;
  })[];
  readonly charts: Charts;
}
/** Figures where people look rather than read. */
export interface Charts {
  /** Surveillance audits of the year by month: held in time, late, still to come, overdue. */
  readonly auditsOnTime: readonly {
    readonly month: string;
    readonly inTime: number;
    readonly late: number;
    readonly coming: number;
    readonly overdue: number;
  }[];
  /** Findings by clause of the criteria that was audited, the most first. */
  readonly nonconformitiesByClause: readonly {
    readonly clause: string;
    readonly major: number;
    readonly minor: number;
  }[];
  /** Days planned or spent against the days of the table. */
  readonly auditDays: readonly {
    readonly case: string;
    readonly audit: string;
    readonly table: number;
    readonly spent: number;
  }[];
}

/** Who is where in a month (`GET /api/calendar?month=2027-06`). */
export interface Calendar {
  readonly progress: Progress;
  readonly month: string;
  /** Working days and days off, where the year's calendar is published. */
  readonly days: readonly { readonly day: CivilDate; readonly isWorkingDay: boolean | null }[];
  readonly entries: readonly CalendarEntry[];
}
export interface CalendarEntry {
  readonly day: CivilDate;
  readonly person: string;
  readonly name: Bilingual;
  readonly case: string;
  readonly client: Bilingual;
  readonly audit: string;
  readonly auditTitle: Bilingual;
  /** In words; empty where nothing says. */
  readonly role: Bilingual;
  /** First and last minute of the work, of the whole day 0 and 1440. */
  readonly from: number;
  readonly to: number;
  readonly isRemote: boolean;
  /** The person is elsewhere on that day, too. */
  readonly isDoubleBooked: boolean;
}

/**
 * `GET /api/cases?q=&procedure=&state=&flag=&sort=&page=&size=`: `sort` is `worst` (as it is when
 * left out), `due`, `client`, `id` or `state`, with `-` before it the other way round; pages count
 * from 1.
 */
export interface CaseList {
  readonly progress: Progress;
  readonly total: number;
  /** States that occur, with how many cases have each; whatever is filtered by. */
  readonly states: readonly {
    readonly state: string;
    readonly label: Bilingual;
    readonly count: number;
  }[];
  readonly rows: readonly CaseRowView[];
}
export interface CaseRowView {
  readonly id: string;
  readonly procedure: string;
  readonly name: string;
  readonly client: Bilingual;
  readonly state: string;
  readonly stateLabel: Bilingual;
  readonly certificates: readonly string[];
  readonly counts: Readonly<
    Record<"bug" | "error" | "warning" | "notJudged" | "due" | "waived", number>
  >;
  readonly next: {
    readonly message: Bilingual;
    readonly due: CivilDate;
    readonly daysLeft: number;
  } | null;
}

/** `GET /api/search?q=`. */
export interface SearchHit {
  readonly kind: "case" | "person" | "clause" | "text";
  readonly title: Bilingual;
  readonly note: Bilingual;
  /** Address within the workbench. */
  readonly href: string;
}
/** `GET /api/explain?procedure=&rule=` or `&clause=`: what `dossier explain` says, in a panel. */
export interface Explanation {
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly heading: Bilingual;
    readonly text: Bilingual;
    readonly enforcedBy: readonly Bilingual[];
  }[];
}
/** `GET /api/procedures/:id/clauses`: the register, in the order of the document. */
export interface ClauseEntry {
  readonly id: string;
  readonly clause: string;
  readonly demand: Bilingual;
  readonly condition: Bilingual | null;
  readonly ambiguity: Bilingual | null;
  readonly enforcement: readonly string[];
  readonly rules: readonly string[];
  readonly fields: readonly string[];
  readonly documents: readonly string[];
  /** The same in words: rules by what they say when it is not kept. */
  readonly enforcedBy: readonly Bilingual[];
  readonly reason: Bilingual | null;
}
