import type { ReactElement } from "react";
import { type Column, Table } from "../../../html/table.js";
import type { Language } from "../../../model/base/text.js";
import type { AuditProfile, DecisionProfile } from "../../../model/case/case-profile.js";
import { type CivilDate, isCivilDate } from "../../../model/time/dates.js";
import { words } from "./cells.words.js";
import type { DossierView, ViewProps } from "./view.js";

interface DossierTableProps<Row> extends ViewProps {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** With a field to filter it, on the screen. */
  readonly canFilter?: boolean;
  rowClass?(row: Row): string;
}

/** A table of the dossier. */
export function DossierTable<Row>(props: DossierTableProps<Row>): ReactElement {
  const { view, canFilter = false, ...table } = props;
  const filter = canFilter && view.medium === "screen" ? words.filter()[view.lang] : undefined;
  return (
    <Table
      {...table}
      none={words.none()[view.lang]}
      filter={filter}
      isPaper={view.medium === "paper"}
    />
  );
}

/** The name of a case, a link where it has a page. */
export function CaseLink(props: ViewProps & { readonly id: string }): ReactElement {
  const href = props.view.caseHref(props.id);
  return href === null ? <>{props.id}</> : <a href={encodeURI(href)}>{props.id}</a>;
}

/** Name and id of a person; nothing where nobody is recorded. */
export function personName({ assessment }: DossierView, id: string | null): string {
  return id === null || id === "" ? "" : `${assessment.people[id]?.name ?? id} ${id}`;
}

/** What a procedure calls itself. */
export function procedureName({ assessment }: DossierView, id: string): string {
  return assessment.procedures[id]?.document ?? id;
}

/** What people call an audit of a case. */
export function auditTitle(audits: readonly AuditProfile[], id: string, lang: Language): string {
  return audits.find((audit) => audit.id === id)?.title[lang] ?? id;
}

/** Whether who decided had a part in the audit. */
export function isOfTheTeam(
  audits: readonly AuditProfile[],
  { audit: id, maker }: DecisionProfile,
): boolean {
  return audits.some((audit) => audit.id === id && audit.team.some((m) => m.person === maker));
}

export function yesNo(value: boolean, lang: Language): string {
  return (value ? words.yes() : words.no())[lang];
}

/** A name, marked where the day that it is told with lies after the day of the dossier. */
export function Dated(
  props: ViewProps & { readonly on: CivilDate | null; readonly children: string },
): ReactElement {
  const { view, on, children } = props;
  const isAhead = on !== null && on > view.assessment.asOf;
  return (
    <>
      <span className={isCivilDate(children) ? "day" : undefined}>{children}</span>
      {isAhead && <small className="ahead"> {words.ahead()[view.lang]}</small>}
    </>
  );
}
