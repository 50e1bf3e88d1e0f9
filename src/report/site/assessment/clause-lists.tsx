import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { terms } from "../../../model/base/terms.words.js";
import { byCodeUnit } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Assessment, MatrixRow, Statistics } from "../../../model/outcome/assessment.js";
import { CaseLink, DossierTable } from "./cells.js";
import { byNumber, byProcedure } from "./clause-numbers.js";
import { columnWords } from "./columns.words.js";
import { Matrix } from "./matrix.js";
import { matrixWords } from "./matrix.words.js";
import { OwnRecords } from "./own-records.js";
import type { DossierView, EvidenceLinks, ViewProps } from "./view.js";

/** How often each limit was kept, missed, or is still to come. */
export function LimitsList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<Statistics["limits"][number]>[] = [
    { head: t.limit(), cell: (limit) => limit.label[lang] },
    { head: t.kept(), numeric: true, cell: (limit) => limit.kept },
    { head: t.late(), numeric: true, cell: (limit) => limit.late },
    { head: t.overdue(), numeric: true, cell: (limit) => limit.overdue },
    { head: t.open(), numeric: true, cell: (limit) => limit.open },
    { head: t.clause(), cell: (limit) => limit.clauses.join(" ") },
  ];
  return (
    <DossierTable view={view} columns={columns} rows={assessment.statistics.limits} canFilter />
  );
}

type Standard = Assessment["standards"][number];

/**
 * Each clause of the standards over the sample: how many rows of the matrices hold, and which do
 * not.
 */
export function ClausesList({ view }: ViewProps): ReactElement {
  return (
    <>
      {view.assessment.standards.map((standard) => (
        <ClausesOf key={standard.name} standard={standard} view={view} />
      ))}
    </>
  );
}

/** What the matrices of the sample say about one clause of a standard. */
interface ClauseTally {
  readonly clause: string;
  /** Clauses of procedures that answer it. */
  readonly answeredBy: Set<string>;
  readonly counts: Map<MatrixRow["outcome"], number>;
  /** Cases in which something is wrong with it. */
  readonly cases: Set<string>;
}

function ClausesOf(props: ViewProps & { readonly standard: Standard }): ReactElement | null {
  const { standard, view } = props;
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const rows = talliesOf(standard, view.assessment);
  if (rows.length === 0) return null;
  const columns: readonly Column<ClauseTally>[] = [
    { head: t.standard(), width: 8, cell: (row) => row.clause },
    { head: t.what(), width: 22, cell: (row) => standard.clauses[row.clause]?.[lang] },
    {
      head: t.clause(),
      width: 36,
      cell: ({ answeredBy }) => (
        <details open={view.medium === "paper"}>
          <summary>{answeredBy.size}</summary>
          <small>
            <Lines items={byProcedure([...answeredBy])} />
          </small>
        </details>
      ),
    },
    {
      head: t.shownBy(),
      width: 18,
      cell: ({ counts }) =>
        [...counts]
          .sort(([a], [b]) => byCodeUnit(a, b))
          .map(([outcome, count]) => `${matrixWords[outcome]()[lang]} ${count}`)
          .join(terms.comma()[lang]),
    },
    {
      head: t.case(),
      width: 16,
      cell: ({ cases }) => (
        <Lines
          items={[...cases].map((id) => (
            <CaseLink key={id} view={view} id={id} />
          ))}
        />
      ),
    },
  ];
  return (
    <>
      <h2>
        {standard.name} <small>{standard.alias}</small>
      </h2>
      <DossierTable view={view} columns={columns} rows={rows} canFilter />
    </>
  );
}

const wrongOutcomes: ReadonlySet<MatrixRow["outcome"]> = new Set([
  "fail",
  "cannotJudge",
  "error",
  "notShown",
]);

function talliesOf(standard: Standard, { cases }: Assessment): ClauseTally[] {
  const tallies = new Map<string, ClauseTally>();
  const rows = cases.flatMap(({ matrix, profile }) => matrix.map((row) => ({ row, profile })));
  for (const { row, profile } of rows) {
    for (const clause of row.answers[standard.name] ?? []) {
      const tally = tallies.get(clause) ?? emptyTally(clause);
      tallies.set(clause, tally);
      tally.answeredBy.add(row.clause);
      tally.counts.set(row.outcome, (tally.counts.get(row.outcome) ?? 0) + 1);
      if (wrongOutcomes.has(row.outcome)) tally.cases.add(profile.case);
    }
  }
  return [...tallies.values()].sort((a, b) => byNumber(a.clause, b.clause));
}

function emptyTally(clause: string): ClauseTally {
  return { clause, answeredBy: new Set(), counts: new Map(), cases: new Set() };
}

/** What the bodies keep of themselves, and what their own folders answer. */
export function BodyPage({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  return (
    <>
      <OwnRecords view={view} />
      {assessment.bodies.map(({ result, matrix }) => {
        const procedure = assessment.procedures[result.procedure];
        return (
          <section key={result.procedure}>
            <h2>
              {procedure?.body[lang] ?? result.case} · {procedure?.document}
            </h2>
            <Matrix view={view} rows={matrix} links={linksTo(result.case, view)} />
          </section>
        );
      })}
    </>
  );
}

/** To the records of a body's own folder, `cb/TB`. */
function linksTo(folder: string, { ownHref }: DossierView): EvidenceLinks {
  return { record: (path, line) => ownHref(`${folder}/${path}`, line), document: () => null };
}
