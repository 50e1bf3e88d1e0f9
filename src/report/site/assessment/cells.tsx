import { Fragment, type ReactElement, type ReactNode } from "react";
import { type Column, Lines, Table } from "../../../html/table.js";
import { terms } from "../../../model/base/terms.words.js";
import { byCodeUnit, type Language } from "../../../model/base/text.js";
import type { AuditProfile, DecisionProfile } from "../../../model/case/case-profile.js";
import type { Spot } from "../../../model/case/facts.js";
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
  const { view, id } = props;
  const href = view.caseHref(id);
  if (href !== null) return <a href={encodeURI(href)}>{id}</a>;
  const isOutside = view.medium === "screen" && id.includes("/") && !id.startsWith("cb/");
  return (
    <>
      {id}
      {isOutside && <small> {words.outside()[view.lang]}</small>}
    </>
  );
}

/** A name, a link to the record where that is shown. */
export function RecordLink(
  props: ViewProps & {
    readonly of: string;
    readonly at: Spot | undefined;
    readonly children: ReactNode;
  },
): ReactElement {
  const { view, of, at, children } = props;
  const href = at ? view.recordHref(of, at) : null;
  return href === null ? <>{children}</> : <a href={encodeURI(href)}>{children}</a>;
}

/** The file of a record of a person or of the body itself, a link where it is enclosed. */
export function OwnLink(props: ViewProps & { readonly path: string }): ReactElement {
  const { view, path } = props;
  const href = view.ownHref(path);
  const name = <small className="code">{path}</small>;
  return href === null ? name : <a href={encodeURI(href)}>{name}</a>;
}

/** Parts of one line, parted by commas where no sentence ends. */
export function phrases(
  parts: readonly (string | false | undefined)[],
  { lang }: DossierView,
): string {
  return parts
    .filter((part) => part !== undefined && part !== false && part.trim() !== "")
    .reduce<string>((line, part) => {
      const ends = line === "" || /(?:[.;]|(?![!-~])\p{Po})$/u.test(line);
      const between = ends ? "" : terms.comma()[lang];
      return `${line}${between}${String(part)}`;
    }, "");
}

const dayInText = /(\d{4}-\d{2}-\d{2})/;

/** Lines of text whose dates are not broken. */
export function DayLines({ items }: { readonly items: readonly string[] }): ReactElement {
  return (
    <Lines
      items={items.map((item, i) => (
        <Fragment key={i}>
          {item.split(dayInText).map((part, j) =>
            isCivilDate(part) ? (
              <span key={j} className="day">
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </Fragment>
      ))}
    />
  );
}

/**
 * Name and id of a person, in English with the name in Latin letters before it, where the record
 * has it; nothing where nobody is recorded.
 */
export function personName(
  { assessment: { people }, lang }: Named,
  id: string | null,
  name = people[id ?? ""]?.name,
): string {
  if (id === null || id === "") return "";
  const nameEn = lang === "en" ? people[id]?.record?.nameEn : undefined;
  return [nameEn, name, id].filter((part) => part !== undefined).join(" ");
}

/** What names of people are looked up in. */
interface Named extends Pick<DossierView, "lang"> {
  readonly assessment: Pick<DossierView["assessment"], "people">;
}

/** Names, each on a line that is not broken. */
export function People(props: ViewProps & { readonly ids: readonly string[] }): ReactElement {
  const { view, ids } = props;
  const names = ids.filter((id) => id !== "").map((id) => personName(view, id));
  return (
    <Lines
      items={names.map((name) => (
        <span key={name} className="name">
          {name}
        </span>
      ))}
    />
  );
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

/** The latest first, and what lies after the day of the dossier behind all that has happened. */
export function latestFirst<Row>(
  rows: readonly Row[],
  { assessment: { asOf } }: DossierView,
  dayOf: (row: Row) => CivilDate | null,
): Row[] {
  const isAhead = (row: Row) => Number((dayOf(row) ?? "") > asOf);
  return [...rows].sort(
    (a, b) => isAhead(a) - isAhead(b) || byCodeUnit(dayOf(b) ?? "", dayOf(a) ?? ""),
  );
}

/** A name, marked where the day that it is told with lies after the day of the dossier. */
export function Dated(
  props: ViewProps & { readonly on: CivilDate | null; readonly children: ReactNode },
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
