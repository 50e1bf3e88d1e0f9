import type { ReactElement } from "react";
import { rowsAtFirst } from "../../../html/rows-shown.js";
import { type Column, Lines, Table } from "../../../html/table.js";
import { listOf } from "../../../model/base/lists.js";
import type { Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import { flags } from "../../../model/outcome/flags.js";
import { DaysLeft } from "./case-sections.js";
import { nameOf } from "./names.js";
import { flagWords, heads, words } from "./overview.words.js";
import type { CaseRow } from "./rows.js";

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly lang: Language;
  readonly none: string;
  /** Where the page, or the part of the page, about a case is. */
  href(row: CaseRow): string;
}

/** One row a case; all that a row is chosen or sorted by stands in it. */
export function CaseTable({ rows, lang, none, href }: CaseTableProps): ReactElement {
  const t = inLanguage(heads, lang);
  const columns: readonly Column<CaseRow>[] = [
    {
      head: t.client(),
      isPlain: true,
      width: 25,
      cell: (row) => (
        <>
          <a href={href(row)}>{nameOf(row)[lang]}</a> <small>{row.id}</small>
        </>
      ),
    },
    { head: t.procedure(), width: 20, cell: (row) => <ProcedureCell row={row} lang={lang} /> },
    { head: t.state(), width: 10, cell: ({ profile }) => profile?.state.words[lang] },
    {
      head: t.certificate(),
      width: 14,
      cell: ({ profile }) => <Lines items={profile?.certificates ?? []} />,
    },
    { head: t.next(), width: 18, cell: ({ next }) => next && <Next outcome={next} lang={lang} /> },
    { head: t.open(), width: 13, cell: (row) => <Open row={row} lang={lang} /> },
  ];
  return (
    <Table
      id="cases"
      columns={columns}
      rows={rows}
      none={none}
      rowClass={weightOf}
      rowData={(row) => ({
        body: row.profile?.body[lang],
        procedure: row.profile?.procedure.document,
        state: row.profile?.state.state,
        next: row.next?.due ?? undefined,
        flags: flags.filter((flag) => row.counts[flag] > 0).join(" ") || undefined,
      })}
      later={rowsAtFirst}
    />
  );
}

interface CellProps {
  readonly row: CaseRow;
  readonly lang: Language;
}

function ProcedureCell({ row: { profile }, lang }: CellProps): ReactElement | null {
  return (
    profile && (
      <>
        {profile.procedure.title[lang]} <small>{profile.body[lang]}</small>
      </>
    )
  );
}

/** The day, how long there is until then, and what has to have happened by then. */
function Next(props: {
  readonly outcome: NonNullable<CaseRow["next"]>;
  readonly lang: Language;
}): ReactElement {
  const { outcome, lang } = props;
  const { awaited, missed, message } = outcome;
  const isAhead = missed !== undefined && outcome.outcome === "due";
  const what = awaited ?? (isAhead ? words.ifMissed({ what: missed }) : (missed ?? message));
  return (
    <Lines
      items={[
        <>
          <b className="day">{outcome.due}</b> <DaysLeft outcome={outcome} lang={lang} />
        </>,
        what[lang],
      ]}
    />
  );
}

function Open({ row: { counts }, lang }: CellProps): ReactElement {
  const own = flags.filter((flag) => counts[flag] > 0);
  return (
    <>{listOf(own.map((flag) => `${flagWords[flag]()[lang]} ${counts[flag]}`))[lang] || "—"}</>
  );
}

interface ShortTableProps {
  readonly rows: readonly CaseRow[];
  readonly lang: Language;
  name(row: CaseRow): string;
  href(row: CaseRow): string;
}

/** A name and what is open, where nothing else is known. */
export function ShortTable({ rows, lang, name, href }: ShortTableProps): ReactElement {
  const columns: readonly Column<CaseRow>[] = [
    {
      head: heads.other()[lang],
      isPlain: true,
      cell: (row) => (
        <>
          <a href={href(row)}>{name(row)}</a> <small>{placeOf(row)}</small>
        </>
      ),
    },
    { head: heads.open()[lang], cell: (row) => <Open row={row} lang={lang} /> },
  ];
  return <Table columns={columns} rows={rows} rowClass={weightOf} />;
}

/** A body's own folder is judged by each of its procedures. */
function placeOf({ id, result }: CaseRow): string {
  return id.startsWith("cb/") ? `${id} ${result.procedure}` : id;
}

/** The gravest that a case has: the colour of its row. */
function weightOf({ counts }: CaseRow): string {
  return flags.find((flag) => counts[flag] > 0) ?? "good";
}
