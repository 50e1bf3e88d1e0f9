import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import type { RecordOf } from "../../../model/case/records.js";
import type { OwnRecord } from "../../../model/outcome/assessed-own.js";
import { daysBetween } from "../../../model/time/dates.js";
import { DossierTable, personName } from "./cells.js";
import { dated, doneBy, linked, type OwnProps, progress } from "./own-columns.js";
import { words } from "./own-records.words.js";
import type { DossierView } from "./view.js";

export function CorrectiveActions({ body, view }: OwnProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(words, lang);
  const columns: readonly Column<OwnRecord<"corrective-action">>[] = [
    { head: t.number(), cell: ({ value }) => value.number },
    dated(view, (value) => value.raisedOn),
    {
      head: t.source(),
      cell: ({ value }) =>
        assessment.words("corrective-action", "source", value.source ?? "")[lang],
    },
    {
      head: t.facts(),
      cell: ({ value }) => (
        <Lines items={[value.text, value.cause, value.action].filter((v) => v !== undefined)} />
      ),
    },
    { head: t.findings(), cell: ({ value }) => progress(value, view) },
    linked(view),
  ];
  return <DossierTable view={view} columns={columns} rows={body.own["corrective-action"]} />;
}

export function BodyComplaints({ body, view }: OwnProps): ReactElement {
  const t = inLanguage(words, view.lang);
  const columns: readonly Column<OwnRecord<"body-complaint">>[] = [
    { head: t.number(), cell: ({ value }) => value.number },
    { head: t.received(), cell: ({ value }) => value.receivedOn },
    { head: t.about(), cell: ({ value }) => value.about },
    {
      head: t.decidedBy(),
      cell: ({ value }) => (
        <Lines
          items={[value.investigator, value.decidedBy]
            .filter((id) => id !== undefined)
            .map((id) => personName(view, id))}
        />
      ),
    },
    { head: t.result(), cell: ({ value }) => value.result },
    { head: t.notified(), cell: ({ value }) => doneBy(value.resultNotifiedOn, view) },
    { head: t.days(), numeric: true, cell: ({ value }) => daysTaken(value, view) },
    linked(view),
  ];
  return <DossierTable view={view} columns={columns} rows={body.own["body-complaint"]} />;
}

function daysTaken(
  { receivedOn, resultNotifiedOn }: RecordOf<"body-complaint">,
  view: DossierView,
): number | undefined {
  const until = doneBy(resultNotifiedOn, view);
  return receivedOn !== undefined && until !== undefined
    ? daysBetween(receivedOn, until)
    : undefined;
}
