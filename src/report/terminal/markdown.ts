import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import { visible } from "../../model/base/visible.js";
import { inLanguage } from "../../model/base/words.js";
import type { CaseResult, Hint } from "../../model/outcome/finding.js";
import { countsLine, type Shown, shownOf, verdictOf } from "../outcomes.js";
import { words as shared } from "../outcomes.words.js";
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
export const markdown: Reporter = ({ results, asOf, lang, all, hints = false }) => {
  const t = inLanguage(words, lang);
  const concerned = results.map((result) => ({
    ...shownOf(result, all),
    result,
    hints: hints ? result.hints : [],
  }));
  const failures = concerned
    .flatMap((c) => c.shown)
    .filter((o) => o.outcome === "fail" || o.outcome === "error").length;
  const heading = failures > 0 ? t.failed({ n: failures }) : t.clean();
  const sections = concerned
    .filter((c) => c.shown.length > 0 || c.hints.length > 0)
    .map((c) => section(c, lang));
  return `## ${heading}\n\n${t.lead({ asOf, n: results.length })}\n\n${sections.join("\n")}`;
};

interface Concerned extends Shown {
  readonly result: CaseResult;
  readonly hints: readonly Hint[];
}

function section({ result, shown, consequences, hints }: Concerned, lang: Language): string {
  const table = markdownTable(
    heads.map((head) => head()[lang]),
    shown.map((o) => [
      verdictOf(o)[lang],
      asPlainText(o.message[lang]),
      asPlainText(o.remedy?.[lang] ?? ""),
      o.clauses.join(" "),
      [o.at, ...o.related]
        .map((at) => (at ? `\`${visible(at.file)}:${at.line}\`` : o.subject))
        .join(" "),
    ]),
  );
  const said = hints.map(
    (h) => `- ${shared.hint()[lang]} · ${asPlainText(h.message[lang])} · ${h.clauses.join(" ")}`,
  );
  const parts = [
    countsLine(result, lang),
    ...(shown.length > 0 ? [table] : []),
    ...(consequences > 0 ? [shared.consequences({ n: consequences })[lang]] : []),
    ...(said.length > 0 ? [`${said.join("\n")}\n`] : []),
  ];
  return `### ${result.case}\n\n${parts.join("\n\n")}`;
}

/** Words of a record stay words: no markup, no mention of anybody. */
function asPlainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!~]/g, (c) => `\\${c}`).replaceAll("@", "@\u200b");
}
