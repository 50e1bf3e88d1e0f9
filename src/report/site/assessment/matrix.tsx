import { Fragment, type ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Evidence, MatrixRow } from "../../../model/outcome/assessment.js";
import { DossierTable } from "./cells.js";
import { byNumber, shortName } from "./clause-numbers.js";
import { columnWords } from "./columns.words.js";
import { matrixWords, words } from "./matrix.words.js";
import type { EvidenceLinks, ViewProps } from "./view.js";

interface MatrixProps extends ViewProps {
  readonly rows: readonly MatrixRow[];
  readonly links: EvidenceLinks;
}

/** Standard clause → procedure clause → what was required → what shows it → outcome. */
export function Matrix({ rows, links, view }: MatrixProps): ReactElement {
  const { assessment, lang } = view;
  const [standard] = assessment.standards;
  const numberOf = (row: MatrixRow) => row.answers[standard?.name ?? ""]?.[0];
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
  return (
    <DossierTable
      view={view}
      columns={columns}
      rows={[...rows].sort((a, b) => byNumber(numberOf(a), numberOf(b)))}
      rowClass={(row) => row.outcome}
      canFilter
    />
  );
}

/** Clauses of each standard; what a clause is about shows when one points at it. */
function Answers({ row, view }: ViewProps & { readonly row: MatrixRow }): ReactElement {
  const titles = view.assessment.standards[0]?.clauses ?? {};
  return (
    <Lines
      items={Object.entries(row.answers).map(([standard, clauses]) => (
        <Fragment key={standard}>
          <small>{shortName(standard)}</small>
          {clauses.map((clause) => (
            <Fragment key={clause}>
              {" "}
              <span title={titles[clause]?.[view.lang] ?? ""}>{clause}</span>
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
