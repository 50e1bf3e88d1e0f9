import type { ReactElement } from "react";
import type { FindingView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useExplain } from "../explain/explain.js";
import { words } from "./clauses.words.js";

interface ClausesProps {
  readonly procedure: string;
  readonly finding: FindingView;
}

/** The clauses behind a finding: what they say, a click away; the rule where there is none. */
export function Clauses({ procedure, finding }: ClausesProps): ReactElement {
  const t = useText();
  const explain = useExplain();
  const sentences = finding.requirements.map(({ text }) => t(text)).filter((s) => s !== "");
  return (
    <button
      type="button"
      className="wb-clauses"
      title={sentences.join("\n")}
      onClick={() => {
        explain({ procedure, rule: finding.rule, finding });
      }}
    >
      <span className="wb-hidden">{t(words.explain())}</span>
      {finding.clauses.length === 0 && t(words.why())}
      {finding.clauses.map((clause) => (
        <span key={clause}>{clause}</span>
      ))}
    </button>
  );
}
