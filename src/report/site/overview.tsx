import type { ReactElement } from "react";
import { Page } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import { type Column, Lines, Table, type Tile, Tiles } from "../../html/table.js";
import { sentencesOf } from "../../model/base/lists.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import type { CaseResult, Hint, Outcome, Totals } from "../../model/outcome/finding.js";
import { countOutcomes } from "../../model/outcome/finding.js";
import type { TimelineEntry } from "../../model/outcome/timeline.js";
import {
  countedKinds,
  countsLine,
  furtherPlaces,
  limitOf,
  placeOf,
  shownOf,
  verdictOf,
} from "../outcomes.js";
import { outcomeWords, words as shared } from "../outcomes.words.js";
import type { Reporter, ReportInput } from "../reporter.js";
import { words } from "./overview.words.js";
import { TimelinePicture, timelineStyle } from "./timeline.js";
import overviewStyle from "./overview.css?text";

/** PDFs of a case, as the overview links to them. */
export interface PrintedFile {
  readonly case: string;
  /** Relative to the overview. */
  readonly href: string;
  readonly title: string;
  /** What it stands with: the case itself, or one of its audits. */
  readonly group: Bilingual;
  /** Where it stands in the case: the audit's folder and the file. */
  readonly path: string;
}
/** A document that was not written, and why. */
export interface Refusal {
  readonly case: string;
  readonly path: string;
  readonly reasons: readonly Bilingual[];
}
/** What the overview is made of. */
export interface OverviewInput extends ReportInput {
  readonly files: readonly PrintedFile[];
  /** The cases' timelines, by case. */
  readonly timelines: ReadonlyMap<string, readonly TimelineEntry[]>;
  readonly refusals: readonly Refusal[];
}

/** One page that opens from a folder: no script, nothing loaded from elsewhere. */
export function overview(input: OverviewInput): string {
  const { lang, asOf, results, tool } = input;
  const t = inLanguage(words, lang);
  const lead = (
    <>
      {t.asOf()} <b>{asOf}</b> · <Tiles tiles={tilesOf(sumOf(results), lang)} />
    </>
  );
  return renderPage(
    <Page
      lang={lang}
      title={t.title()}
      heading={t.title()}
      lead={lead}
      tool={tool}
      styles={[overviewStyle, timelineStyle]}
    >
      {results.map((result) => (
        <CaseSection key={result.case} result={result} input={input} />
      ))}
    </Page>,
  );
}

/** The findings alone, for `check --format html`. */
export const html: Reporter = (input) =>
  overview({ ...input, files: [], refusals: [], timelines: new Map() });

function sumOf(results: readonly CaseResult[]): Totals {
  const sum = countOutcomes([]);
  for (const { totals } of results) {
    for (const kind of Object.keys(sum) as (keyof Totals)[]) sum[kind] += totals[kind];
  }
  return sum;
}

const tileOrder = [
  "fail",
  "due",
  "cannotJudge",
  "waived",
  "error",
  "pass",
  "notApplicable",
] as const;

function tilesOf(totals: Totals, lang: Language): Tile[] {
  return countedKinds(totals, tileOrder).map(({ kind, count }) => ({
    kind,
    label: outcomeWords[kind]()[lang],
    value: count,
  }));
}

function CaseSection(props: {
  readonly result: CaseResult;
  readonly input: OverviewInput;
}): ReactElement {
  const { result, input } = props;
  const { lang, all, asOf, hints = false } = input;
  const t = inLanguage(words, lang);
  const { shown, consequences } = shownOf(result, all);
  const timeline = input.timelines.get(result.case);
  return (
    <section>
      <h2>{result.case}</h2>
      <p className="counts">{countsLine(result, lang)}</p>
      {shown.length === 0 && <p className="good">{t.nothing()}</p>}
      {shown.length > 0 && <Findings of={result.case} outcomes={shown} lang={lang} />}
      {consequences > 0 && (
        <p className="counts">? {shared.consequences({ n: consequences })[lang]}</p>
      )}
      {hints && result.hints.length > 0 && <Hints hints={result.hints} lang={lang} />}
      {timeline && (
        <details open>
          <summary>{t.timeline()}</summary>
          <TimelinePicture
            entries={timeline}
            asOf={asOf}
            lang={lang}
            title={`${result.case} ${asOf}`}
          />
        </details>
      )}
      <Files files={input.files.filter((f) => f.case === result.case)} lang={lang} />
      <Refusals refusals={input.refusals.filter((f) => f.case === result.case)} lang={lang} />
    </section>
  );
}

function Hints(props: { readonly hints: readonly Hint[]; readonly lang: Language }): ReactElement {
  const { hints, lang } = props;
  return (
    <>
      <h3>{words.readings()[lang]}</h3>
      <ul>
        {hints.map((h) => (
          <li key={`${h.rule} ${h.subject} ${h.reading}`}>
            {h.message[lang]} <small>{h.clauses.join(" ")}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings(props: {
  readonly of: string;
  readonly outcomes: readonly Outcome[];
  readonly lang: Language;
}): ReactElement {
  const { of, outcomes, lang } = props;
  const t = inLanguage(words, lang);
  const places = (o: Outcome) =>
    [placeOf(o), ...furtherPlaces(o, lang)].map((p) => belowCase(p, of));
  const columns: readonly Column<Outcome>[] = [
    { head: t.outcome(), cell: (o) => <span className="mark">{verdictOf(o)[lang]}</span> },
    {
      head: t.finding(),
      className: "finding",
      cell: (o) => (
        <>
          {o.message[lang]}
          {o.remedy && <div className="todo">→ {o.remedy[lang]}</div>}
        </>
      ),
    },
    { head: terms.clause()[lang], className: "code id", cell: (o) => <Lines items={o.clauses} /> },
    { head: t.limit(), className: "id", cell: (o) => <Limit outcome={o} lang={lang} /> },
    {
      head: t.place(),
      className: "code place",
      cell: (o) => <Lines items={[...places(o), <small key="rule">{o.rule}</small>]} />,
    },
  ];
  return <Table columns={columns} rows={outcomes} rowClass={(o) => `${o.outcome} ${o.severity}`} />;
}

/** Below the folder of the case, which stands above the findings. */
function belowCase(place: string, id: string): string {
  const at = place.indexOf(`/${id}/`);
  return at === -1 ? place : place.slice(at + id.length + 2);
}

function Limit(props: { readonly outcome: Outcome; readonly lang: Language }): ReactElement | null {
  const { open, daysLeft } = props.outcome;
  if (props.outcome.due === null) return null;
  const due = limitOf(props.outcome, props.lang);
  const left = <small key="left">{words.days({ n: daysLeft ?? 0 })[props.lang]}</small>;
  return <Lines items={open ? [due, left] : [due]} />;
}

/** The case's own documents first, then each audit's, folded until they are wanted. */
function Files(props: {
  readonly files: readonly PrintedFile[];
  readonly lang: Language;
}): ReactElement | null {
  const { files, lang } = props;
  if (files.length === 0) return null;
  const groups = new Map<string, PrintedFile[]>();
  const ordered = [
    ...files.filter((f) => !f.path.includes("/")),
    ...files.filter((f) => f.path.includes("/")),
  ];
  for (const f of ordered) groups.set(f.group[lang], [...(groups.get(f.group[lang]) ?? []), f]);
  return (
    <>
      <h3>
        {words.documents()[lang]} {files.length}
      </h3>
      {[...groups].map(([group, own]) => (
        <details key={group}>
          <summary>
            {group} {own.length}
          </summary>
          <ul className="files">
            {own.map((f) => (
              <li key={f.href}>
                <a href={encodeURI(f.href)}>{f.title}</a> <small>{f.path}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Refusals(props: {
  readonly refusals: readonly Refusal[];
  readonly lang: Language;
}): ReactElement | null {
  const { refusals, lang } = props;
  if (refusals.length === 0) return null;
  return (
    <>
      <h3>{words.refused()[lang]}</h3>
      <ul>
        {refusals.map(({ path, reasons }) => (
          <li key={path}>
            {
              words.refusal({
                path,
                reasons: sentencesOf(reasons),
              })[lang]
            }
          </li>
        ))}
      </ul>
    </>
  );
}
