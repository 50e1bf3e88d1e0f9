import type { Table } from "../../model/base/table.js";
import type { Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import type {
  Answer,
  AnswerPlace,
  AnswerVerdict,
  Rehearsal,
} from "../../model/outcome/rehearsal.js";
import { standardsText } from "../site/assessment/clause-numbers.js";
import { titles } from "../site/assessment/dossier.words.js";
import { columns, placeWords, verdictWords, words } from "./rehearsal.words.js";

/** How words are coloured, where they are. */
interface Paint {
  good(text: string): string;
  bad(text: string): string;
  dim(text: string): string;
}

/** Places of one kind that are told at once; the others are counted. */
const mostPlaces = 5;
const colours: Readonly<Record<AnswerVerdict, keyof Paint>> = {
  broken: "bad",
  missing: "bad",
  unclear: "dim",
  onPaper: "dim",
  answered: "good",
  nothing: "dim",
};
const signs: Readonly<Record<AnswerVerdict, string>> = {
  broken: "✗",
  missing: "✗",
  unclear: "?",
  onPaper: "○",
  answered: "✓",
  nothing: "–",
};

/** The questions with their answers, one after the other, the worst first. */
export function rehearsalText(rehearsal: Rehearsal, lang: Language, paint: Paint): string {
  const { answers } = rehearsal;
  const blocks = answers.map((answer) => answerText(answer, lang, paint));
  return [...blocks, summaryOf(rehearsal, lang), ""].join("\n");
}

function answerText(answer: Answer, lang: Language, paint: Paint): string {
  const { question, verdict, figures } = answer;
  const colour = paint[colours[verdict]];
  const lines = [
    `${colour(`${signs[verdict]} ${verdictWords[verdict]()[lang]}`)}  ${question.asks[lang]}`,
    ...figures.map((figure) => `    ${figure[lang]}`),
    ...placeLines(answer, lang).map((line) => `    ${line}`),
    ...(question.onPaper ? [`    ${words.onPaper({ where: question.onPaper })[lang]}`] : []),
    paint.dim(`    ${whereText(answer, lang)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The page that answers, the clauses that it is about, and the name by which data call it. */
function whereText({ question: { id, page, about } }: Answer, lang: Language): string {
  const parts = [
    page ? words.page({ title: titles[page]() })[lang] : words.noPage()[lang],
    standardsText(about),
    id,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What is missing, wrong or unclear, place by place. */
export function placeLines(answer: Answer, lang: Language, most = mostPlaces): string[] {
  return (["missing", "broken", "unclear"] as const).flatMap((kind) => {
    const places = answer[kind];
    const told = places
      .slice(0, most)
      .map((p) => `${placeWords[kind]()[lang]} ${placeText(p, lang)}`);
    const more = places.length - told.length;
    return more > 0 ? [...told, words.more({ n: more })[lang]] : told;
  });
}

function placeText({ where, what }: AnswerPlace, lang: Language): string {
  return visible(where === "" ? what[lang] : `${where} ${what[lang]}`);
}

/** How many questions came to what. */
export function summaryOf({ answers, asOf, cases }: Rehearsal, lang: Language): string {
  const count = (...verdicts: readonly AnswerVerdict[]) =>
    answers.filter((a) => verdicts.includes(a.verdict)).length;
  return words.summary({
    asOf,
    cases,
    n: answers.length,
    broken: count("broken"),
    missing: count("missing"),
    unclear: count("unclear"),
    onPaper: count("onPaper"),
    answered: count("answered"),
    nothing: count("nothing"),
  })[lang];
}

/** One row for each question. */
export function rehearsalTable({ answers }: Rehearsal, lang: Language): Table {
  const { verdict, asks, answer, lacks, page, about, id } = columns;
  return {
    head: [verdict, asks, answer, lacks, page, about, id].map((c) => c()[lang]),
    rows: answers.map((a) => [
      verdictWords[a.verdict]()[lang],
      a.question.asks[lang],
      a.figures.map((f) => f[lang]).join("; "),
      [
        ...placeLines(a, lang),
        ...(a.question.onPaper ? [words.onPaper({ where: a.question.onPaper })[lang]] : []),
      ].join("; "),
      a.question.page ? titles[a.question.page]()[lang] : "",
      standardsText(a.question.about),
      a.question.id,
    ]),
  };
}
