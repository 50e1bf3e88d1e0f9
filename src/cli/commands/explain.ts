import type { Command } from "commander";
import type { ExplainedClause, ExplainedRule } from "../../jobs/procedures/explain.js";
import type { Language } from "../../model/base/text.js";
import { severityWords } from "../../report/outcomes.words.js";
import type { Io } from "../io.js";
import { type CommonOptions, formatOption, langOption } from "../options.js";

export function explainCommand(program: Command, io: Io): void {
  program
    .command("explain")
    .argument("<rule-or-clause>", "规则或条款编号 · a rule or a clause")
    .summary("解释规则或条款 · what a rule or clause demands")
    .description(
      "说明一条规则或条款要求什么、由什么落实、有歧义时取哪种读法。\nSays what a rule or a clause demands, what enforces it, and which reading is taken where the text is unclear.",
    )
    .addOption(langOption())
    .addOption(formatOption(["text", "json"]))
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier explain late-first-surveillance\n  dossier explain 6.1.1-1\n  dossier explain 10.2.4 --format json",
    )
    .action(async (name: string, options: CommonOptions & { format: "text" | "json" }) => {
      const [{ explain }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/explain.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const { rules, clauses } = explain(workspace, name);
      if (options.format === "json") io.out(`${JSON.stringify({ rules, clauses }, null, 2)}\n`);
      else {
        io.out(
          [
            ...rules.map((r) => ruleText(r, language)),
            ...clauses.map((c) => clauseText(c, language)),
          ].join("\n"),
        );
      }
    });
}

function ruleText(
  { procedure, rule, checkDescription, clauses, records, example }: ExplainedRule,
  lang: Language,
): string {
  const zh = lang === "zh";
  const values =
    Object.keys(rule.with).length > 0
      ? JSON.stringify(rule.with, null, 2).replaceAll("\n", "\n    ")
      : "";
  return [
    `${rule.id}  (${procedure}, ${severityWords[rule.severity]()[lang]})`,
    `  ${zh ? "不成立时" : "When it does not hold"}: ${rule.title[lang]}`,
    `  ${zh ? "怎么办" : "What to do"}: ${rule.remedy[lang]}`,
    `  ${zh ? "对象" : "Asked about"}: ${rule.per}${rule.audits ? ` (${rule.audits.join(", ")})` : ""}${rule.when ? `\n  ${zh ? "条件" : "Applies when"}: ${rule.when}` : ""}`,
    `  ${zh ? "检查" : "Check"}: ${rule.check}: ${checkDescription[lang]}`,
    ...(values ? [`  ${zh ? "参数" : "Parameters"}: ${values}`] : []),
    ...(records.length > 0 ? [`  ${zh ? "涉及的记录" : "Records"}: ${records.join(", ")}`] : []),
    ...(example
      ? [
          `  ${zh ? "举例" : "Example"}: ${example.file} ${example.pointer}`,
          `    ${zh ? "符合" : "kept"}: ${shown(example.kept, lang)}`,
          `    ${zh ? "不符合" : "broken"}: ${shown(example.broken, lang)}`,
        ]
      : []),
    ...clauses.map((c) => clauseLine(c, lang)),
    "",
  ].join("\n");
}

function shown(value: unknown, lang: Language): string {
  if (value === undefined) return lang === "zh" ? "（没有）" : "(not there)";
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

function clauseLine(c: ExplainedClause["clause"], lang: Language): string {
  const reading = c.ambiguity
    ? `\n    ${lang === "zh" ? "歧义与读法" : "Unclear, and the reading taken"}: ${c.ambiguity}`
    : "";
  return `  ${lang === "zh" ? "条款" : "Clause"} ${c.id}  ${c.termsZh.join("、")}\n    ${lang === "zh" ? `要求：${c.demand.zh}\n    英文：${c.demand.en}` : c.demand.en}${c.condition ? `\n    ${lang === "zh" ? "适用条件" : "Condition"}: ${c.condition}` : ""}${reading}`;
}

function list(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`  ${title}:`, ...[...new Set(items)].map((i) => `    ${i}`)] : [];
}

function clauseText({ clause, enforcers, titles }: ExplainedClause, lang: Language): string {
  const zh = lang === "zh";
  return [
    clauseLine(clause, lang).trimStart(),
    `  ${zh ? "级别" : "Severity"}: ${severityWords[clause.severity]()[lang]}    ${zh ? "落实方式" : "Enforced by"}: ${clause.enforcement.join(", ")}`,
    ...(clause.parameters && Object.keys(clause.parameters).length > 0
      ? [`  ${zh ? "参数" : "Parameters"}: ${JSON.stringify(clause.parameters)}`]
      : []),
    ...list(zh ? "字段" : "Fields", enforcers.fields),
    ...list(
      zh ? "规则" : "Rules",
      enforcers.rules.map((r) => `${r}  ${titles[r]?.[lang] ?? ""}`.trimEnd()),
    ),
    ...list(zh ? "文件内容" : "Contents of documents", enforcers.documents),
    "",
  ].join("\n");
}
