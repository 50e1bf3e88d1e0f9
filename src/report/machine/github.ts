import type { Outcome } from "../../model/outcome/finding.js";
import { listed } from "../outcomes.js";
import { outcomeWords } from "../outcomes.words.js";
import type { Reporter } from "../reporter.js";
import { sentence } from "./sentence.js";

/** Annotations in a GitHub Actions log: errors, warnings, notices at their lines. */
export const github: Reporter = ({ results, all, lang }) =>
  listed(results, all)
    .map((item) => {
      const { outcome: o } = item;
      const where = o.at ? `file=${property(o.at.file)},line=${o.at.line},col=${o.at.column},` : "";
      const title = property(`${outcomeWords[o.outcome]()[lang]} ${o.rule}`);
      return `::${levelOf(o)} ${where}title=${title}::${data(sentence(item, lang))}\n`;
    })
    .join("");

function levelOf({ outcome, severity }: Outcome): "error" | "warning" | "notice" {
  if (outcome === "error") return "error";
  return outcome === "fail" && severity !== "info" ? severity : "notice";
}

/** GitHub's own escapes. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
