import type { ReactElement } from "react";
import type { FleetRunView } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { Mark } from "../pieces/mark.js";
import { momentText } from "../record/moments.js";
import { Dead } from "./fleet-run.js";
import { words } from "./fleet-run.words.js";
import { stateOf } from "./run-states.js";

/** Runs that have ended, with how they did. */
export function EarlierRuns({ runs }: { readonly runs: readonly FleetRunView[] }): ReactElement {
  const t = useText();
  return (
    <table className="wb-table wb-cards wb-fleet-earlier">
      <thead>
        <tr>
          {[words.what(), words.state(), words.cases(), words.begun()].map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <EarlierRun key={run.run} run={run} />
        ))}
      </tbody>
    </table>
  );
}

function EarlierRun({ run }: { readonly run: FleetRunView }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { command, commit, asOf, state, reason, cases, ofCases, startedAt } = run;
  const { said, tone } = stateOf(run);
  return (
    <tr>
      <td data-label={t(words.what())}>
        {t(words[command]())}
        <div className="wb-soft wb-small">
          {t(words.at({ commit: commit.slice(0, 12), day: asOf }))}
        </div>
      </td>
      <td data-label={t(words.state())}>
        <Mark tone={tone}>{t(said)}</Mark>
        {reason !== null && <div className="wb-small">{reason}</div>}
        {state !== "done" && <div className="wb-soft wb-small">{t(words.again())}</div>}
        <Dead run={run} />
      </td>
      <td data-label={t(words.cases())}>{t(words.of({ done: cases, all: ofCases }))}</td>
      <td data-label={t(words.begun())}>{momentText(startedAt, language)}</td>
    </tr>
  );
}
