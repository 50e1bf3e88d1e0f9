import Progress from "antd/es/progress";
import type { ReactElement } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import type { FleetRunView } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { Mark } from "../pieces/mark.js";
import { momentText } from "../record/moments.js";
import { words } from "./fleet-run.words.js";
import { stateOf, timeLeft } from "./run-states.js";

/** A run that goes on, or did until nothing more was heard of it. */
export function FleetRun({ run }: { readonly run: FleetRunView }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { command, commit, asOf, cases, ofCases, isSilent, toldAt } = run;
  const { said, tone } = stateOf(run);
  const title = t(words[command]());
  return (
    <section className="wb-fleet" aria-label={title}>
      <div className="wb-job">
        <div className="wb-job-head">
          <h2>{title}</h2>
          <Mark tone={tone}>{t(said)}</Mark>
        </div>
        <p className="wb-soft">{t(words.at({ commit: commit.slice(0, 12), day: asOf }))}</p>
        <Progress
          percent={ofCases === 0 ? 0 : Math.floor((cases / ofCases) * 100)}
          status={isSilent ? "exception" : "active"}
          aria-label={title}
        />
        <Figures run={run} />
        {isSilent && <p>{t(words.silentSince({ moment: momentText(toldAt, language) }))}</p>}
        <InHand run={run} />
        <Dead run={run} />
      </div>
    </section>
  );
}

function Figures({ run }: { readonly run: FleetRunView }): ReactElement {
  const t = useText();
  const { cases, ofCases, jobs, ofJobs, waiting, inHand, dead, workers } = run;
  const figures: readonly (readonly [Bilingual, Bilingual | number])[] = [
    [words.cases(), words.of({ done: cases, all: ofCases })],
    [words.jobs(), words.of({ done: jobs, all: ofJobs })],
    [words.waiting(), waiting ?? words.away()],
    [words.inHand(), inHand.length],
    [words.dead(), dead.length],
    [words.workers(), workers],
    [words.left(), timeLeft(run)],
  ];
  return (
    <dl className="wb-fleet-figures">
      {figures.map(([name, value]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{typeof value === "number" ? value : t(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function InHand({ run: { inHand } }: { readonly run: FleetRunView }): ReactElement | null {
  const t = useText();
  if (inHand.length === 0) return null;
  return (
    <table className="wb-table wb-cards">
      <thead>
        <tr>
          {[words.job(), words.worker(), words.attempt(), words.lease()].map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inHand.map(({ chunk, worker, attempt, leaseLeft }) => (
          <tr key={chunk}>
            <td data-label={t(words.job())}>{chunk}</td>
            <td data-label={t(words.worker())}>{worker === "" ? "—" : worker}</td>
            <td data-label={t(words.attempt())}>{attempt + 1}</td>
            <td data-label={t(words.lease())}>{t(words.seconds({ n: leaseLeft }))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was given up, with the reason that its last worker had. */
export function Dead({ run: { dead } }: { readonly run: FleetRunView }): ReactElement | null {
  const t = useText();
  if (dead.length === 0) return null;
  return (
    <ul className="wb-list">
      {dead.map(({ chunk, attempts, reason }) => (
        <li key={chunk}>
          {t(words.deadJob({ chunk, n: attempts }))}
          <div className="wb-soft wb-small">{reason === "" ? t(words.deadSilent()) : reason}</div>
        </li>
      ))}
    </ul>
  );
}
