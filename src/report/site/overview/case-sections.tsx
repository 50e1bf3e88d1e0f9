import type { ReactElement } from "react";
import { type Column, Lines, Table } from "../../../html/table.js";
import { terms } from "../../../model/base/terms.words.js";
import type { Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Hint, Outcome } from "../../../model/outcome/finding.js";
import { isLater } from "../../../model/outcome/flags.js";
import { refusalLine } from "../../../model/procedure/refusal-line.js";
import { countsLine, furtherPlaces, limitOf, placeOf, shownOf, verdictOf } from "../../outcomes.js";
import { words as shared } from "../../outcomes.words.js";
import { TimelinePicture } from "../timeline.js";
import type { CaseContent, OverviewInput, PrintedFile, Refusal } from "./overview-input.js";
import { words } from "./overview.words.js";

interface CaseProps {
  readonly content: CaseContent;
  readonly input: OverviewInput;
  /** From the page to the folder of the overview. */
  readonly up: string;
}

/** Everything about one case: findings, timeline, documents. */
export function CaseSections({ content, input, up }: CaseProps): ReactElement {
  const { result, timeline, spans } = content;
  const { lang, asOf, hints = false } = input;
  return (
    <>
      <p className="counts">{countsLine(result, lang, dueCounts(result, input))}</p>
      <Findings content={content} input={input} />
      {hints && result.hints.length > 0 && <Hints hints={result.hints} lang={lang} />}
      {timeline.length > 0 && (
        <>
          <h3>{words.timeline()[lang]}</h3>
          <div className="wide">
            <TimelinePicture
              entries={timeline}
              spans={spans}
              asOf={asOf}
              lang={lang}
              title={`${result.case} ${asOf}`}
            />
          </div>
        </>
      )}
      <Files files={content.files} up={up} lang={lang} />
      <Refusals refusals={content.refusals} lang={lang} />
    </>
  );
}

/** What is due now, and what later; undefined where there is no window. */
function dueCounts(
  { outcomes, totals }: CaseContent["result"],
  { lang, dueWithin }: OverviewInput,
): readonly string[] | undefined {
  if (dueWithin === undefined) return undefined;
  const later = outcomes.filter((o) => isLater(o, dueWithin)).length;
  const soon = totals.due - later;
  return [
    ...(soon > 0 ? [words.dueSoon({ days: dueWithin, n: soon })[lang]] : []),
    ...(later > 0 ? [words.dueLater({ n: later })[lang]] : []),
  ];
}

/** What is to be looked at; what falls due beyond the window is folded. */
function Findings({ content, input }: Pick<CaseProps, "content" | "input">): ReactElement {
  const { lang, all, dueWithin } = input;
  const { shown, consequences } = shownOf(content.result, all);
  const near = shown.filter((o) => !isLater(o, dueWithin));
  const later = shown.filter((o) => isLater(o, dueWithin));
  const of = content.result.case;
  return (
    <>
      {near.length === 0 && <p className="good">{words.nothing()[lang]}</p>}
      {near.length > 0 && <FindingsTable of={of} outcomes={near} lang={lang} />}
      {consequences > 0 && (
        <p className="counts">? {shared.consequences({ n: consequences })[lang]}</p>
      )}
      {later.length > 0 && (
        <details>
          <summary>{words.later({ n: dueWithin ?? 0, count: later.length })[lang]}</summary>
          <FindingsTable of={of} outcomes={later} lang={lang} />
        </details>
      )}
    </>
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

interface FindingsProps {
  readonly of: string;
  readonly outcomes: readonly Outcome[];
  readonly lang: Language;
}

function FindingsTable({ of, outcomes, lang }: FindingsProps): ReactElement {
  const t = inLanguage(words, lang);
  const columns: readonly Column<Outcome>[] = [
    {
      head: t.outcome(),
      isPlain: true,
      cell: (o) => <span className="mark">{verdictOf(o)[lang]}</span>,
    },
    {
      head: t.finding(),
      isPlain: true,
      className: "finding",
      cell: (o) => (
        <>
          {o.message[lang]}
          {o.remedy && <div className="todo">→ {o.remedy[lang]}</div>}
          <Whereabouts of={of} outcome={o} lang={lang} />
        </>
      ),
    },
    { head: terms.clause()[lang], className: "code", cell: (o) => <Lines items={o.clauses} /> },
    { head: t.limit(), cell: (o) => <Limit outcome={o} lang={lang} /> },
  ];
  return <Table columns={columns} rows={outcomes} rowClass={(o) => `${o.outcome} ${o.severity}`} />;
}

/** The lines of the records and the rule's id, for those who mend them. */
function Whereabouts(props: {
  readonly of: string;
  readonly outcome: Outcome;
  readonly lang: Language;
}): ReactElement {
  const { of, outcome, lang } = props;
  const places = [placeOf(outcome), ...furtherPlaces(outcome, lang)].map((p) => belowCase(p, of));
  return (
    <details className="where">
      <summary>{words.whereabouts()[lang]}</summary>
      <span className="code">
        <Lines items={[...places, words.rule({ rule: outcome.rule })[lang]]} />
      </span>
    </details>
  );
}

/** Below the folder of the case, which stands above the findings. */
function belowCase(place: string, id: string): string {
  const at = place.indexOf(`/${id}/`);
  return at === -1 ? place : place.slice(at + id.length + 2);
}

function Limit(props: { readonly outcome: Outcome; readonly lang: Language }): ReactElement | null {
  const { outcome, lang } = props;
  const { open, due } = outcome;
  if (due === null) return null;
  const day = <span className="day">{limitOf(outcome, lang)}</span>;
  return open ? (
    <Lines items={[day, <DaysLeft key="left" outcome={outcome} lang={lang} />]} />
  ) : (
    day
  );
}

/** How many days are left, or over. */
export function DaysLeft(props: {
  readonly outcome: Outcome;
  readonly lang: Language;
}): ReactElement {
  const n = props.outcome.daysLeft ?? 0;
  const said = n < 0 ? words.daysOver({ n: -n }) : words.daysLeft({ n });
  return <small className={n < 0 ? "over" : undefined}>{said[props.lang]}</small>;
}

/** The case's own documents first, then each audit's, folded until they are wanted. */
function Files(props: {
  readonly files: readonly PrintedFile[];
  readonly up: string;
  readonly lang: Language;
}): ReactElement | null {
  const { files, up, lang } = props;
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
                <a href={up + encodeURI(f.href)}>{f.title}</a> <small>{f.path}</small>
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
          <li key={path}>{words.refusal({ path, reasons: refusalLine(reasons) })[lang]}</li>
        ))}
      </ul>
    </>
  );
}
