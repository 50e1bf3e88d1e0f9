import type { ReactElement, ReactNode } from "react";
import { Page, type Tool } from "../../../html/page.js";
import { type Column, Table } from "../../../html/table.js";
import type { Bilingual } from "../../../model/base/text.js";
import type { PublishedCertificate, PublishedSite } from "../../../model/certificate/published.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { Both, line } from "./both.js";
import { joined, words } from "./certificate-pages.words.js";
import { FileCheck } from "./file-check.js";
import { Badge, lastDay, ReadersDay } from "./status.js";
import pageStyle from "./certificate-pages.css?text";

interface CertificateProps {
  readonly certificate: PublishedCertificate;
  readonly asOf: CivilDate;
  readonly tool: Tool;
}

/** What the public may know of one certificate. */
export function CertificatePage({ certificate: c, asOf, tool }: CertificateProps): ReactElement {
  const lead = (
    <>
      {line(words.asOf())} {asOf} · <a href="../../index.html">{line(words.all())}</a>
    </>
  );
  return (
    <Page
      lang="zh"
      title={`${c.number} ${c.client.zh}`}
      heading={line(words.title())}
      lead={lead}
      tool={tool}
      styles={[pageStyle]}
      script="../../page.js"
    >
      <section data-expires={lastDay(c)}>
        <ReadersDay asOf={asOf} />
        <p className="notice ended" hidden>
          <Both of={words.ended({ day: lastDay(c) ?? "" })} />
        </p>
        <Facts certificate={c} asOf={asOf} />
      </section>
      {c.sites.length > 0 && (
        <section>
          <h2>
            <Both of={words.sites()} />
          </h2>
          <Sites sites={c.sites} />
        </section>
      )}
      <section>
        <FileCheck certificate={c} />
      </section>
    </Page>
  );
}

interface Fact {
  readonly label: Bilingual;
  readonly value: ReactNode;
}

function Facts(props: Pick<CertificateProps, "certificate" | "asOf">): ReactElement {
  const { certificate: c, asOf } = props;
  const facts: readonly Fact[] = [
    ...fact(words.number(), c.number),
    { label: words.status(), value: <Status certificate={c} asOf={asOf} /> },
    ...fact(words.organisation(), c.client),
    ...fact(words.creditCode(), c.creditCode),
    ...fact(words.registeredAddress(), c.registeredAddress),
    ...fact(words.businessAddress(), c.businessAddress),
    ...fact(words.criteria(), c.criteria),
    ...fact(words.scope(), c.scope),
    ...fact(words.firstIssuedOn(), c.firstIssuedOn),
    ...fact(words.issuedOn(), c.issuedOn),
    ...fact(words.validUntil(), c.expiresOn),
    ...fact(words.replacedBy(), c.replacedBy),
    ...fact(words.body(), c.body),
  ];
  return (
    <table className="facts">
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label.en}>
            <th scope="row">
              <Both of={label} />
            </th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing where nothing is recorded. */
function fact(label: Bilingual, text: Bilingual | string | null): Fact[] {
  if (text === null || text === "") return [];
  return [{ label, value: typeof text === "string" ? text : <Both of={text} /> }];
}

/** Since when and until when; with the page's own day, since no later one is known to it. */
function Status(props: Pick<CertificateProps, "certificate" | "asOf">): ReactElement {
  const { certificate: c, asOf } = props;
  return (
    <>
      <Badge status={c.status} />{" "}
      <span className="told">
        {joined.since({ day: c.since })}
        {c.status === "suspended" && c.until && joined.until({ day: c.until })}
        <small className="known">{joined.known({ asOf })}</small>
      </span>
    </>
  );
}

function Sites({ sites }: { readonly sites: readonly PublishedSite[] }): ReactElement {
  const columns: readonly Column<PublishedSite>[] = [
    {
      head: line(words.siteName()),
      width: 26,
      cell: ({ name, isTemporary }) => (
        <>
          <Both of={name} />
          {isTemporary && <small>{line(words.temporary())}</small>}
        </>
      ),
    },
    {
      head: line(words.siteAddress()),
      width: 37,
      cell: ({ address }) => address && <Both of={address} />,
    },
    { head: line(words.siteScope()), width: 37, cell: ({ scope }) => scope && <Both of={scope} /> },
  ];
  return <Table columns={columns} rows={sites} />;
}
