import type { ReactElement } from "react";
import { Bars } from "../../../html/bars.js";
import { type Column, Lines } from "../../../html/table.js";
import { listOf } from "../../../model/base/lists.js";
import { inLanguage } from "../../../model/base/words.js";
import type { PersonLoad } from "../../../model/outcome/assessment.js";
import { DossierTable, procedureName } from "./cells.js";
import { columnWords } from "./columns.words.js";
import type { ViewProps } from "./view.js";

/** As many as a picture can show. */
const mostInPicture = 25;

/** Who worked how much, and what qualifies them. */
export function PeopleList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const { people } = assessment.statistics;
  const procedures = (p: PersonLoad) =>
    listOf(p.procedures.map((id) => procedureName(view, id)))[lang];
  const columns: readonly Column<PersonLoad>[] = [
    { head: t.name(), cell: nameAndId },
    { head: t.audits(), numeric: true, cell: (p) => p.audits },
    { head: t.led(), numeric: true, cell: (p) => p.led },
    { head: t.auditDays(), numeric: true, cell: (p) => p.days },
    { head: t.decisions(), numeric: true, cell: (p) => p.decisions },
    { head: t.witnessed(), numeric: true, cell: (p) => p.witnessed },
    { head: t.procedure(), cell: procedures },
    {
      head: t.qualifications(),
      cell: (p) => <Lines items={assessment.people[p.person]?.qualifications ?? []} />,
    },
  ];
  const tallies = people.slice(0, mostInPicture).map((p) => ({
    key: p.person,
    label: { zh: nameAndId(p), en: nameAndId(p) },
    count: p.days,
  }));
  return (
    <>
      <Bars title={t.auditDays()} tallies={tallies} lang={lang} />
      <DossierTable view={view} columns={columns} rows={people} canFilter />
    </>
  );
}

function nameAndId({ name, person }: PersonLoad): string {
  return `${name} ${person}`;
}
