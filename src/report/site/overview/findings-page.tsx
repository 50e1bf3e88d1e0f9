import type { ReactElement } from "react";
import { Page } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import { Tiles } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import { flags } from "../../../model/outcome/flags.js";
import type { Reporter, ReportInput } from "../../reporter.js";
import { CaseSections } from "./case-sections.js";
import { ShortTable } from "./case-table.js";
import { flagKinds, flagName } from "./filters.js";
import { nameOf } from "./names.js";
import type { CaseContent, OverviewInput } from "./overview-input.js";
import { words } from "./overview.words.js";
import { type CaseRow, rowOf, tallyOf, worstFirst } from "./rows.js";
import overviewStyle from "./overview.css?text";

const nothingElse = { profile: null, timeline: [], spans: [], files: [], refusals: [] } as const;

/** The findings alone, for `check --format html`: one page without script, the worst case first. */
export const html: Reporter = (input) => {
  const { lang, asOf, results, dueWithin, tool } = input;
  const t = inLanguage(words, lang);
  const rows = worstFirst(results.map((result) => rowOf({ result, profile: null }, dueWithin)));
  return renderPage(
    <Page
      lang={lang}
      title={t.title()}
      heading={t.title()}
      lead={t.asOf({ asOf })}
      tool={tool}
      styles={[overviewStyle]}
    >
      <FindingsIndex rows={rows} input={input} />
      {rows.map((row) => (
        <section key={anchorOf(row)} id={anchorOf(row)}>
          <h2>
            {titleOf(row, input)} <small>{row.id}</small>
          </h2>
          <CaseSections content={contentOf(row)} input={pageInput(input)} up="" />
        </section>
      ))}
    </Page>,
  );
};

/** How much there is of each kind, and a way to each case. */
function FindingsIndex(props: {
  readonly rows: readonly CaseRow[];
  readonly input: ReportInput;
}): ReactElement | null {
  const { rows, input } = props;
  const { lang, dueWithin } = input;
  const tallies = tallyOf(rows);
  if (rows.length < 2) return null;
  return (
    <section>
      <p>
        <Tiles
          tiles={flags
            .filter((flag) => flag === "error" || tallies[flag].findings > 0)
            .map((flag) => ({
              kind: flagKinds[flag],
              label: flagName(flag, dueWithin)[lang],
              value: tallies[flag].findings,
            }))}
        />
      </p>
      <ShortTable
        rows={rows}
        lang={lang}
        name={(row) => titleOf(row, input)}
        href={(row) => `#${encodeURIComponent(anchorOf(row))}`}
      />
    </section>
  );
}

function titleOf(row: CaseRow, { clients, lang }: ReportInput): string {
  const client = clients?.get(row.id) ?? "";
  return client === "" ? nameOf(row)[lang] : client;
}

/** A body's own folder is judged by each of its procedures. */
function anchorOf({ result }: CaseRow): string {
  return `${result.case} ${result.procedure}`;
}

function contentOf({ result }: CaseRow): CaseContent {
  return { ...nothingElse, result };
}

function pageInput({ results: _results, colour: _colour, ...given }: ReportInput): OverviewInput {
  return { ...given, isPart: false };
}
