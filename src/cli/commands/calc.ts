import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Calculation } from "../../jobs/calc/calculation.js";
import type { AuditTimeInput } from "../../jobs/calc/derivation.js";
import type { Language } from "../../model/base/text.js";
import { type CivilDate, isCivilDate, type Unit } from "../../model/time/dates.js";
import { deliver, type Io } from "../io.js";
import { type CommonOptions, formatOption, langOption, outputOption } from "../options.js";

interface Shared extends CommonOptions {
  readonly format: "text" | "json";
  readonly output?: string;
  readonly procedure?: string;
}

const date = (text: string): CivilDate => {
  if (!isCivilDate(text)) {
    throw new InvalidArgumentError("应为存在的日期 YYYY-MM-DD · must be a date that exists");
  }
  return text;
};
const numeric = (text: string): number => {
  const n = Number(text);
  if (text.trim() === "" || !Number.isFinite(n)) {
    throw new InvalidArgumentError("应为数字 · must be a number");
  }
  return n;
};
const whole = (text: string): number => {
  const n = numeric(text);
  if (!Number.isInteger(n) || n < 0) {
    throw new InvalidArgumentError("应为非负整数 · must be a whole number");
  }
  return n;
};
const numbers = (text: string): number[] => text.split(",").map((t) => numeric(t.trim()));
const adjustment = (text: string, before: AuditTimeInput["adjustments"] = []) => {
  const m = /^([+-]?\d+(?:\.\d+)?)[:：](.+)$/.exec(text);
  if (!m) throw new InvalidArgumentError("应为“+0.5:理由” · must be like +0.5:reason");
  return [...before, { days: Number(m[1]), reason: m[2] ?? "" }];
};
const auditOption = () =>
  new Option("--audit <type>", "审核类型 · type of audit")
    .choices(["initial", "surveillance", "recertification"])
    .default("initial");

const languageOf = (o: CommonOptions, { config }: { config: { lang: Language } }) =>
  o.lang ?? config.lang;

/** `dossier calc`: the numbers of the procedures with their derivation, step by step and clause by clause. */
export function calcCommand(program: Command, io: Io): void {
  const command = program
    .command("calc")
    .summary(
      "计算审核时间、抽样、工作日、期限、有效期 · audit time, sampling, working days, limits, validity",
    )
    .description(
      "按认证规则计算，逐步写出推导过程和条款。\nWorks the numbers out by the procedure and shows the derivation step by step with its clauses.",
    )
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier calc audit-time <procedure> --persons 148 --adjust +1:三个场所\n  dossier calc audit-time <procedure> --persons 148 --audit surveillance --initial-days 9\n  dossier calc sampling <procedure> --sites 5 --kind temporary --audit surveillance\n  dossier calc working-days --from 2026-09-29 --days 5\n  dossier calc deadline <procedure> late-decision --from 2026-08-31\n  dossier calc validity <procedure> --issued 2026-05-10",
    );
  const sub = (name: string, zh: string) =>
    command
      .command(name)
      .description(zh)
      .addOption(formatOption(["text", "json"]))
      .addOption(outputOption())
      .addOption(langOption());
  const tell = (c: Calculation, options: Shared, language: Language) =>
    deliver(
      io,
      options.format === "json" ? `${JSON.stringify(c, null, 2)}\n` : calculationText(c, language),
      options.output,
    );

  sub("audit-time", "审核时间 · audit time")
    .argument("<procedure>", "规则 · procedure")
    .requiredOption(
      "--persons <n>",
      "有效人数（兼职、分包已折算） · effective number of persons",
      whole,
    )
    .addOption(auditOption())
    .addOption(
      new Option("--risk <category>", "风险类别 · risk category").choices([
        "low",
        "medium",
        "high",
      ]),
    )
    .option("--risk-percent <n>", "风险对应的百分比 · percent for the risk", numeric)
    .option("--variant <id>", "附录规定的情形 · circumstance named in the appendix")
    .option(
      "--groups <list>",
      "同类活动各组人数，如 120,80 · groups doing identical activities",
      numbers,
    )
    .option(
      "--adjust <days:reason>",
      "调整，可多次，如 +0.5:理由 · adjustment, repeatable",
      adjustment,
    )
    .option("--combined <list>", "结合审核其他体系的人日 · days of the other systems", numbers)
    .option("--initial-days <n>", "初次认证人日 · days of the initial audit", numeric)
    .option(
      "--write <file>",
      "把结果写进 audit-time.json · put the result into an audit-time record",
    )
    .action(
      async (
        procedure: string,
        o: Shared & {
          persons: number;
          audit: AuditTimeInput["audit"];
          risk?: "low" | "medium" | "high";
          riskPercent?: number;
          variant?: string;
          groups?: number[];
          adjust?: AuditTimeInput["adjustments"];
          combined?: number[];
          initialDays?: number;
          write?: string;
        },
      ) => {
        const [{ auditTime }, { procedureOf }, { writeAuditTime }, { openWorkspace }] =
          await Promise.all([
            import("../../jobs/calc/audit-time.js"),
            import("../../jobs/procedures/procedures.js"),
            import("../../jobs/calc/audit-time-record.js"),
            import("../../workspace/workspace.js"),
          ]);
        const workspace = openWorkspace(io.cwd);
        const language = languageOf(o, workspace);
        const c = auditTime(procedureOf(workspace, procedure), {
          persons: o.persons,
          audit: o.audit,
          identicalGroups: o.groups ?? [],
          adjustments: o.adjust ?? [],
          combined: o.combined ?? [],
          ...(o.risk && { risk: o.risk }),
          ...(o.riskPercent !== undefined && { riskPercent: o.riskPercent }),
          ...(o.variant !== undefined && { variant: o.variant }),
          ...(o.initialDays !== undefined && { initialDays: o.initialDays }),
        });
        await tell(c, o, language);
        if (o.write === undefined) return;
        await writeAuditTime(resolve(io.cwd, o.write), c);
        io.say(`已写入 · written: ${o.write}`);
      },
    );
  sub("sampling", "多场所抽样数量 · number of sites to sample")
    .argument("<procedure>", "规则 · procedure")
    .requiredOption("--sites <n>", "场所数 · number of sites", whole)
    .addOption(auditOption())
    .addOption(
      new Option("--kind <kind>", "场所类别 · kind of sites")
        .choices(["similar", "nonSimilar", "temporary"])
        .default("similar"),
    )
    .action(
      async (
        procedure: string,
        o: Shared & {
          sites: number;
          audit: AuditTimeInput["audit"];
          kind: "similar" | "nonSimilar" | "temporary";
        },
      ) => {
        const [{ procedureOf }, { sampleSize }, { openWorkspace }] = await Promise.all([
          import("../../jobs/procedures/procedures.js"),
          import("../../jobs/calc/sample-size.js"),
          import("../../workspace/workspace.js"),
        ]);
        const workspace = openWorkspace(io.cwd);
        const language = languageOf(o, workspace);
        await tell(
          sampleSize(procedureOf(workspace, procedure), o.audit, o.kind, o.sites),
          o,
          language,
        );
      },
    );
  sub("working-days", "若干工作日之后的日期 · the date some working days later")
    .requiredOption("--from <date>", "起始日（不计） · start, not counted", date)
    .requiredOption("--days <n>", "工作日数 · number of working days", whole)
    .action(async (o: Shared & { from: CivilDate; days: number }) => {
      const [{ workingDays }, { openWorkspace }] = await Promise.all([
        import("../../jobs/calc/limit.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const language = languageOf(o, workspace);
      await tell(workingDays(workspace.calendar, o.from, o.days), o, language);
    });
  sub(
    "deadline",
    "期限的最后一天；写规则时取其数值 · last day of a limit; with a rule, its numbers",
  )
    .argument("[procedure]", "规则文件 · procedure")
    .argument("[rule]", "规则 · rule")
    .requiredOption("--from <date>", "起始事件日期 · date of the event it runs from", date)
    .option("--value <n>", "数值 · value", numeric)
    .addOption(
      new Option("--unit <unit>", "单位 · unit")
        .choices(["calendarDay", "workingDay", "week", "month", "year", "dayOfNextMonth"])
        .default("calendarDay"),
    )
    .action(
      async (
        procedure: string | undefined,
        rule: string | undefined,
        o: Shared & { from: CivilDate; value?: number; unit: Unit },
      ) => {
        const [{ deadline, limitsOf }, { procedureOf }, { openWorkspace }] = await Promise.all([
          import("../../jobs/calc/limit.js"),
          import("../../jobs/procedures/procedures.js"),
          import("../../workspace/workspace.js"),
        ]);
        const workspace = openWorkspace(io.cwd);
        const language = languageOf(o, workspace);
        if (procedure !== undefined && rule !== undefined) {
          for (const l of limitsOf(procedureOf(workspace, procedure), rule)) {
            await tell(
              deadline(workspace.calendar, o.from, l.value, l.unit, l.clauses),
              o,
              language,
            );
          }
          return;
        }
        if (o.value === undefined) {
          throw new InvalidArgumentError(
            "写明规则，或 --value 和 --unit · name a rule, or --value and --unit",
          );
        }
        await tell(deadline(workspace.calendar, o.from, o.value, o.unit), o, language);
      },
    );
  sub("validity", "证书有效期 · validity of a certificate")
    .argument("<procedure>", "规则 · procedure")
    .requiredOption("--issued <date>", "签发日期 · issued on", date)
    .option(
      "--previous-expiry <date>",
      "上一证书到期日（再认证） · expiry of the certificate before",
      date,
    )
    .action(
      async (procedure: string, o: Shared & { issued: CivilDate; previousExpiry?: CivilDate }) => {
        const [{ procedureOf }, { validity }, { openWorkspace }] = await Promise.all([
          import("../../jobs/procedures/procedures.js"),
          import("../../jobs/calc/validity.js"),
          import("../../workspace/workspace.js"),
        ]);
        const workspace = openWorkspace(io.cwd);
        const language = languageOf(o, workspace);
        await tell(
          validity(procedureOf(workspace, procedure), o.issued, o.previousExpiry),
          o,
          language,
        );
      },
    );
}

function calculationText(c: Calculation, lang: Language): string {
  const unit = {
    auditDay: { zh: "人日", en: "audit days" },
    site: { zh: "个场所", en: "sites" },
    workingDay: { zh: "个工作日", en: "working days" },
    date: { zh: "", en: "" },
  }[c.unit][lang];
  const steps = c.steps.map(
    (s, i) =>
      `  ${i + 1}. ${s.text[lang]} = ${s.value}${s.clauses.length > 0 ? `\n     ${s.clauses.join(" ")}` : ""}`,
  );
  const confirm = c.toConfirm.map((t) => `  ! ${t[lang]}`);
  return `${[...steps, ...confirm, `${lang === "zh" ? "结果" : "result"}: ${c.result} ${unit}`.trimEnd()].join("\n")}\n`;
}
