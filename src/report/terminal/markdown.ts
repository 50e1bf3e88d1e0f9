import type { Language } from "../../model/base/text.js";
import { type CaseResult, needsAttention, type Outcome } from "../../model/outcome/finding.js";
import type { Reporter } from "../reporter.js";
import { inOrderOfWeight, outcomeWords, severityWords } from "../words.js";
import { csvTable, markdownTable } from "./tables.js";
import { counts } from "./text.js";

/** For a comment on a pull request: what to look at first, each case under its own heading. */
export const markdown: Reporter = ({ results, asOf, lang, all }) => {
  const zh = lang === "zh";
  const concerned = results.map((r) => ({
    r,
    listed: inOrderOfWeight(r.outcomes.filter((o) => all || needsAttention(o))),
  }));
  const fails = concerned
    .flatMap((c) => c.listed)
    .filter((o) => o.outcome === "fail" || o.outcome === "error").length;
  const head =
    fails > 0
      ? zh
        ? `❌ ${fails} 项不符合`
        : `❌ ${fails} findings`
      : zh
        ? "✅ 没有不符合"
        : "✅ Nothing found";
  const sections = concerned
    .filter((c) => c.listed.length > 0)
    .map(
      ({ r, listed }) =>
        `### ${r.case}\n\n${counts(r, lang)}\n\n${markdownTable(
          zh
            ? ["结果", "发现", "怎么办", "条款", "位置"]
            : ["Outcome", "Finding", "What to do", "Clause", "Place"],
          listed.map((o) => [
            kind(o, lang),
            code(o.message[lang]),
            code(o.remedy?.[lang] ?? ""),
            o.clauses.join(" "),
            o.at ? `\`${o.at.file}:${o.at.line}\`` : o.subject,
          ]),
        )}`,
    );
  return `## ${head}\n\n${zh ? `截至 ${asOf}，${results.length} 个案卷` : `As of ${asOf}, ${results.length} cases`}\n\n${sections.join("\n")}`;
};

/** One line a finding, for a spreadsheet. */
export const csv: Reporter = ({ results, lang, all }) =>
  csvTable(findingHead(lang), findingRows(results, lang, all));

export function findingHead(lang: Language): string[] {
  return lang === "zh"
    ? [
        "案卷",
        "对象",
        "结果",
        "级别",
        "规则",
        "条款",
        "发现",
        "怎么办",
        "期限",
        "剩余天数",
        "文件",
        "行",
        "列",
      ]
    : [
        "Case",
        "Subject",
        "Outcome",
        "Severity",
        "Rule",
        "Clauses",
        "Finding",
        "What to do",
        "Limit",
        "Days left",
        "File",
        "Line",
        "Column",
      ];
}

export function findingRows(
  results: readonly CaseResult[],
  lang: Language,
  all: boolean,
): string[][] {
  return results.flatMap((r) =>
    r.outcomes
      .filter((o) => all || needsAttention(o))
      .map((o) => [
        r.case,
        o.subject,
        outcomeWords[o.outcome][lang],
        severityWords[o.severity][lang],
        o.rule,
        o.clauses.join(" "),
        o.message[lang],
        o.remedy?.[lang] ?? "",
        o.due ?? "",
        o.daysLeft === null ? "" : String(o.daysLeft),
        o.at?.file ?? "",
        o.at ? String(o.at.line) : "",
        o.at ? String(o.at.column) : "",
      ]),
  );
}

function kind(o: Outcome, lang: Language): string {
  return o.outcome === "fail"
    ? `${outcomeWords.fail[lang]}·${severityWords[o.severity][lang]}`
    : outcomeWords[o.outcome][lang];
}

/** Words of a record stay words: no markup, no mention of anybody. */
function code(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!~]/g, (c) => `\\${c}`).replaceAll("@", "@\u200b");
}
