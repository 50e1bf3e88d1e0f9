import { Fragment, type ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { terms } from "../../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Evidence, MatrixRow } from "../../../model/outcome/assessment.js";
import { DossierTable } from "./cells.js";
import { words as filterWords } from "./cells.words.js";
import { byNumber, shortName } from "./clause-numbers.js";
import { columnWords } from "./columns.words.js";
import { matrixWords, words } from "./matrix.words.js";
import type { EvidenceLinks, ViewProps } from "./view.js";

interface MatrixProps extends ViewProps {
  readonly rows: readonly MatrixRow[];
  readonly links: EvidenceLinks;
}

/**
 * Standard clause → procedure clause → what was required → what shows it → outcome, one table for
 * each family of clauses.
 */
export function Matrix({ rows, links, view }: MatrixProps): ReactElement {
  const { assessment, lang, medium } = view;
  const [standard] = assessment.standards;
  const numberOf = (row: MatrixRow) => row.answers[standard?.name ?? ""]?.[0];
  const sorted = [...rows].sort((a, b) => byNumber(numberOf(a), numberOf(b)));
  const families = new Map<string, MatrixRow[]>();
  for (const row of sorted) {
    const family = familyOf(numberOf(row));
    families.set(family, [...(families.get(family) ?? []), row]);
  }
  const filter = filterWords.filter()[lang];
  return (
    <>
      {medium === "screen" && (
        <input className="filter" type="search" placeholder={filter} aria-label={filter} />
      )}
      <div className="families">
        {[...families].map(([family, own]) => (
          <section key={family} className="family">
            <h3>{headingOf(family, standard?.clauses ?? {}, lang)}</h3>
            <p>
              <small>{countsOf(own, lang)}</small>
            </p>
            <MatrixTable rows={own} links={links} view={view} />
          </section>
        ))}
      </div>
    </>
  );
}

/** `9.1.4` is of the family `9.1`, `7.2` of `7`; what answers no clause is of none. */
function familyOf(clause: string | undefined): string {
  if (clause === undefined) return "";
  const [chapter = "", part] = clause.split(".");
  return chapter === "9" && part !== undefined ? `${chapter}.${part}` : chapter;
}

function headingOf(
  family: string,
  titles: Readonly<Record<string, Bilingual>>,
  lang: Language,
): string {
  return family === "" ? words.ownClauses()[lang] : `${family} ${titles[family]?.[lang] ?? ""}`;
}

/** How many rows came to what. */
function countsOf(rows: readonly MatrixRow[], lang: Language): string {
  const counts = new Map<MatrixRow["outcome"], number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, n]) => `${matrixWords[outcome]()[lang]} ${n}`)
    .join(terms.comma()[lang]);
}

function MatrixTable({ rows, links, view }: MatrixProps): ReactElement {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<MatrixRow>[] = [
    { head: t.standard(), width: 11, cell: (row) => <Answers row={row} view={view} /> },
    { head: t.clause(), width: 13, cell: (row) => row.clause },
    { head: t.demand(), width: 33, cell: (row) => row.demand[lang] },
    {
      head: t.evidence(),
      width: 31,
      cell: (row) => (
        <Lines
          items={row.evidence.map((evidence, i) => (
            <Place key={i} evidence={evidence} links={links} view={view} />
          ))}
        />
      ),
    },
    {
      head: t.outcome(),
      width: 12,
      cell: (row) => (
        <Lines
          items={[
            <span key="outcome" className="mark">
              {matrixWords[row.outcome]()[lang]}
            </span>,
            ...row.remarks.map((remark, i) => <small key={i}>{remark[lang]}</small>),
          ]}
        />
      ),
    },
  ];
  return <DossierTable view={view} columns={columns} rows={rows} rowClass={(row) => row.outcome} />;
}

/** Clauses of each standard; what a clause is about shows when one points at it. */
function Answers({ row, view }: ViewProps & { readonly row: MatrixRow }): ReactElement {
  const titles = new Map(view.assessment.standards.map((s) => [s.name, s.clauses]));
  return (
    <Lines
      items={Object.entries(row.answers).map(([standard, clauses]) => (
        <Fragment key={standard}>
          <small>{shortName(standard)}</small>
          {clauses.map((clause) => (
            <Fragment key={clause}>
              {" "}
              <span title={titles.get(standard)?.[clause]?.[view.lang] ?? ""}>{clause}</span>
            </Fragment>
          ))}
        </Fragment>
      ))}
    />
  );
}

interface PlaceProps extends ViewProps {
  readonly evidence: Evidence;
  readonly links: EvidenceLinks;
}

/** A line of a record, and the page of a document that shows it: in words, the file beside it. */
function Place({ evidence, links, view }: PlaceProps): ReactElement {
  const { record, recordTitle, line } = evidence;
  const href = links.record(record, line);
  const name = words.line({ record: recordTitle, line })[view.lang];
  return (
    <>
      {href === null ? name : <a href={encodeURI(href)}>{name}</a>}{" "}
      <small className="code">{`${record}:${line}`}</small>
      <PageLink evidence={evidence} links={links} view={view} />
    </>
  );
}

function PageLink({ evidence, links, view }: PlaceProps): ReactElement | null {
  const { document, documentTitle, page } = evidence;
  if (document === null) return null;
  const href = links.document(document, page ?? 1);
  const text = words.page({ document: documentTitle ?? document, page: page ?? 1 })[view.lang];
  const [path = "", ...fragment] = (href ?? "").split("#");
  return (
    <>
      <br />
      {href === null ? text : <a href={[encodeURI(path), ...fragment].join("#")}>{text}</a>}{" "}
      <small className="code">{document}</small>
    </>
  );
}
