import type { ReactElement, ReactNode } from "react";
import { Page, type Tool } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import type { Bilingual } from "../../model/base/text.js";
import { statusWords } from "../../model/certificate/life.js";
import type { PublishedCertificate } from "../../model/certificate/published.js";
import type { CivilDate } from "../../model/time/dates.js";
import { joined, words } from "./certificate-pages.words.js";
import script from "./client/certificates.js?script";
import pageStyle from "./certificate-pages.css?text";

/**
 * The public pages: one of each certificate, a list, and the same as data. Chinese with English
 * beside it, since anybody may ask.
 */
export function publicPages(
  certificates: readonly PublishedCertificate[],
  asOf: CivilDate,
  tool: Tool,
): Map<string, string> {
  const list = <ListPage certificates={certificates} asOf={asOf} tool={tool} />;
  const files = new Map<string, string>([
    ["index.html", renderPage(list)],
    ["certificates.json", `${JSON.stringify({ asOf, certificates }, null, 2)}\n`],
    ["page.js", script],
  ]);
  for (const certificate of certificates) {
    const page = <CertificatePage certificate={certificate} asOf={asOf} tool={tool} />;
    files.set(`certificates/${certificate.page}/index.html`, renderPage(page));
  }
  return files;
}

/** Chinese, with English below it where there is any. */
function Both({ of: { zh, en } }: { readonly of: Bilingual }): ReactElement {
  return (
    <>
      {zh}
      {en && <span className="en">{en}</span>}
    </>
  );
}

/** Both on one line. */
function line({ zh, en }: Bilingual): string {
  return `${zh} ${en}`;
}

interface CertificateProps {
  readonly certificate: PublishedCertificate;
  readonly asOf: CivilDate;
  readonly tool: Tool;
}

function CertificatePage({ certificate: c, asOf, tool }: CertificateProps): ReactElement {
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
      <section>
        <Facts certificate={c} />
      </section>
      <section>
        <FileCheck certificate={c} />
      </section>
    </Page>
  );
}

function Facts({ certificate: c }: { readonly certificate: PublishedCertificate }): ReactElement {
  const facts: readonly { readonly label: Bilingual; readonly value: ReactNode }[] = [
    { label: words.number(), value: c.number },
    { label: words.organisation(), value: <Both of={c.client} /> },
    { label: words.criteria(), value: <Both of={c.criteria} /> },
    { label: words.scope(), value: <Both of={c.scope} /> },
    { label: words.issuedOn(), value: c.issuedOn },
    { label: words.validUntil(), value: c.expiresOn },
    { label: words.status(), value: <Status certificate={c} /> },
    ...(c.replacedBy ? [{ label: words.replacedBy(), value: c.replacedBy }] : []),
    { label: words.body(), value: <Both of={c.body} /> },
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

function Status({ certificate: c }: { readonly certificate: PublishedCertificate }): ReactElement {
  return (
    <>
      <b className={`status ${c.status}`}>
        <Both of={statusWords[c.status]} />
      </b>{" "}
      {joined.since({ day: c.since })}
      {c.status === "suspended" && c.until && joined.until({ day: c.until })}
    </>
  );
}

function FileCheck({
  certificate: { files },
}: {
  readonly certificate: PublishedCertificate;
}): ReactElement {
  const known = files.map((f) => `${f.sha256} ${f.isCurrent ? "current" : "earlier"}`);
  return (
    <>
      <h2>
        <Both of={words.check()} />
      </h2>
      <p>
        <Both of={words.howToCheck()} />
      </p>
      <input id="file" type="file" accept="application/pdf" />
      <p
        id="result"
        role="status"
        data-known={known.join("\n")}
        data-unable={joined.unable()}
        data-foreign={joined.foreignFile()}
        data-current={joined.currentFile()}
        data-earlier={joined.earlierFile()}
      />
      <details>
        <summary>SHA-256</summary>
        <ul>
          {files.map((f) => (
            <li key={f.sha256}>
              <code>{f.sha256}</code> {f.language}
              {f.isSigned && ` ${line(words.signed())}`}
              {!f.isCurrent && ` ${line(words.earlier())}`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface ListProps {
  readonly certificates: readonly PublishedCertificate[];
  readonly asOf: CivilDate;
  readonly tool: Tool;
}

function ListPage({ certificates, asOf, tool }: ListProps): ReactElement {
  const heads = [
    words.number(),
    words.organisation(),
    words.status(),
    words.issued(),
    words.validUntil(),
  ];
  return (
    <Page
      lang="zh"
      title={line(words.listTitle())}
      heading={line(words.listTitle())}
      lead={`${line(words.asOf())} ${asOf}`}
      tool={tool}
      styles={[pageStyle]}
      script="page.js"
    >
      <section>
        <input id="find" type="search" placeholder={joined.find()} aria-label={joined.find()} />
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.en} scope="col">
                  <Both of={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {certificates.map((c) => (
              <ListRow key={c.page} certificate={c} />
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

function ListRow({ certificate: c }: { readonly certificate: PublishedCertificate }): ReactElement {
  return (
    <tr>
      <td>
        <a href={`certificates/${encodeURIComponent(c.page)}/index.html`}>{c.number}</a>
      </td>
      <td>
        <Both of={c.client} />
      </td>
      <td>
        <Both of={statusWords[c.status]} />
      </td>
      <td className="id">{c.issuedOn}</td>
      <td className="id">{c.expiresOn}</td>
    </tr>
  );
}
