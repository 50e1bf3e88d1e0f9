import type { CaseView } from "../model/case/case-view.js";
import type { CaseDocument } from "../model/case/case.js";
import { type Ahead, type CaseOnDay, caseOnDay } from "../model/case/on-day.js";
import type { Personnel } from "../model/case/personnel.js";
import { viewCase } from "../model/case/view-case.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { CivilDate } from "../model/time/dates.js";
import type { DayOfJudgement } from "../model/time/day-of-judgement.js";
import { notApplicable } from "./check.js";
import { words } from "./planned.words.js";
import type { Judged } from "./verdict-outcome.js";
import { because } from "./why.js";

/** What is judged, and by which day it has happened. */
interface Timed {
  readonly document: CaseDocument;
  readonly personnel: Personnel;
  readonly procedure: Procedure;
  readonly day: DayOfJudgement;
}

/** A case as it is on the day of judgement, and as it will be if its plans are kept. */
export class PlannedCase {
  readonly today: CaseOnDay;
  readonly view: CaseView;
  readonly #timed: Timed;
  readonly #later = new Map<CivilDate, CaseView>();
  #plans: readonly Ahead[] | undefined;

  constructor(timed: Timed) {
    this.#timed = timed;
    const { document, procedure } = timed;
    this.today = timed.day.look((day) => caseOnDay(document, procedure, day));
    this.view = this.#viewOf(this.today.document);
  }

  get hasPlans(): boolean {
    return this.today.ahead.length > 0;
  }

  /** What is recorded for each later day, the next day first. */
  get plans(): readonly Ahead[] {
    this.#plans ??= this.today.ahead.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
    return this.#plans;
  }

  /** The case as it will be on a later day. */
  on(day: CivilDate): CaseView {
    let view = this.#later.get(day);
    if (!view) {
      const { document, procedure } = this.#timed;
      this.#later.set(day, (view = this.#viewOf(caseOnDay(document, procedure, day).document)));
    }
    return view;
  }

  #viewOf(document: CaseDocument): CaseView {
    const { personnel, procedure, day } = this.#timed;
    return viewCase(document, personnel, procedure, day);
  }
}

/**
 * What is recorded for later days draws no finding and meets no duty: where it is all that is
 * missing, the duty is due on the day on which it will be met. Where that day is itself too late,
 * this is told at once. `judge` judges the same by a later view.
 */
export function withPlans(
  verdicts: readonly Judged[],
  planned: PlannedCase,
  judge: (view: CaseView) => readonly Judged[],
): readonly Judged[] {
  const { plans } = planned;
  const last = plans.at(-1);
  if (!last) return verdicts;
  // Many plans are for one day: what is judged on it is the same for each of them.
  const byDay = new Map<CivilDate, readonly Judged[]>();
  const judgedWith = ({ on }: Ahead): readonly Judged[] => {
    let judged = byDay.get(on);
    if (!judged) byDay.set(on, (judged = judge(planned.on(on))));
    return judged;
  };
  const inTheEnd = judgedWith(last);
  return verdicts.flatMap((verdict): Judged[] => {
    switch (verdict.outcome) {
      case "due":
        return [dueByPlan(verdict, inTheEnd, () => metBy(verdict, plans, judgedWith) ?? last)];
      case "fail":
        if (isAmong(inTheEnd, verdict)) return [verdict];
        return [
          dueAsPlanned(verdict, plans.find((plan) => !isAmong(judgedWith(plan), verdict)) ?? last),
        ];
      case "cannotJudge":
        return verdict.asks || inTheEnd.some((v) => v.outcome === "cannotJudge")
          ? [verdict]
          : [notYet(last)];
      default:
        return [verdict];
    }
  });
}

/** The first plan with which a duty is met; another one may follow it. */
function metBy(
  { due }: Judged,
  plans: readonly Ahead[],
  judge: (plan: Ahead) => readonly Judged[],
): Ahead | undefined {
  return plans.find((plan) => !judge(plan).some((v) => isDue(v) && v.due === due));
}

/**
 * A duty with the day on which it is planned to be met: that of the plan where no limit is set, or
 * where the one that is told is not kept by it and nothing is found for all that.
 */
function dueByPlan(verdict: Judged, inTheEnd: readonly Judged[], plan: () => Ahead): Judged {
  const { due } = verdict;
  const late = inTheEnd.find((v) => v.outcome === "fail" && (due === undefined || v.due === due));
  if (due !== undefined && late) return late;
  if (late || inTheEnd.some(isDue)) return verdict;
  const met = plan();
  return due === undefined || met.on > due ? dueAsPlanned(verdict, met) : verdict;
}

function isDue({ outcome }: Judged): boolean {
  return outcome === "due";
}

/** Whether the same is found, at the same place and by the same limit. */
function isAmong(verdicts: readonly Judged[], { at, due }: Judged): boolean {
  return verdicts.some(
    (v) =>
      v.outcome === "fail" &&
      v.due === due &&
      v.at?.record.file === at?.record.file &&
      v.at?.pointer === at?.pointer,
  );
}

function notYet({ record, pointer, on }: Ahead): Judged {
  return notApplicable(() => because(words.planned({ on }), { record, pointer }));
}

function dueAsPlanned(
  { at, title, awaited, actor }: Judged,
  { record, pointer, on }: Ahead,
): Judged {
  return {
    outcome: "due",
    due: on,
    at: at ?? { record, pointer },
    ...(at && { besides: [{ record, pointer }] }),
    detail: words.planned({ on }),
    ...(title && { title }),
    ...(awaited && { awaited }),
    ...(actor && { actor }),
  };
}
