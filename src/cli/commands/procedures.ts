import { resolve } from "node:path";
import type { Command } from "commander";
import type { Coverage, Difference, RegisterRow } from "../../jobs/procedures/procedures.js";
import type { Language } from "../../model/base/text.js";
import type { CivilDate } from "../../model/time/dates.js";
import { severityWords } from "../../report/outcomes.words.js";
import { csvTable, markdownTable, textTable } from "../../report/terminal/tables.js";
import { deliver, type Io, today } from "../io.js";
import {
  asOfOption,
  type CommonOptions,
  langOption,
  outputOption,
  tableFormatOption,
  type TableFormat,
} from "../options.js";

interface ShowOptions extends CommonOptions {
  readonly format: TableFormat;
  readonly output?: string;
  readonly coverage: boolean;
}

/** `dossier procedures`: the list, one register, two compared, the rule cases of one. */
export function proceduresCommand(program: Command, io: Io): void {
  const command = program
    .command("procedures")
    .summary(
      "认证规则：登记册、覆盖、比较、用例 · procedures: register, coverage, comparison, cases",
    )
    .description(
      "列出认证规则；show 打印条款登记册，compare 并排比较两份规则，test 运行规则用例。\nLists the procedures; show prints a clause register, compare sets two side by side, test runs the rule cases.",
    )
    .addOption(langOption())
    .addOption(tableFormatOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier procedures\n  dossier procedures show <procedure> --coverage\n  dossier procedures show <procedure> --format csv --output register.csv\n  dossier procedures compare <procedure> <procedure>\n  dossier procedures test <procedure>",
    )
    .action(async (options: ShowOptions) => {
      const [{ coverageOf }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/procedures.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const zh = language === "zh";
      const rows = workspace.procedures
        .all()
        .map(({ procedure: p }) => [
          p.id,
          p.data.procedure,
          p.data.title[language],
          p.data.version,
          p.data.effective ?? "-",
          p.data.body.name[language],
          String(p.clauses.size),
          String(coverageOf(p).open),
          String(new Set(p.rules.map((r) => r.id)).size),
        ]);
      const keys = [
        "id",
        "document",
        "title",
        "version",
        "effective",
        "body",
        "clauses",
        "open",
        "rules",
      ];
      const head =
        zh && options.format !== "json"
          ? ["编号", "文件", "名称", "版本", "实施日期", "认证机构", "条款", "未落实", "规则"]
          : keys;
      await deliver(io, table(options.format, head, rows), options.output);
    });
  command
    .command("show")
    .argument("<procedure>", "规则编号 · procedure")
    .description(
      "打印条款登记册：每个条款由什么落实、严重程度、歧义和所取读法 · print the register: what enforces each clause, severity, ambiguity and reading",
    )
    .option(
      "--coverage",
      "只打印按落实方式统计的条款数 · only the count of rows by enforcement",
      false,
    )
    .action(async (id: string, _: unknown, c: Command) => {
      const options = c.optsWithGlobals() as unknown as ShowOptions;
      const [{ coverageOf, procedureOf, registerOf }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/procedures.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const procedure = procedureOf(workspace, id);
      await deliver(
        io,
        options.coverage
          ? coverageText(coverageOf(procedure), options.format, language)
          : registerText(registerOf(workspace, procedure), options.format, language),
        options.output,
      );
    });
  command
    .command("compare")
    .argument("<left>", "规则 · procedure")
    .argument("<right>", "规则 · procedure")
    .description(
      "并排列出两份规则的不同：表、份额、内容清单、规则的数值和严重程度 · where two procedures differ: tables, shares, contents, numbers and severities of rules",
    )
    .action(async (left: string, right: string, _: unknown, c: Command) => {
      const options = c.optsWithGlobals() as unknown as ShowOptions;
      const [{ compareProcedures, procedureOf }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/procedures.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const [a, b] = [procedureOf(workspace, left), procedureOf(workspace, right)];
      await deliver(
        io,
        differencesText(compareProcedures(a, b), [a.id, b.id], options.format, language),
        options.output,
      );
    });
  command
    .command("forms")
    .argument("<procedure>", "规则 · procedure")
    .description(
      "列出认证规则的表格由哪种文件打印；--pdf 把每种打印一份样张 · which document prints each form; --pdf prints one sample of each",
    )
    .addOption(asOfOption())
    .option("--pdf <folder>", "样张文件夹 · folder of the samples")
    .action(async (id: string, _: unknown, c: Command) => {
      const options = c.optsWithGlobals() as unknown as ShowOptions & {
        readonly asOf?: CivilDate;
        readonly pdf?: string;
      };
      const [{ procedureOf }, { sampleForms }, { openWorkspace }] = await Promise.all([
        import("../../jobs/procedures/procedures.js"),
        import("../../jobs/procedures/sample-forms.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = options.lang ?? workspace.config.lang;
      const procedure = procedureOf(workspace, id);
      const samples = sampleForms(workspace, procedure, options.asOf ?? today());
      if (options.pdf !== undefined) {
        await (
          await import("../../jobs/procedures/print-samples.js")
        ).printSamples(workspace, samples, resolve(io.cwd, options.pdf), io.environment);
      }
      const others = procedure.data.forms
        .filter((f) => !f.document)
        .map((f) => [
          f.title[language],
          f.code ?? "",
          f.within ?? "",
          f.notPrinted?.[language] ?? "",
        ]);
      const rows = samples.map(({ form, sample }) => [
        form.title[language],
        form.code ?? "",
        form.document ?? "",
        sample?.from ?? (language === "zh" ? "（没有样例记录）" : "(no sample record)"),
      ]);
      const keys = ["form", "code", "document", "sample"];
      await deliver(
        io,
        table(
          options.format,
          language === "zh" && options.format !== "json" ? ["表格", "编号", "文件", "样例"] : keys,
          [...rows, ...others],
        ),
        options.output,
      );
    });
  command
    .command("test")
    .argument("<procedure>", "规则 · procedure")
    .description("运行规则用例 rule-cases.json · run the rule cases")
    .action(async (id: string) => {
      const [{ procedureOf }, { readRuleCases, runRuleCases }, { openWorkspace }] =
        await Promise.all([
          import("../../jobs/procedures/procedures.js"),
          import("../../jobs/procedures/rule-cases.js"),
          import("../../workspace/workspace.js"),
        ]);
      const workspace = openWorkspace(io.cwd);
      const procedure = procedureOf(workspace, id);
      const suite = readRuleCases(workspace, procedure.id);
      const faults = runRuleCases(workspace, procedure, suite);
      for (const f of faults) {
        io.out(`✗ ${f.rule === null ? "" : `#${f.number} ${f.rule}: `}${f.message}\n`);
      }
      io.out(
        `${suite.cases.length} 个用例，${faults.length} 处不符 · ${suite.cases.length} cases, ${faults.length} faults\n`,
      );
      if (faults.length > 0) process.exitCode = 1;
    });
}

function table(
  format: TableFormat,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  switch (format) {
    case "csv":
      return csvTable(head, rows);
    case "md":
      return markdownTable(head, rows);
    case "json":
      return `${JSON.stringify(
        rows.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i]]))),
        null,
        2,
      )}\n`;
    case "text":
      return textTable(head, rows);
  }
}

function registerText(rows: readonly RegisterRow[], format: TableFormat, lang: Language): string {
  if (format === "json") {
    return `${JSON.stringify(
      rows.map(({ clause, ...by }) => ({ ...clause, ...by })),
      null,
      2,
    )}\n`;
  }
  const zh = lang === "zh";
  const head = zh
    ? ["条款", "级别", "落实方式", "由什么落实", "要求", "关键词", "适用条件", "歧义与所取读法"]
    : [
        "clause",
        "severity",
        "enforced by",
        "enforcers",
        "requirement",
        "terms",
        "condition",
        "ambiguity and reading",
      ];
  const by = (r: RegisterRow) => [
    ...r.fields,
    ...r.rules,
    ...r.documents,
    ...(r.reason ? [r.reason[lang]] : []),
  ];
  if (format === "text") {
    return `${rows.map((r) => `${r.clause.id}  ${severityWords[r.clause.severity]()[lang]}  ${r.clause.enforcement.join(", ")}\n    ${r.demand[lang]}\n    ${r.clause.termsZh.join("、")}${by(r).length > 0 ? `\n    ← ${by(r).join("; ")}` : ""}${r.clause.ambiguity ? `\n    ${zh ? "歧义与所取读法" : "Ambiguity and reading"}: ${r.clause.ambiguity}` : ""}`).join("\n")}\n`;
  }
  return table(
    format,
    head,
    rows.map((r) => [
      r.clause.id,
      severityWords[r.clause.severity]()[lang],
      r.clause.enforcement.join(", "),
      by(r).join("; "),
      r.demand[lang],
      r.clause.termsZh.join("、"),
      r.clause.condition ?? "",
      r.clause.ambiguity ?? "",
    ]),
  );
}

function coverageText(c: Coverage, format: TableFormat, lang: Language): string {
  if (format === "json") return `${JSON.stringify(c, null, 2)}\n`;
  const words =
    lang === "zh"
      ? {
          field: "字段",
          rule: "规则",
          document: "文件内容",
          statement: "人工声明",
          narrative: "说明性",
          open: "未落实",
          rows: "条款共计",
        }
      : {
          field: "field",
          rule: "rule",
          document: "document",
          statement: "statement",
          narrative: "narrative",
          open: "open",
          rows: "rows",
        };
  const rows = [
    [words.rows, String(c.rows)],
    ...(["field", "rule", "document", "statement", "narrative", "open"] as const).map((k) => [
      words[k],
      String(c.by[k]),
    ]),
  ];
  return table(format, lang === "zh" ? ["落实方式", "条款数"] : ["enforcement", "rows"], rows);
}

function differencesText(
  differences: readonly Difference[],
  [left, right]: readonly [string, string],
  format: TableFormat,
  lang: Language,
): string {
  if (format === "json") return `${JSON.stringify(differences, null, 2)}\n`;
  return table(
    format,
    [lang === "zh" ? "项目" : "what", lang === "zh" ? "说明" : "meaning", left, right],
    differences.map((d) => [d.what, d.label[lang], d.left ?? "—", d.right ?? "—"]),
  );
}
