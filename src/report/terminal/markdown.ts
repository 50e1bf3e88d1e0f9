import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import { type CaseResult, needsAttention, type Outcome } from "../../model/outcome/finding.js";
import { countsLine, inOrderOfWeight, verdictOf } from "../outcomes.js";
import type { Reporter } from "../reporter.js";
import { columnWords, words } from "./markdown.words.js";
import { markdownTable } from "./tables.js";

const heads = [
  columnWords.outcome,
  columnWords.finding,
  columnWords.remedy,
  terms.clause,
  columnWords.place,
];

/** For a comment on a pull request: what to look at first, each case under its own heading. */
export const markdown: Reporter = ({ results, asOf, lang, all }) => {
  const t = inLanguage(words, lang);
  const concerned = results.map((result) => ({
    result,
    listed: inOrderOfWeight(result.outcomes.filter((o) => all || needsAttention(o))),
  }));
  const failures = concerned
    .flatMap((c) => c.listed)
    .filter((o) => o.outcome === "fail" || o.outcome === "error").length;
  const heading = failures > 0 ? t.failed({ n: failures }) : t.clean();
  const sections = concerned
    .filter((c) => c.listed.length > 0)
    .map(({ result, listed }) => section(result, listed, lang));
  return `## ${heading}\n\n${t.lead({ asOf, n: results.length })}\n\n${sections.join("\n")}`;
};

function section(result: CaseResult, listed: readonly Outcome[], lang: Language): string {
  const table = markdownTable(
    heads.map((head) => head()[lang]),
    listed.map((o) => [
      verdictOf(o)[lang],
      asPlainText(o.message[lang]),
      asPlainText(o.remedy?.[lang] ?? ""),
      o.clauses.join(" "),
      [o.at, ...o.related].map((at) => (at ? `\`${at.file}:${at.line}\`` : o.subject)).join(" "),
    ]),
  );
  return `### ${result.case}\n\n${countsLine(result, lang)}\n\n${table}`;
}

/** Words of a record stay words: no markup, no mention of anybody. */
function asPlainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!~]/g, (c) => `\\${c}`).replaceAll("@", "@\u200b");
}
