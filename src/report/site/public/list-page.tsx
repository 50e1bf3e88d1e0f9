import type { ReactElement } from "react";
import { Page, type Tool } from "../../../html/page.js";
import { allRowsStyle, rowsAtFirst, RowsShown } from "../../../html/rows-shown.js";
import { type Column, Table } from "../../../html/table.js";
import type { PublishedCertificate } from "../../../model/certificate/published.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { Both, line } from "./both.js";
import { joined, words } from "./certificate-pages.words.js";
import { Badge, lastDay, ReadersDay } from "./status.js";
import pageStyle from "./certificate-pages.css?text";

interface ListProps {
  readonly certificates: readonly PublishedCertificate[];
  readonly asOf: CivilDate;
  readonly tool: Tool;
}

/** All certificates, with a field to find one. */
export function ListPage({ certificates, asOf, tool }: ListProps): ReactElement {
  const columns: readonly Column<PublishedCertificate>[] = [
    {
      head: line(words.number()),
      width: 22,
      cell: (c) => <a href={`certificates/${encodeURIComponent(c.page)}/index.html`}>{c.number}</a>,
    },
    {
      head: line(words.organisation()),
      width: 34,
      cell: (c) => (
        <>
          <Both of={c.client} />
          {c.creditCode !== "" && <small className="code">{c.creditCode}</small>}
        </>
      ),
    },
    { head: line(words.status()), width: 18, cell: (c) => <Badge status={c.status} /> },
    { head: line(words.issued()), width: 13, cell: (c) => c.issuedOn },
    { head: line(words.validUntil()), width: 13, cell: (c) => c.expiresOn },
  ];
  return (
    <Page
      lang="zh"
      title={line(words.listTitle())}
      heading={line(words.listTitle())}
      lead={`${line(words.asOf())} ${asOf}`}
      tool={tool}
      styles={[pageStyle]}
      styleWithoutScript={`${allRowsStyle}#find{display:none}`}
      script="page.js"
    >
      <section>
        <ReadersDay asOf={asOf} />
        <input id="find" type="search" placeholder={joined.find()} aria-label={joined.find()} />
        <Table
          columns={columns}
          rows={certificates}
          none={line(words.noCertificates())}
          later={rowsAtFirst}
          rowData={(c) => ({ expires: lastDay(c) })}
        />
        <RowsShown shown={joined.shown()} none={joined.noneFits()} more={joined.more()} />
      </section>
    </Page>
  );
}
