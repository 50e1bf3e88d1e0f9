import type { Outcome } from "../../model/outcome/finding.js";
import { listed } from "../outcomes.js";
import type { Reporter } from "../reporter.js";
import { sentence } from "./sentence.js";

/** GitLab's code quality report. */
export const gitlab: Reporter = ({ results, all, lang }) =>
  `${JSON.stringify(
    listed(results, all).map(({ result, outcome, fingerprint }) => ({
      description: sentence({ result, outcome }, lang),
      check_name: outcome.rule,
      fingerprint,
      severity: severityOf(outcome),
      location: {
        path: outcome.at?.file ?? result.case,
        lines: { begin: outcome.at?.line ?? 1 },
      },
    })),
    null,
    2,
  )}\n`;

function severityOf({ outcome, severity }: Outcome): string {
  if (outcome === "error") return "blocker";
  if (outcome !== "fail") return "info";
  return { error: "critical", warning: "minor", info: "info" }[severity];
}
