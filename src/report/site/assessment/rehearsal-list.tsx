import type { ReactElement } from "react";
import { Page, type Tool } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import { type Column, Lines, Table } from "../../../html/table.js";
import type { Language } from "../../../model/base/text.js";
import type {
  Answer,
  AnswerPlace,
  AnswerVerdict,
  Rehearsal,
} from "../../../model/outcome/rehearsal.js";
import { summaryOf } from "../../terminal/rehearsal.js";
import {
  columns as heads,
  placeWords,
  verdictWords,
  words,
} from "../../terminal/rehearsal.words.js";
import { shortName, standardsText } from "./clause-numbers.js";
import { titles } from "./dossier.words.js";
import type { ViewProps } from "./view.js";
import dossierStyle from "./dossier.css?text";

/** Places that are shown at once; the others are folded, on paper counted. */
const mostPlaces = 3;

/** The colours of rows, as those of findings. */
const rowClasses: Readonly<Record<AnswerVerdict, string>> = {
  broken: "fail",
  missing: "fail",
  unclear: "cannotJudge",
  onPaper: "",
  answered: "",
  nothing: "",
};

interface Shown {
  readonly rehearsal: Rehearsal;
  readonly lang: Language;
  readonly isPaper: boolean;
  /** Where the pages are; null where there are none beside it. */
  pageHref(page: string): string | null;
  caseHref(id: string): string | null;
}

/** The questions of an assessor with the answers, a page or a part of the dossier. */
export function RehearsalList({ view }: ViewProps): ReactElement {
  const { assessment, lang, medium, caseHref } = view;
  return (
    <Answers
      rehearsal={assessment.rehearsal}
      lang={lang}
      isPaper={medium === "paper"}
      pageHref={(page) => (medium === "paper" ? null : `${page}.html`)}
      caseHref={caseHref}
    />
  );
}

/** The same by itself, without the dossier. */
export function rehearsalPage(rehearsal: Rehearsal, lang: Language, tool: Tool): string {
  const title = words.title()[lang];
  const { asOf, bodies } = rehearsal;
  return renderPage(
    <Page
      lang={lang}
      title={title}
      heading={title}
      lead={words.lead({ asOf, bodies: bodies.join(", ") })[lang]}
      tool={tool}
      styles={[dossierStyle]}
    >
      <section>
        <Answers
          rehearsal={rehearsal}
          lang={lang}
          isPaper={false}
          pageHref={() => null}
          caseHref={() => null}
        />
      </section>
    </Page>,
  );
}

function Answers(props: Shown): ReactElement {
  const { rehearsal, lang, isPaper, pageHref } = props;
  const columns: readonly Column<Answer>[] = [
    {
      head: heads.verdict()[lang],
      width: 8,
      cell: (a) => <span className="mark">{verdictWords[a.verdict]()[lang]}</span>,
    },
    { head: heads.asks()[lang], width: 24, cell: (a) => a.question.asks[lang] },
    {
      head: heads.answer()[lang],
      width: 28,
      cell: (a) => <Lines items={a.figures.map((f) => f[lang])} />,
    },
    { head: heads.lacks()[lang], width: 24, cell: (a) => <Lacks answer={a} shown={props} /> },
    {
      head: heads.page()[lang],
      width: 16,
      cell: ({ question: { page, about } }) => (
        <>
          {page && <PageName page={page} href={pageHref(page)} lang={lang} />}
          <br />
          <small>{standardsText(about, shortName)}</small>
        </>
      ),
    },
  ];
  return (
    <>
      <p>{summaryOf(rehearsal, lang)}</p>
      <Table
        columns={columns}
        rows={rehearsal.answers}
        rowClass={(a) => rowClasses[a.verdict]}
        isPaper={isPaper}
      />
    </>
  );
}

function PageName(props: {
  readonly page: keyof typeof titles;
  readonly href: string | null;
  readonly lang: Language;
}): ReactElement {
  const title = titles[props.page]()[props.lang];
  return props.href === null ? <>{title}</> : <a href={props.href}>{title}</a>;
}

/** What is missing, not met or to be looked at. */
function Lacks(props: { readonly answer: Answer; readonly shown: Shown }): ReactElement {
  const { answer, shown } = props;
  const { lang, isPaper } = shown;
  const all = (["missing", "broken", "unclear"] as const).flatMap((kind) =>
    answer[kind].map((place, i) => (
      <Place key={`${kind}${i}`} place={place} kind={placeWords[kind]()[lang]} shown={shown} />
    )),
  );
  const { onPaper } = answer.question;
  const first = [
    ...(onPaper ? [words.onPaper({ where: onPaper })[lang]] : []),
    ...all.slice(0, mostPlaces),
  ];
  const rest = all.slice(mostPlaces);
  if (rest.length === 0) return <Lines items={first} />;
  const more = words.more({ n: rest.length })[lang];
  if (isPaper) return <Lines items={[...first, more]} />;
  return (
    <>
      <Lines items={first} />
      <details>
        <summary>{more}</summary>
        <Lines items={rest} />
      </details>
    </>
  );
}

function Place(props: {
  readonly place: AnswerPlace;
  readonly kind: string;
  readonly shown: Shown;
}): ReactElement {
  const { place, kind, shown } = props;
  const href = shown.caseHref(place.where);
  return (
    <>
      {kind} {href === null ? place.where : <a href={encodeURI(href)}>{place.where}</a>}{" "}
      {place.what[shown.lang]}
    </>
  );
}
