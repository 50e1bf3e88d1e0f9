import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { listOf } from "../../../model/base/lists.js";
import { terms } from "../../../model/base/terms.words.js";
import { type Bilingual, byCodeUnit } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Assessment, MatrixRow } from "../../../model/outcome/assessment.js";
import type { Answer, AnswerVerdict } from "../../../model/outcome/rehearsal.js";
import { appliesTo, type Standard } from "../../../model/procedure/standard.js";
import { verdictWords } from "../../terminal/rehearsal.words.js";
import { CaseLink, DossierTable } from "./cells.js";
import { byNumber, byProcedure } from "./clause-numbers.js";
import { columnWords } from "./columns.words.js";
import { titles } from "./dossier.words.js";
import { matrixWords } from "./matrix.words.js";
import { stateWords, words } from "./standards-list.words.js";
import type { ViewProps } from "./view.js";

/**
 * Each clause of the standards over the sample and the bodies' own folders: shown, not shown, on
 * paper (where) or not applicable (why). None is left out.
 */
export function ClausesList({ view }: ViewProps): ReactElement {
  return (
    <>
      {view.assessment.standards.map((standard) => (
        <ClausesOf key={standard.name} standard={standard} view={view} />
      ))}
    </>
  );
}

type ClauseState = keyof typeof stateWords;

/** What the matrices say about one clause of a standard. */
interface ClauseTally {
  readonly clause: string;
  /** Clauses of procedures that answer it. */
  readonly answeredBy: Set<string>;
  readonly counts: Map<MatrixRow["outcome"], number>;
  /** Cases in which something is wrong with it. */
  readonly cases: Set<string>;
  /** Answers to questions that are about it. */
  readonly asked: readonly Answer[];
}

interface StandardProps extends ViewProps {
  readonly standard: Standard;
}

function ClausesOf({ standard, view }: StandardProps): ReactElement {
  const { lang } = view;
  const { procedures } = view.assessment;
  const schemes = [...new Set(Object.values(procedures).map((p) => p.scheme))];
  const applies = schemes.some((scheme) => appliesTo(standard, scheme));
  const why = standard.otherSchemes ?? { zh: "", en: "" };
  return (
    <>
      <h2>
        {standard.name} <small>{standard.alias}</small>
      </h2>
      {standard.sources && (
        <p>
          <small>{words.sources({ sources: standard.sources })[lang]}</small>
        </p>
      )}
      {applies ? (
        <ClauseTable standard={standard} view={view} />
      ) : (
        <p>{words.otherSchemes({ schemes: schemes.join(", "), why })[lang]}</p>
      )}
    </>
  );
}

function ClauseTable({ standard, view }: StandardProps): ReactElement {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const rows = talliesOf(standard, view.assessment);
  const columns: readonly Column<ClauseTally>[] = [
    { head: t.standard(), width: 7, cell: (row) => row.clause },
    { head: t.what(), width: 20, cell: (row) => standard.clauses[row.clause]?.[lang] },
    {
      head: t.outcome(),
      width: 24,
      cell: (row) => <State row={row} standard={standard} view={view} />,
    },
    {
      head: t.clause(),
      width: 33,
      cell: ({ answeredBy }) =>
        answeredBy.size > 0 && (
          <details open={view.medium === "paper"}>
            <summary>{answeredBy.size}</summary>
            <small>
              <Lines items={byProcedure([...answeredBy])} />
            </small>
          </details>
        ),
    },
    {
      head: t.case(),
      width: 16,
      cell: ({ cases }) => (
        <Lines
          items={[...cases].map((id) => (
            <CaseLink key={id} view={view} id={id} />
          ))}
        />
      ),
    },
  ];
  const counts = countsOf(rows, standard);
  return (
    <>
      <p>{listOf(counts)[lang]}</p>
      <DossierTable
        view={view}
        columns={columns}
        rows={rows}
        rowClass={(row) => rowClasses[stateOf(row, standard)]}
        canFilter
      />
    </>
  );
}

/** How many clauses came to what. */
function countsOf(rows: readonly ClauseTally[], standard: Standard): Bilingual[] {
  const states = rows.map((row) => stateOf(row, standard));
  return (Object.keys(stateWords) as ClauseState[]).flatMap((state) => {
    const n = states.filter((s) => s === state).length;
    return n > 0 ? [words.count({ state: stateWords[state](), n })] : [];
  });
}

/** The state of a clause, what makes it so, and how the rows about it came out. */
function State({ row, standard, view }: StandardProps & { readonly row: ClauseTally }) {
  const { lang } = view;
  const state = stateOf(row, standard);
  const where = standard.onPaper?.[row.clause];
  const counts = [...row.counts]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([outcome, count]) => `${matrixWords[outcome]()[lang]} ${count}`)
    .join(terms.comma()[lang]);
  const remarks = [
    ...(where && state !== "shown" ? [where[lang]] : []),
    ...(where && state === "shown" ? [words.alsoOnPaper({ where })[lang]] : []),
    ...(state === "notApplicable" ? [words.notInSample()[lang]] : []),
    ...(state === "notShown" && isUnasked(row) ? [words.noRow()[lang]] : []),
    ...(counts === "" ? [] : [counts]),
  ];
  return (
    <Lines
      items={[
        <span key="state" className="mark">
          {stateWords[state]()[lang]}
        </span>,
        ...remarks.map((remark, i) => <small key={i}>{remark}</small>),
        ...row.asked.map((answer) => (
          <small key={answer.question.id}>
            <Asked answer={answer} view={view} />
          </small>
        )),
      ]}
    />
  );
}

/** How a question came out over all cases, with the page that answers it. */
function Asked({ answer, view }: ViewProps & { readonly answer: Answer }): ReactElement {
  const { question, verdict } = answer;
  const { lang, medium } = view;
  const title = question.page ? titles[question.page]()[lang] : "";
  const name = words.asked({ asks: question.asks, verdict: verdictWords[verdict]() })[lang];
  const isLink = question.page !== undefined && medium === "screen";
  return (
    <>
      {name} {isLink ? <a href={`${question.page}.html`}>{title}</a> : title}
    </>
  );
}

/** Nothing asks what a clause demands. */
function isUnasked({ counts, asked }: ClauseTally): boolean {
  return counts.size === 0 && asked.length === 0;
}

const rowClasses: Readonly<Record<ClauseState, string>> = {
  notShown: "fail",
  onPaper: "due",
  shown: "pass",
  notApplicable: "notApplicable",
};
/** What an assessor would raise about a clause. */
const wrongOutcomes: ReadonlySet<MatrixRow["outcome"]> = new Set(["fail", "cannotJudge", "error"]);
const shownOutcomes: ReadonlySet<MatrixRow["outcome"]> = new Set(["pass", "shown", "waived"]);

const wrongVerdicts: ReadonlySet<AnswerVerdict> = new Set(["broken", "missing"]);
const shownVerdicts: ReadonlySet<AnswerVerdict> = new Set(["answered", "unclear"]);

/** Something is wrong; else something shows it; else it is on paper, or nothing asks for it. */
function stateOf(row: ClauseTally, { onPaper }: Standard): ClauseState {
  const outcomes = [...row.counts.keys()];
  const verdicts = row.asked.map(({ verdict }) => verdict);
  const isWrong = verdicts.some((v) => wrongVerdicts.has(v));
  if (isWrong || outcomes.some((o) => wrongOutcomes.has(o))) return "notShown";
  const isShown = verdicts.some((v) => shownVerdicts.has(v));
  if (isShown || outcomes.some((o) => shownOutcomes.has(o))) return "shown";
  if (onPaper?.[row.clause] || verdicts.includes("onPaper")) return "onPaper";
  return isUnasked(row) || outcomes.includes("notShown") ? "notShown" : "notApplicable";
}

function talliesOf(standard: Standard, assessment: Assessment): ClauseTally[] {
  const { cases, bodies, rehearsal } = assessment;
  const emptyTally = (clause: string): ClauseTally => {
    const ids = standard.questions?.[clause] ?? [];
    const asked = rehearsal.answers.filter(({ question }) => ids.includes(question.id));
    return { clause, answeredBy: new Set(), counts: new Map(), cases: new Set(), asked };
  };
  const tallies = new Map(
    Object.keys(standard.clauses)
      .filter((clause) => !isHeading(clause, standard))
      .map((clause) => [clause, emptyTally(clause)]),
  );
  const rows = [
    ...cases.flatMap(({ matrix, profile }) => matrix.map((row) => ({ row, of: profile.case }))),
    ...bodies.flatMap(({ matrix, result }) => matrix.map((row) => ({ row, of: result.case }))),
  ];
  for (const { row, of } of rows) {
    for (const clause of row.answers[standard.name] ?? []) {
      const tally = tallies.get(clause) ?? emptyTally(clause);
      tallies.set(clause, tally);
      tally.answeredBy.add(row.clause);
      tally.counts.set(row.outcome, (tally.counts.get(row.outcome) ?? 0) + 1);
      if (wrongOutcomes.has(row.outcome) || row.outcome === "notShown") tally.cases.add(of);
    }
  }
  return [...tallies.values()].sort((a, b) => byNumber(a.clause, b.clause));
}

/** A clause that only heads others is answered by them. */
function isHeading(clause: string, standard: Standard): boolean {
  const { clauses, onPaper, follows, rules, questions } = standard;
  const isAnswered = [onPaper, follows?.clauses, rules, questions].some((by) => by?.[clause]);
  return !isAnswered && Object.keys(clauses).some((c) => c.startsWith(`${clause}.`));
}
