import { type Column } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import type { RecordOf } from "../../../model/case/records.js";
import type { AssessedBody, OwnKind, OwnRecord } from "../../../model/outcome/assessed-own.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { Dated, OwnLink, personName, phrases } from "./cells.js";
import { words } from "./own-records.words.js";
import type { DossierView, ViewProps } from "./view.js";

export interface OwnProps extends ViewProps {
  readonly body: AssessedBody;
}

/** What has to be done by a day, and what became of it. */
interface Doing {
  readonly dueOn?: CivilDate;
  readonly doneOn?: CivilDate;
  readonly verifiedOn?: CivilDate;
  readonly verifiedBy?: string;
  readonly effective?: boolean;
}

/** "due …, done …, verified …": what lies after the day of the dossier has not happened. */
export function progress(doing: Doing, view: DossierView): string {
  const t = inLanguage(words, view.lang);
  const { dueOn, verifiedBy, effective } = doing;
  const done = doneBy(doing.doneOn, view);
  const verified = doneBy(doing.verifiedOn, view);
  const isOverdue = dueOn !== undefined && dueOn < view.assessment.asOf;
  const isOpen = done === undefined && verified === undefined;
  return phrases(
    [
      dueOn !== undefined && t.due({ due: dueOn }),
      done !== undefined && t.done({ on: done }),
      verified !== undefined && verification(verified, verifiedBy, view),
      isOpen && t.open(),
      isOpen && isOverdue && t.overdue(),
      effective === false && t.ineffective(),
    ],
    view,
  );
}

function verification(on: CivilDate, by: string | undefined, view: DossierView): string {
  const t = inLanguage(words, view.lang);
  return by === undefined ? t.verifiedOn({ on }) : t.verifiedBy({ on, name: personName(view, by) });
}

/** A day on or before the day of the dossier. */
export function doneBy(
  on: CivilDate | undefined,
  { assessment }: DossierView,
): CivilDate | undefined {
  return on !== undefined && on <= assessment.asOf ? on : undefined;
}

/** The day of a record, marked where it has not come. */
export function dated<K extends OwnKind>(
  view: DossierView,
  day: (value: RecordOf<K>) => CivilDate | undefined,
): Column<OwnRecord<K>> {
  return {
    head: words.date()[view.lang],
    cell: ({ value }) => (
      <Dated view={view} on={day(value) ?? null}>
        {day(value) ?? ""}
      </Dated>
    ),
  };
}

/** When the next one is due: past where it has gone by and no later one is on record. */
export function nextDue<K extends "impartiality-meeting" | "internal-audit" | "management-review">(
  records: readonly OwnRecord<K>[],
  view: DossierView,
): Column<OwnRecord<K>> {
  const { asOf } = view.assessment;
  const held = records.map(({ value }) => value.heldOn ?? "").filter((day) => day <= asOf);
  const latest = held.sort().at(-1);
  const t = inLanguage(words, view.lang);
  return {
    head: t.next(),
    cell: ({ value: { heldOn, nextOn } }) =>
      heldOn === latest && nextOn !== undefined && nextOn < asOf
        ? `${nextOn} ${t.overdue()}`
        : nextOn,
  };
}

export function linked<K extends OwnKind>(view: DossierView): Column<OwnRecord<K>> {
  return {
    head: words.record()[view.lang],
    cell: ({ path }) => <OwnLink view={view} path={path} />,
  };
}
