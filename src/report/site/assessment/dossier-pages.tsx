import { Fragment, type ReactElement, type ReactNode } from "react";
import { Page, type Tool } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import type { Language } from "../../../model/base/text.js";
import type { AssessedCase, Assessment } from "../../../model/outcome/assessment.js";
import { csvTable } from "../../terminal/tables.js";
import { timelineStyle } from "../timeline.js";
import { CaseSections, recordAnchor, RecordLines } from "./case-page.js";
import { titles, words } from "./dossier.words.js";
import { type ListName, lists } from "./lists.js";
import { DossierOverview } from "./overview.js";
import { tablesOf } from "./page-tables.js";
import { entriesOf, type Entry, searchScript } from "./search.js";
import type { DossierView, EvidenceLinks, ViewProps } from "./view.js";
import barsStyle from "../../../html/bars.css?text";
import dossierStyle from "./dossier.css?text";

/** The dossier as a set of pages that opens from a folder: file names and what stands in them. */
export function assessmentSite(
  assessment: Assessment,
  lang: Language,
  tool: Tool,
): Map<string, string | Uint8Array> {
  const inSample = new Set(assessment.cases.map((c) => c.profile.case));
  const view: DossierView = {
    assessment,
    lang,
    medium: "screen",
    caseHref: (id) => (inSample.has(id) ? `${caseFolder(id)}/index.html` : null),
    recordHref: (id, { file }) => {
      const below = file.indexOf(`/${id}/`);
      if (!inSample.has(id) || below === -1) return null;
      return `${caseFolder(id)}/records.html#${recordAnchor(file.slice(below + id.length + 2))}`;
    },
    ownHref,
  };
  const files = new Map<string, string | Uint8Array>();
  const found: Entry[] = [];
  for (const { file, heading, body } of pagesOf(view)) {
    const page = (data: readonly string[]) =>
      renderPage(
        <DossierPage view={view} file={file} heading={heading} tool={tool} data={data}>
          {body}
        </DossierPage>,
      );
    const plain = page([]);
    const tables = tablesOf(plain);
    const data = file.includes("/") ? [] : tables.map((_, i) => dataFile(file, i));
    for (const [i, path] of data.entries()) {
      const table = tables[i];
      if (table) files.set(path, csvTable(table.head, table.rows));
    }
    files.set(file, data.length > 0 ? page(data) : plain);
    found.push(...entriesOf(tables, { file, heading }));
  }
  for (const { profile, documents, attachments } of assessment.cases) {
    for (const { path, bytes } of attachments) {
      if (bytes) files.set(`${caseFolder(profile.case)}/${path}`, bytes);
    }
    for (const { path, bytes } of documents) {
      if (bytes) files.set(`${caseFolder(profile.case)}/documents/${path}`, bytes);
    }
  }
  files.set("search.js", searchScript(view, found));
  return files;
}

/** The first table of a page is called as the page is. */
function dataFile(page: string, index: number): string {
  const name = page.replace(/\.html$/, "");
  return `data/${index === 0 ? name : `${name}-${index + 1}`}.csv`;
}

/** One page of the set, before it is framed. */
interface PageContent {
  readonly file: string;
  readonly heading: string;
  readonly body: ReactNode;
}

function pagesOf(view: DossierView): PageContent[] {
  const { assessment, lang } = view;
  return [
    {
      file: "index.html",
      heading: words.title()[lang],
      body: <DossierOverview view={view} />,
    },
    ...listNames().map((name) => {
      const List = lists[name];
      return {
        file: `${name}.html`,
        heading: titles[name]()[lang],
        body: (
          <section>
            <List view={view} />
          </section>
        ),
      };
    }),
    ...ownPages(view),
    ...assessment.cases.flatMap((assessed) => casePages(assessed, view)),
  ];
}

/** The records of people and of the bodies themselves, which no case encloses. */
function ownPages({ assessment, lang }: DossierView): PageContent[] {
  const people = Object.values(assessment.people).flatMap(({ lines }) => lines ?? []);
  const bodies = assessment.ownRecords.flatMap(({ records }) => records);
  return [
    {
      file: personnelPage,
      heading: words.personnelRecords()[lang],
      body: <RecordLines records={people} />,
    },
    { file: bodyPage, heading: words.bodyRecords()[lang], body: <RecordLines records={bodies} /> },
  ];
}

const personnelPage = "personnel-records.html";
const bodyPage = "body-records.html";
const isOfPerson = (path: string) => path.startsWith("personnel/");

function ownHref(path: string, line?: number): string {
  return `${isOfPerson(path) ? personnelPage : bodyPage}#${recordAnchor(path, line)}`;
}

function casePages(assessed: AssessedCase, view: DossierView): PageContent[] {
  const { profile, records } = assessed;
  const recordsTitle = words.records()[view.lang];
  const folder = caseFolder(profile.case);
  return [
    {
      file: `${folder}/index.html`,
      heading: `${profile.case} ${profile.client}`,
      body: (
        <section>
          <CaseSections assessed={assessed} links={linksOf(assessed)} view={view} />
          <p>
            <a href="records.html">
              {recordsTitle} {records.length}
            </a>
          </p>
        </section>
      ),
    },
    {
      file: `${folder}/records.html`,
      heading: `${recordsTitle} ${profile.case}`,
      body: <RecordLines records={records} />,
    },
  ];
}

/** Links from the page of a case to its records and documents beside it. */
function linksOf({ documents }: AssessedCase): EvidenceLinks {
  const printed = new Set(documents.filter((d) => d.bytes).map((d) => d.path));
  return {
    record: (path, line) =>
      isOfPerson(path)
        ? `../../${ownHref(path, line)}`
        : `records.html#${recordAnchor(path, line)}`,
    document: (path, page) => (printed.has(path) ? `documents/${path}#page=${page}` : null),
  };
}

interface DossierPageProps extends ViewProps {
  readonly file: string;
  readonly heading: string;
  readonly tool: Tool;
  /** The page's tables as CSV. */
  readonly data: readonly string[];
  readonly children: ReactNode;
}

function DossierPage(props: DossierPageProps): ReactElement {
  const { view, file, heading, tool, data, children } = props;
  const { assessment, lang } = view;
  const up = "../".repeat(file.split("/").length - 1);
  return (
    <Page
      lang={lang}
      title={heading}
      heading={heading}
      lead={words.lead({ asOf: assessment.asOf, n: assessment.statistics.cases })[lang]}
      tool={tool}
      navigation={<Navigation up={up} lang={lang} />}
      styles={[barsStyle, timelineStyle, dossierStyle]}
      script={`${up}search.js`}
      withPictures={file.startsWith("cases/")}
    >
      {children}
      {data.length > 0 && (
        <p>
          {words.data()[lang]}
          {data.map((path) => (
            <Fragment key={path}>
              {" "}
              <a href={path}>{path}</a>
            </Fragment>
          ))}
        </p>
      )}
    </Page>
  );
}

function Navigation(props: { readonly up: string; readonly lang: Language }): ReactElement {
  const { up, lang } = props;
  const search = words.search()[lang];
  return (
    <nav>
      <a href={`${up}index.html`}>{words.overview()[lang]}</a>
      {listNames().map((name) => (
        <a key={name} href={`${up}${name}.html`}>
          {titles[name]()[lang]}
        </a>
      ))}
      <input
        id="search"
        type="search"
        placeholder={search}
        aria-label={search}
        data-up={up}
        data-none={words.nothingFound()[lang]}
      />
      <ul id="hits" />
    </nav>
  );
}

/** In the order of the navigation. */
function listNames(): ListName[] {
  return Object.keys(lists) as ListName[];
}

function caseFolder(id: string): string {
  return `cases/${id.replaceAll("/", "_")}`;
}
