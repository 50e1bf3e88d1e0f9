import pc from "picocolors";
import type { Language } from "../../model/base/text.js";
import { type CaseResult, needsAttention, type Outcome } from "../../model/outcome/finding.js";
import type { Reporter } from "../reporter.js";
import { inOrderOfWeight, outcomeWords, severityWords } from "../words.js";

/** For the terminal: each case, what a person must look at, then the counts. */
export const text: Reporter = ({ results, asOf, lang, all, colour }) => {
  const paint = pc.createColors(colour);
  const mark = (o: Outcome): string => {
    const word = outcomeWords[o.outcome][lang];
    switch (o.outcome) {
      case "fail":
        return o.severity === "error"
          ? paint.red(`✗ ${word}·${severityWords[o.severity][lang]}`)
          : paint.yellow(`! ${word}·${severityWords[o.severity][lang]}`);
      case "error":
        return paint.red(`✗ ${word}`);
      case "due":
        return paint.cyan(`◷ ${word}`);
      case "cannotJudge":
        return paint.magenta(`? ${word}`);
      case "waived":
        return paint.magenta(`~ ${word}`);
      case "pass":
        return paint.green(`✓ ${word}`);
      case "notApplicable":
        return paint.dim(`- ${word}`);
    }
  };
  const lines: string[] = [];
  for (const result of results) {
    lines.push(
      paint.bold(result.case || "·") +
        paint.dim(lang === "zh" ? `  截至 ${asOf}` : `  as of ${asOf}`),
    );
    const shown = inOrderOfWeight(result.outcomes.filter((x) => all || needsAttention(x)));
    const consequences = all ? 0 : shown.filter((o) => o.consequence).length;
    for (const o of shown.filter((x) => all || !x.consequence)) {
      lines.push(`  ${mark(o)}  ${o.message[lang]}`);
      const where = o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : o.subject;
      lines.push(
        paint.dim(
          `      ${where}  ${o.rule}  ${o.clauses.length > 0 ? o.clauses.join(" ") : lang === "zh" ? "（结构）" : "(shape)"}`,
        ) + deadline(o, lang),
      );
      if (o.remedy) lines.push(`      → ${o.remedy[lang]}`);
    }
    if (consequences > 0) {
      lines.push(
        paint.magenta(
          lang === "zh"
            ? `  ? 另有 ${consequences} 项因上述问题无法判断，改正后再查（--all 列出）`
            : `  ? ${consequences} more cannot be judged because of the findings above (--all lists them)`,
        ),
      );
    }
    lines.push(`  ${counts(result, lang)}`, "");
  }
  return lines.join("\n");
};

function deadline(o: Outcome, lang: Language): string {
  if (o.due === null) return "";
  if (!o.open) return lang === "zh" ? `  期限 ${o.due}` : `  limit ${o.due}`;
  const left = o.daysLeft ?? 0;
  if (lang === "zh") {
    return `  期限 ${o.due}（${left < 0 ? `已过 ${-left} 天` : `还有 ${left} 天`}）`;
  }
  return `  limit ${o.due} (${left < 0 ? `${-left} days ago` : `${left} days left`})`;
}

/** One line of counts; every kind of outcome that occurs is named, so that nothing is silently left out. */
export function counts({ totals }: Pick<CaseResult, "totals">, lang: Language): string {
  const order = ["fail", "error", "due", "cannotJudge", "waived", "pass", "notApplicable"] as const;
  const sum = order.reduce((n, kind) => n + totals[kind], 0);
  const parts = order
    .filter((kind) => totals[kind] > 0 || kind === "fail")
    .map((kind) => `${outcomeWords[kind][lang]} ${totals[kind]}`);
  return lang === "zh"
    ? `共 ${sum} 项判断：${parts.join("，")}`
    : `${sum} judgements: ${parts.join(", ")}`;
}
