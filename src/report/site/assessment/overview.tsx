import type { ReactElement } from "react";
import { Bars } from "../../../html/bars.js";
import { type Column, Tiles } from "../../../html/table.js";
import { listOf, sentencesOf } from "../../../model/base/lists.js";
import { inLanguage } from "../../../model/base/words.js";
import { untilDay } from "../../../model/case/case-profile.js";
import type { Assessment, SampledCase } from "../../../model/outcome/assessment.js";
import { CaseLink, DossierTable, personName, procedureName } from "./cells.js";
import { columnWords } from "./columns.words.js";
import { CoverFacts } from "./cover.js";
import { GapsList } from "./gaps-list.js";
import { figureWords, words } from "./overview.words.js";
import type { ViewProps } from "./view.js";

const mostGaps = 10;
/** Enough of a digest to compare by eye. */
const digestLength = 16;

/** What an assessor wants to see first. */
export function DossierOverview({ view }: ViewProps): ReactElement {
  const t = inLanguage(words, view.lang);
  return (
    <>
      {view.medium === "screen" && (
        <section>
          <CoverFacts view={view} />
        </section>
      )}
      <section>
        <p>
          <Figures view={view} />
        </p>
      </section>
      <section>
        <h2>{t.sample()}</h2>
        <SampledCases view={view} />
      </section>
      <section>
        <h2>{t.gaps()}</h2>
        <GapsList view={view} most={mostGaps} canUnfold={false} />
      </section>
      <section>
        <h2>{t.statistics()}</h2>
        <Plots view={view} />
      </section>
    </>
  );
}

function Figures({ view: { assessment, lang } }: ViewProps): ReactElement {
  const figures = figuresOf(assessment);
  const names = Object.keys(figureWords) as (keyof typeof figureWords)[];
  return (
    <Tiles
      tiles={names.map((name) => ({ label: figureWords[name]()[lang], value: figures[name] }))}
    />
  );
}

function figuresOf(a: Assessment): Readonly<Record<keyof typeof figureWords, string | number>> {
  const { statistics: s } = a;
  const sum = (of: "kept" | "late" | "overdue" | "unclear") =>
    s.limits.reduce((n, limit) => n + limit[of], 0);
  const past = sum("kept") + sum("late") + sum("overdue") + sum("unclear");
  return {
    cases: s.cases,
    audits: a.profiles.flatMap((p) => untilDay(p, a.asOf).audits).length,
    certificates: s.certificatesByStatus.find((tally) => tally.key === "valid")?.count ?? 0,
    limits: `${sum("kept")}/${past}`,
    overdue: sum("overdue"),
    unclear: sum("unclear"),
    nonconformities: s.closing.open,
    gaps: a.gaps.filter((gap) => gap.gravity === "serious").length,
  };
}

function SampledCases({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const { sample, people } = assessment;
  const t = inLanguage(words, lang);
  const heads = inLanguage(columnWords, lang);
  const profile = (id: string) => assessment.profiles.find((p) => p.case === id);
  const columns: readonly Column<SampledCase>[] = [
    { head: heads.case(), cell: (c) => <CaseLink view={view} id={c.case} /> },
    { head: heads.client(), cell: (c) => profile(c.case)?.client },
    {
      head: heads.procedure(),
      cell: (c) => procedureName(view, profile(c.case)?.procedure ?? ""),
    },
    { head: heads.office(), cell: (c) => profile(c.case)?.office },
    {
      head: heads.why(),
      cell: (c) => sentencesOf(c.reasons)[lang],
    },
  ];
  const uncovered = sample.uncovered.map(({ value }) =>
    people[value] ? personName(view, value) : procedureName(view, value),
  );
  return (
    <>
      <p>
        {t.drawn({
          n: sample.cases.length,
          population: sample.population,
          seed: sample.seed,
          digest: sample.populationSha256.slice(0, digestLength),
        })}
      </p>
      <DossierTable view={view} columns={columns} rows={sample.cases} />
      {uncovered.length > 0 && <p>{t.uncovered({ values: listOf(uncovered) })}</p>}
    </>
  );
}

function Plots({ view: { assessment, lang } }: ViewProps): ReactElement {
  const { statistics: s } = assessment;
  const t = inLanguage(words, lang);
  const heads = inLanguage(columnWords, lang);
  const plots = [
    { title: heads.certificates(), tallies: s.certificatesByStatus },
    { title: heads.decisions(), tallies: s.decisions.byKind },
    { title: t.daysToClosing(), tallies: s.closing.buckets },
    { title: t.reductions(), tallies: s.reductions.buckets },
  ];
  return (
    <div className="plots">
      {plots.map(({ title, tallies }) => (
        <Bars key={title} title={title} tallies={tallies} lang={lang} />
      ))}
    </div>
  );
}
