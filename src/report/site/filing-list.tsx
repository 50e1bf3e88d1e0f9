import type { ReactElement } from "react";
import { Page, type Tool } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import { type Column, Lines, Table } from "../../html/table.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import type { FilingList, Paper } from "../../model/outcome/filing-list.js";
import { placeOf } from "../outcomes.js";
import { keptAt, languagesOf, signedBy, summaryOf } from "../terminal/filing-list.js";
import { columnWords, paperStateWords, words as listWords } from "../terminal/filing-list.words.js";
import { verdictText } from "../terminal/readiness.js";
import { words } from "./filing-list.words.js";
import style from "./filing-list.css?text";

interface Told {
  readonly tool: Tool;
  readonly asOf: string;
  readonly lang: Language;
}

/** One page without script: the papers of each case, and what is to be done. */
export function filingListPage(lists: readonly FilingList[], { tool, asOf, lang }: Told): string {
  const title = listWords.title()[lang];
  const [only] = lists.length === 1 ? lists : [];
  return renderPage(
    <Page
      lang={lang}
      title={only ? `${title} ${only.readiness.case}` : title}
      heading={title}
      lead={words.lead({ n: lists.length, asOf })[lang]}
      tool={tool}
      styles={[style]}
    >
      {lists.map((list) => (
        <CaseList key={list.readiness.case} list={list} lang={lang} />
      ))}
    </Page>,
  );
}

interface ListProps {
  readonly list: FilingList;
  readonly lang: Language;
}

function CaseList({ list, lang }: ListProps): ReactElement {
  const { readiness, lacks, doubts, forPeople, upcoming, unshown, papers, consequences } = list;
  const standing = list.standing.map((line) => visible(line[lang]));
  const toConfirm = unshown.map(({ item, label, clauses }): Task => ({
    what: listWords.unshown({ item, label })[lang],
    remedy: "",
    place: clauses.join(" "),
  }));
  const tasks = (items: FilingList["lacks"]) =>
    items.map(({ outcome: o }): Task => ({
      what: o.message[lang],
      remedy: o.remedy?.[lang] ?? "",
      place: [placeOf(o), ...o.clauses].join(" "),
    }));
  return (
    <section>
      <h2>
        {readiness.case} <small>{verdictText(readiness, lang, plain)}</small>
      </h2>
      {standing.length > 0 && (
        <p>
          <Lines items={standing} />
        </p>
      )}
      {readiness.total > 0 && <p>{summaryOf(list, lang)}</p>}
      {papers.length > 0 && <Papers list={list} lang={lang} />}
      <Tasks title={listWords.lacks} tasks={tasks(lacks)} lang={lang} />
      <Tasks title={listWords.doubts} tasks={tasks(doubts)} lang={lang} />
      <Tasks title={listWords.forPeople} tasks={[...tasks(forPeople), ...toConfirm]} lang={lang} />
      {upcoming.length > 0 && (
        <Tasks title={listWords.upcoming} tasks={tasks(upcoming)} lang={lang} />
      )}
      {consequences > 0 && <p>{listWords.consequences({ n: consequences })[lang]}</p>}
    </section>
  );
}

const plain = { good: same, bad: same, dim: same };
function same(text: string): string {
  return text;
}

/** The list itself, stage by stage. */
function Papers({ list, lang }: ListProps): ReactElement {
  const numbered = list.papers.map((paper, i) => ({ paper, n: i + 1 }));
  const stages = Map.groupBy(numbered, ({ paper }) => paper.stage[lang]);
  const t = columnWords;
  const columns: readonly Column<{ readonly paper: Paper; readonly n: number }>[] = [
    { head: t.n()[lang], width: 5, numeric: true, cell: ({ n }) => n },
    { head: t.paper()[lang], width: 14, cell: ({ paper }) => paper.title[lang] },
    {
      head: t.state()[lang],
      width: 8,
      cell: ({ paper }) => <span className="mark">{paperStateWords[paper.state]()[lang]}</span>,
    },
    { head: t.number()[lang], width: 10, cell: ({ paper }) => visible(paper.number) },
    { head: t.date()[lang], width: 9, cell: ({ paper }) => paper.date },
    {
      head: t.signatures()[lang],
      width: 17,
      cell: ({ paper }) => <Lines items={signedBy(paper, lang)} />,
    },
    { head: t.kept()[lang], width: 7, cell: ({ paper }) => <Lines items={keptAt(paper, lang)} /> },
    {
      head: t.pages()[lang],
      width: 7,
      numeric: true,
      cell: ({ paper }) => (
        <Lines items={[pagesOf(paper, lang), ...languagesOf(paper.prints, lang)]} />
      ),
    },
    {
      head: t.attachments()[lang],
      width: 6,
      numeric: true,
      cell: ({ paper }) => paper.attachments.length || "",
    },
    {
      head: t.clauses()[lang],
      width: 17,
      cell: ({ paper }) => <Lines items={paper.clauses} />,
    },
  ];
  return (
    <>
      {[...stages].map(([stage, rows]) => (
        <div key={stage}>
          <h3>{stage}</h3>
          <Table columns={columns} rows={rows} rowClass={({ paper }) => `paper ${paper.state}`} />
        </div>
      ))}
    </>
  );
}

/** How many, as far as all of it has been printed. */
function pagesOf({ prints, pages }: Paper, lang: Language): string {
  if (prints.some((p) => p.pages === null)) return listWords.notPrinted()[lang];
  return pages === 0 ? "" : String(pages);
}

interface Task {
  readonly what: string;
  readonly remedy: string;
  readonly place: string;
}

function Tasks(props: {
  readonly title: () => Bilingual;
  readonly tasks: readonly Task[];
  readonly lang: Language;
}): ReactElement {
  const { title, tasks, lang } = props;
  const columns: readonly Column<Task>[] = [
    { head: words.what()[lang], cell: (t) => t.what },
    { head: words.remedy()[lang], cell: (t) => t.remedy },
    { head: words.place()[lang], className: "code", cell: (t) => t.place },
  ];
  return (
    <>
      <h3>
        {title()[lang]} {tasks.length}
      </h3>
      <Table columns={columns} rows={tasks} none={words.nothing()[lang]} />
    </>
  );
}
