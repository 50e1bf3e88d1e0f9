import { sentencesOf } from "../../model/base/lists.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import {
  type FilingList,
  notThere,
  type Paper,
  type PaperState,
} from "../../model/outcome/filing-list.js";
import type { ReadinessItem } from "../../model/outcome/readiness.js";
import { columnWords, languageWords, paperStateWords, words } from "./filing-list.words.js";
import { itemText, type Paint, verdictText } from "./readiness.js";
import { stateWords } from "./readiness.words.js";
import { csvTable, markdownTable } from "./tables.js";

/** For the terminal: ready or not, paper by paper, then what is to be done. */
export function filingListsText(
  lists: readonly FilingList[],
  lang: Language,
  isWhole: boolean,
  paint: Paint,
): string {
  return lists.map((list) => oneText(list, lang, isWhole, paint)).join("\n");
}

function oneText(list: FilingList, lang: Language, isWhole: boolean, paint: Paint): string {
  const { readiness, standing, lacks, doubts, forPeople, upcoming, unshown, consequences } = list;
  const verdict = verdictText(readiness, lang, paint);
  if (readiness.total === 0) return `${readiness.case}  ${verdict}\n`;
  const group = (name: () => Bilingual, items: readonly string[]) =>
    items.length === 0 ? "" : `  ${name()[lang]} ${items.length}\n${items.join("")}`;
  const shown = (items: readonly ReadinessItem[]) => items.map((i) => itemText(i, lang, paint));
  const toConfirm = unshown.map((i) => {
    const line = words.unshown({ item: i.item, label: i.label })[lang];
    return `    ${line}\n${paint.dim(`        ${i.clauses.join(" ")}`)}\n`;
  });
  return [
    `${readiness.case}  ${verdict}\n`,
    ...standing.map((line) => `  ${visible(line[lang])}\n`),
    `  ${summaryOf(list, lang)}\n`,
    isWhole ? papersText(list.papers, lang, paint) : "",
    paint.bad(group(words.lacks, shown(lacks))),
    group(words.doubts, shown(doubts)),
    group(words.forPeople, [...shown(forPeople), ...toConfirm]),
    group(words.upcoming, shown(upcoming)),
    consequences > 0 ? `  ${words.consequences({ n: consequences })[lang]}\n` : "",
  ].join("");
}

/** How many papers are demanded and here: the same words in each form of the list. */
export function summaryOf(list: FilingList, lang: Language): string {
  const { demanded, here, further, ahead, pages, attachments } = list;
  const papers = words.papers({ demanded, here, further, pages, attachments });
  return sentencesOf([papers, ...(ahead > 0 ? [words.ahead({ n: ahead })] : [])])[lang];
}

function papersText(papers: readonly Paper[], lang: Language, paint: Paint): string {
  const stages = Map.groupBy(papers, (p) => p.stage[lang]);
  return [...stages]
    .map(([stage, own]) => `  ${stage}\n${own.map((p) => paperText(p, lang, paint)).join("")}`)
    .join("");
}

function paperText(paper: Paper, lang: Language, paint: Paint): string {
  const { state, title, number, date, lastSeen } = paper;
  const told = state === "here" ? "" : paperStateWords[state]()[lang];
  const seen = lastSeen === null ? "" : words.lastSeen({ on: lastSeen.on })[lang];
  const head = [title[lang], visible(number), date, extentOf(paper, lang), told, seen];
  const below = [
    listed(words.signedBy, signedBy(paper, lang), lang),
    listed(words.kept, keptAt(paper, lang), lang),
    listed(words.demandedBy, paper.clauses, lang),
  ].map((line) => (line === "" ? "" : `${paint.dim(`        ${line}`)}\n`));
  return `    ${markOf(state, paint)} ${head.filter((part) => part !== "").join("  ")}\n${below.join("")}`;
}

function markOf(state: PaperState, paint: Paint): string {
  if (state === "here") return paint.good("✓");
  if (state === "ahead") return "·";
  return notThere.has(state) ? paint.bad("✗") : "!";
}

function listed(of: Listing, parts: readonly string[], lang: Language): string {
  const list = parts.join(terms.comma()[lang]);
  return list === "" ? "" : of({ list })[lang];
}
type Listing = (values: { list: string }) => Bilingual;

function extentOf({ state, prints, pages, attachments }: Paper, lang: Language): string {
  if (notThere.has(state)) return "";
  const isPrinted = prints.every((p) => p.pages !== null);
  return [
    ...(pages > 0 ? [words.pages({ n: pages })[lang]] : []),
    ...languagesOf(prints, lang),
    ...(isPrinted ? [] : [words.notPrinted()[lang]]),
    ...(attachments.length > 0 ? [words.attachments({ n: attachments.length })[lang]] : []),
  ].join(terms.comma()[lang]);
}

/** The languages of a paper that is printed in several. */
export function languagesOf(prints: Paper["prints"], lang: Language): string[] {
  const languages = [...new Set(prints.map(({ language }) => language))];
  return languages.length < 2 ? [] : languages.map((l) => languageWords[l]()[lang]);
}

/** Each signature in one line's words. */
export function signedBy({ signatures }: Paper, lang: Language): string[] {
  return signatures.map(({ role, name, date, method, isAhead }) => {
    const told = { role, name: visible(name), date: visible(date), method };
    return (isAhead ? words.signsLater(told) : words.signed(told))[lang];
  });
}

/** Where the original and its scan lie, as far as the archive record says. */
export function keptAt({ original, scan }: Paper, lang: Language): string[] {
  return [
    ...(original === null ? [] : [words.original({ place: visible(original) })[lang]]),
    ...(scan === null ? [] : [words.scan({ path: visible(scan) })[lang]]),
  ];
}

/**
 * The same as a table: a row for each paper, then one for each thing that is lacking, doubtful, due
 * or for people to say.
 */
export function filingListsTable(
  lists: readonly FilingList[],
  lang: Language,
  form: "markdown" | "csv",
): string {
  const head = [terms.case, ...Object.values(columnWords)].map((word) => word()[lang]);
  const rows = lists.flatMap((list) => [
    ...list.papers.map((paper, i) => [list.readiness.case, ...paperCells(paper, i + 1, lang)]),
    ...tasksOf(list, lang).map((cells) => [list.readiness.case, ...cells]),
  ]);
  return form === "csv" ? csvTable(head, rows) : markdownTable(head, rows);
}

type Cells = Readonly<Record<keyof typeof columnWords, string>>;
const noCells = Object.fromEntries(Object.keys(columnWords).map((name) => [name, ""])) as Cells;

function paperCells(paper: Paper, n: number, lang: Language): string[] {
  const list = (parts: readonly string[]) => parts.join(terms.comma()[lang]);
  const cells: Cells = {
    ...noCells,
    n: String(n),
    stage: paper.stage[lang],
    paper: paper.title[lang],
    state: paperStateWords[paper.state]()[lang],
    number: visible(paper.number),
    date: paper.date,
    signatures: list(signedBy(paper, lang)),
    kept: list(keptAt(paper, lang)),
    prints: list(paper.prints.map((p) => `${p.title[lang]} ${p.language}`)),
    pages: String(paper.pages),
    attachments: list(paper.attachments.map((a) => visible(a.path))),
    clauses: paper.clauses.join(" "),
    items: paper.items.join(" "),
    file: paper.file,
  };
  return Object.values(cells);
}

/** What is to be done, in the columns of the papers. */
function tasksOf(list: FilingList, lang: Language): string[][] {
  const found = [...list.lacks, ...list.doubts, ...list.forPeople, ...list.upcoming];
  const tasks = found.map(({ state, outcome: o }): Partial<Cells> => ({
    paper: o.message[lang],
    state: stateWords[state]()[lang],
    clauses: o.clauses.join(" "),
    file: o.at ? `${visible(o.at.file)}:${o.at.line}` : o.subject,
    remedy: o.remedy?.[lang] ?? "",
  }));
  const toConfirm = list.unshown.map(({ item, label, clauses }): Partial<Cells> => ({
    paper: words.unshown({ item, label })[lang],
    state: words.forPeople()[lang],
    clauses: clauses.join(" "),
  }));
  return [...tasks, ...toConfirm].map((cells) => Object.values({ ...noCells, ...cells }));
}
