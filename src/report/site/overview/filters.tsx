import type { ReactElement } from "react";
import { type Bilingual, byCodeUnit, type Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import { type Flag, flags } from "../../../model/outcome/flags.js";
import type { OverviewInput } from "./overview-input.js";
import { filterWords, flagWords, heads } from "./overview.words.js";
import { type CaseRow, tallyOf } from "./rows.js";

/** The colours of counters, as those of findings. */
export const flagKinds = {
  bug: "fail",
  error: "fail",
  warning: "warning",
  notJudged: "cannotJudge",
  due: "due",
  waived: "",
} as const;

/** How many findings of each kind, each a way to the cases that have them. */
export function Counters(props: {
  readonly rows: readonly CaseRow[];
  readonly input: Pick<OverviewInput, "lang" | "dueWithin">;
}): ReactElement {
  const { rows, input } = props;
  const { lang, dueWithin } = input;
  const tallies = tallyOf(rows);
  return (
    <nav className="counters">
      <a className="tile" href="#all">
        {filterWords.all()[lang]} <b>{rows.length}</b>
      </a>
      {flags
        .filter((flag) => flag === "error" || tallies[flag].cases > 0)
        .map((flag) => {
          const { findings: n, cases } = tallies[flag];
          return (
            <a key={flag} className={`tile ${flagKinds[flag]}`} href={`#${flag}`}>
              {flagName(flag, dueWithin)[lang]} <b>{n}</b>
              {n > 0 && <small> {filterWords.inCases({ n: cases })[lang]}</small>}
            </a>
          );
        })}
    </nav>
  );
}

/** What falls due is told with the window in which it does. */
export function flagName(flag: Flag, within: number | undefined): Bilingual {
  return flag === "due" && within !== undefined
    ? filterWords.dueWithin({ days: within })
    : flagWords[flag]();
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The fields by which cases are found, chosen and sorted; a script obeys them. */
export function Fields(props: {
  readonly rows: readonly CaseRow[];
  readonly lang: Language;
}): ReactElement {
  const { rows, lang } = props;
  const t = inLanguage(filterWords, lang);
  const profiles = rows.flatMap(({ profile }) => profile ?? []);
  const bodies = profiles.map((p) => ({ value: p.body[lang], name: p.body[lang] }));
  const procedures = profiles.map(({ procedure: { document, title } }) => ({
    value: document,
    name: `${document} ${title[lang]}`,
  }));
  const states = profiles.map(({ state }) => ({ value: state.state, name: state.words[lang] }));
  const columns = ["client", "procedure", "state", "certificate", "next"] as const;
  return (
    <form className="fields">
      <input id="find" type="search" placeholder={t.find()} aria-label={t.find()} />
      <Choices name="body" any={t.anyBody()} choices={distinct(bodies)} />
      <Choices name="procedure" any={t.anyProcedure()} choices={distinct(procedures)} />
      <Choices name="state" any={t.anyState()} choices={distinct(states)} />
      <label>
        {t.sort()}{" "}
        <select name="sort">
          <option value="">{t.worstFirst()}</option>
          {columns.map((column) => (
            <option key={column} value={column}>
              {filterWords.by({ head: heads[column]() })[lang]}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** Nothing to choose from: no field. */
function Choices(props: {
  readonly name: string;
  readonly any: string;
  readonly choices: readonly Choice[];
}): ReactElement | null {
  const { name, any, choices } = props;
  if (choices.length < 2) return null;
  return (
    <select name={name} aria-label={any}>
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}

function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((c) => [c.value, c])).values()].sort((a, b) =>
    byCodeUnit(a.name, b.name),
  );
}
