import type { ReactElement } from "react";
import { Link } from "wouter";
import type { FindingView } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { plainRemedy } from "../pieces/remedy.js";
import { Nothing } from "../pieces/states.js";
import { words } from "./hindered.words.js";

/** What cannot be judged, and what to do so that it can. */
export function Hindered({
  findings,
}: {
  readonly findings: readonly FindingView[];
}): ReactElement {
  const t = useText();
  if (findings.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  return (
    <ul className="wb-list">
      {findings.map((finding, i) => {
        const [, id] =
          /^(?:records\/)?(personnel|[^/]+\/[^/]+)\//.exec(finding.at?.file ?? "") ?? [];
        return (
          <li key={`${finding.rule} ${i}`}>
            <div>{t(finding.message)}</div>
            {finding.remedy && <div className="wb-remedy">{t(plainRemedy(finding.remedy))}</div>}
            {id !== undefined && <Link href={caseAddress(id)}>{id}</Link>}
            {id === undefined && finding.at && <code>{finding.at.file}</code>}
          </li>
        );
      })}
    </ul>
  );
}
