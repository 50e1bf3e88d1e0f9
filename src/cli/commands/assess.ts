import { rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Population } from "../../jobs/assess/population.js";
import { exitCode, UserError } from "../../model/base/errors.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import {
  type Assessment,
  type Sample,
  type Stratum,
  strata,
} from "../../model/outcome/assessment.js";
import type { CivilDate } from "../../model/time/dates.js";
import { standardsText } from "../../report/site/assessment/clause-numbers.js";
import { gravityWords } from "../../report/site/assessment/gaps-list.words.js";
import { csvTable, markdownTable, textTable } from "../../report/terminal/tables.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import type { Workspace } from "../../workspace/workspace.js";
import { deliver, type Io, today } from "../io.js";
import {
  asOfOption,
  type CommonOptions,
  langOption,
  outputOption,
  tableFormatOption,
  type TableFormat,
} from "../options.js";
import { tool } from "./check.js";
import { sayRoot } from "./render.js";

interface SampleOptions extends CommonOptions {
  readonly seed: string;
  readonly size?: number;
  readonly per: readonly Stratum[];
  readonly asOf?: CivilDate;
  readonly format: TableFormat;
  readonly output?: string;
}
interface DossierOptions extends SampleOptions {
  readonly sample?: string;
  readonly showConfidential: readonly string[];
  readonly pdf: boolean;
}

export function assessCommand(program: Command, io: Io): void {
  const command = program
    .command("assess")
    .summary(
      "准备认可评审：抽样、评审档案、问题清单 · prepare an accreditation assessment: sample, dossier, gaps",
    )
    .description(
      "sample 按种子分层抽样，可重复；dossier 把样本逐条款装订成网页和一份 PDF，附全部案卷的统计；gaps 列出评审员会提出的问题，最重的在前。\nsample draws a stratified sample that anybody can draw again; dossier binds it clause by clause as pages and as one PDF, with statistics over all cases; gaps lists what an assessor would raise, gravest first.",
    );
  sampling(command.command("sample"))
    .description("抽样，并说明每个案卷为什么被抽中 · draw a sample and say why each case is in it")
    .addOption(tableFormatOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      "\n例 Example:\n  dossier assess sample --seed 2026-CNAS --size 12 --per procedure,office,auditor,audit-type --format json --output sample.json",
    )
    .action(async (options: SampleOptions) => {
      const { workspace, population } = await openPopulation(io, options.asOf);
      const lang = options.lang ?? workspace.config.lang;
      await deliver(
        io,
        sampleText(await draw(population, options), population, options.format, lang),
        options.output,
      );
    });
  sampling(command.command("dossier"))
    .description(
      "装订评审档案：网页文件夹和一份带书签的 PDF · bind the dossier: a folder of pages and one PDF with bookmarks",
    )
    .option("--sample <file>", "assess sample 写出的样本 · a sample that was drawn before")
    .option(
      "--show-confidential <fields...>",
      "显示这些保密字段，如 contract.fee · show these confidential fields",
      [],
    )
    .option("--no-pdf", "不要 PDF · without the PDF")
    .addOption(new Option("--output <folder>", "文件夹，默认 out/assessment · folder"))
    .addHelpText(
      "after",
      "\n例 Example:\n  dossier assess dossier --sample sample.json --as-of 2027-06-30 --output out/assessment",
    )
    .action((options: DossierOptions) => bind(io, options));
  command
    .command("gaps")
    .description("列出评审员会提出的问题，最重的在前 · what an assessor would raise, gravest first")
    .addOption(asOfOption())
    .addOption(langOption())
    .addOption(tableFormatOption())
    .addOption(outputOption())
    .action(async (options: SampleOptions) => {
      const [{ workspace, population }, { gapsOf }] = await Promise.all([
        openPopulation(io, options.asOf),
        import("../../jobs/assess/gaps.js"),
      ]);
      const lang = options.lang ?? workspace.config.lang;
      const gaps = gapsOf(
        [
          ...population.profiles,
          ...population.run.results.filter((r) => !population.run.cases.includes(r)),
        ],
        population.procedures,
      );
      const head =
        lang === "zh" && options.format !== "json"
          ? ["轻重", "问题", "案卷", "认可规范", "条款", "位置", "怎么办"]
          : ["gravity", "gap", "cases", "standard", "clauses", "places", "remedy"];
      if (options.format === "json") {
        await deliver(
          io,
          `${JSON.stringify({ tool, asOf: population.asOf, gaps }, null, 2)}\n`,
          options.output,
        );
      } else {
        await deliver(
          io,
          gaps.length === 0
            ? lang === "zh"
              ? "没有评审员会提出的问题。\n"
              : "Nothing that an assessor would raise.\n"
            : rows(
                options.format,
                head,
                gaps.map((g) => [
                  gravityWords[g.gravity]()[lang],
                  g.message[lang],
                  `${g.cases}/${g.asked}`,
                  standardsText(g.standards),
                  g.clauses.join(" "),
                  g.places
                    .slice(0, 5)
                    .map((p) => p.at ?? `${p.case} ${p.subject}`)
                    .join("; ") + (g.places.length > 5 ? ` … ${g.places.length}` : ""),
                  g.remedy?.[lang] ?? "",
                ]),
              ),
          options.output,
        );
      }
      process.exitCode = gaps.some((g) => g.gravity === "serious")
        ? exitCode.findings
        : exitCode.ok;
    });
}

/** The options by which a sample is drawn. */
function sampling(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--seed <text>",
        "种子：同一种子和同一批案卷抽出同一样本 · the same seed and cases draw the same sample",
      ).default("1"),
    )
    .addOption(
      new Option(
        "--size <n>",
        "样本量，默认案卷数的平方根 · size; by default the square root of the number of cases",
      ).argParser((text) => {
        if (!/^[1-9]\d{0,3}$/.test(text)) {
          throw new InvalidArgumentError("应为 1 到 9999 · must be 1 to 9999");
        }
        return Number(text);
      }),
    )
    .addOption(
      new Option(
        "--per <strata>",
        `分层：${strata.join("、")}，逗号分隔 · strata, separated by commas`,
      )
        .argParser(strataOf)
        .default(strata, strata.join(",")),
    )
    .addOption(asOfOption())
    .addOption(langOption());
}

async function openPopulation(
  io: Io,
  asOf: CivilDate | undefined,
): Promise<{ workspace: Workspace; population: Population }> {
  const [{ openWorkspace }, { populationOf }] = await Promise.all([
    import("../../workspace/workspace.js"),
    import("../../jobs/assess/population.js"),
  ]);
  const workspace = openWorkspace(io.cwd);
  return { workspace, population: await populationOf(workspace, asOf ?? today(), io.signal) };
}

async function draw(
  { profiles, asOf, procedures, name, words }: Population,
  { seed, size, per }: SampleOptions,
): Promise<Sample> {
  const { drawSample } = await import("../../jobs/assess/sample.js");
  const named = (stratum: Stratum, value: string): Bilingual => {
    switch (stratum) {
      case "procedure": {
        const p = procedures.get(value);
        return p ? { zh: p.data.procedure, en: p.data.procedure } : { zh: value, en: value };
      }
      case "office":
        return value === ""
          ? { zh: "（未记受理机构）", en: "(no office recorded)" }
          : { zh: value, en: value };
      case "auditor":
        return { zh: `${name(value)} ${value}`, en: `${name(value)} ${value}` };
      case "audit-type":
        return words("audit-programme", "activities.0.type", value);
    }
  };
  return drawSample(profiles, {
    asOf,
    seed,
    per,
    size: size ?? Math.ceil(Math.sqrt(profiles.length)),
    name: named,
  });
}

async function bind(io: Io, options: DossierOptions): Promise<void> {
  const [{ workspace, population }, { assess }, { readSample }] = await Promise.all([
    openPopulation(io, options.asOf),
    import("../../jobs/assess/assess.js"),
    import("../../jobs/assess/sample-file.js"),
  ]);
  const lang = options.lang ?? workspace.config.lang;
  sayRoot(io, lang);
  const sample =
    options.sample === undefined
      ? await draw(population, options)
      : readSample(resolve(io.cwd, options.sample));
  const unknown = sample.cases.filter((c) => !population.profiles.some((p) => p.case === c.case));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      `没有这些案卷 · there are no such cases: ${unknown.map((c) => c.case).join(", ")}`,
      "重新抽样 · draw the sample anew",
    );
  }
  const assessment = await assess(workspace, population, {
    sample,
    mayBeSeen: options.showConfidential,
    signal: io.signal,
  });
  const folder =
    options.output === undefined
      ? join(workspace.config.out, "assessment")
      : resolve(io.cwd, options.output);
  // What an earlier sample left would stand beside this one.
  await rm(join(folder, "cases"), { recursive: true, force: true });
  const { assessmentSite } = await import("../../report/site/assessment/dossier-pages.js");
  const files = assessmentSite(assessment, lang, tool);
  for (const [path, content] of files) await writeAtomically(join(folder, path), content);
  io.out(`${relative(io.cwd, join(folder, "index.html"))}\n`);
  if (options.pdf) await printPdf(io, assessment, lang, folder, workspace.environment);
  io.say(
    lang === "zh"
      ? `样本 ${sample.cases.length} 个案卷，${files.size} 个文件`
      : `${sample.cases.length} cases in the sample, ${files.size} files`,
  );
}

async function printPdf(
  io: Io,
  assessment: Assessment,
  lang: Language,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const [{ printDossier }, { assessmentPrint }] = await Promise.all([
    import("../../jobs/assess/print-dossier.js"),
    import("../../report/site/assessment/dossier-print.js"),
  ]);
  const body = [...new Set(Object.values(assessment.procedures).map((p) => p.body.zh))].join("、");
  const { pdf, pages, pdfaRules, pdfaFaults } = await printDossier(
    assessmentPrint(assessment, lang),
    {
      title: lang === "zh" ? "认可评审档案" : "Dossier for the accreditation assessment",
      body,
      asOf: assessment.asOf,
    },
    environment,
  );
  const file = join(folder, "dossier.pdf");
  await writeAtomically(file, pdf);
  io.out(`${relative(io.cwd, file)}\n`);
  io.say(
    pdfaFaults.length === 0
      ? lang === "zh"
        ? `PDF ${pages} 页，PDF/A-3b 候选（自检 ${pdfaRules} 条规则）`
        : `PDF of ${pages} pages, a PDF/A-3b candidate (${pdfaRules} rules self-checked)`
      : `PDF ${pages}: PDF/A ${pdfaFaults.slice(0, 3).join("; ")}`,
  );
}

function strataOf(text: string): Stratum[] {
  return text.split(",").map((part) => {
    const found = strata.find((s) => s === part.trim().replaceAll(" ", "-"));
    if (!found) {
      throw new InvalidArgumentError(
        `应为 ${strata.join("、")} · must be among ${strata.join(", ")}`,
      );
    }
    return found;
  });
}

function sampleText(
  sample: Sample,
  { profiles, name }: Population,
  format: TableFormat,
  lang: Language,
): string {
  if (format === "json") return `${JSON.stringify(sample, null, 2)}\n`;
  const zh = lang === "zh";
  const head = zh ? ["案卷", "认证委托人", "抽中原因"] : ["case", "client", "why"];
  const list = rows(
    format,
    head,
    sample.cases.map((c) => [
      c.case,
      profiles.find((p) => p.case === c.case)?.client ?? "",
      c.reasons.map((r) => r[lang]).join("；"),
    ]),
  );
  if (format !== "text") return list;
  const uncovered =
    sample.uncovered.length > 0
      ? `${zh ? "样本量不足，没有覆盖" : "not covered, the sample is too small"}：${sample.uncovered.map((u) => `${u.stratum} ${name(u.value)}`).join("、")}\n`
      : "";
  return `${list}\n${zh ? `从 ${sample.population} 个案卷抽取 ${sample.cases.length} 个，种子 ${sample.seed}，案卷清单 SHA-256 ${sample.populationSha256}` : `${sample.cases.length} of ${sample.population} cases, seed ${sample.seed}, SHA-256 of the list ${sample.populationSha256}`}\n${uncovered}`;
}

function rows(
  format: Exclude<TableFormat, "json">,
  head: readonly string[],
  list: readonly (readonly string[])[],
): string {
  switch (format) {
    case "csv":
      return csvTable(head, list);
    case "md":
      return markdownTable(head, list);
    case "text":
      return textTable(head, list);
  }
}
