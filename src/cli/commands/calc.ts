import type { CalculatedAudit } from "../../jobs/calc/calculation.js";
import type { AuditTimeInput } from "../../jobs/calc/derivation.js";
import type { Calculation } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { command, commandGroup } from "../command.js";
import { help as shared } from "../command.words.js";
import type { Context } from "../context.js";
import { argument, choice, format, lang, output, parsed, text, wrong } from "../options.js";
import { colons, examples, faults, help, notes, words } from "./calc.words.js";

/** How every calculation is shown. */
const shown = () => ({
  format: format(["text", "json"]),
  output: output(),
  lang: lang(),
});
const audit = () =>
  choice("--audit <type>", help.audit(), [
    "initial",
    "surveillance",
    "recertification",
  ] satisfies CalculatedAudit[]).orElse("initial");

const auditTimeCommand = command({
  name: "audit-time",
  help: { description: help.auditTime() },
  arguments: [argument("<procedure>", shared.procedure())],
  options: {
    ...shown(),
    persons: parsed("--persons <n>", help.persons(), whole).required(),
    audit: audit(),
    risk: choice("--risk <category>", help.risk(), ["low", "medium", "high"]),
    riskPercent: parsed("--risk-percent <n>", help.riskPercent(), numeric),
    variant: text("--variant <id>", help.variant()),
    groups: parsed("--groups <list>", help.groups(), numbers),
    adjust: parsed("--adjust <days:reason>", help.adjust(), adjustment),
    combined: parsed("--combined <list>", help.combined(), numbers),
    initialDays: parsed("--initial-days <n>", help.initialDays(), numeric),
    write: text("--write <file>", help.write()),
  },
  async run(context, [procedure], options) {
    const [{ auditTime }, { writeAuditTime }] = await Promise.all([
      import("../../jobs/calc/audit-time.js"),
      import("../../jobs/calc/audit-time-record.js"),
    ]);
    const { persons, risk, riskPercent, variant, initialDays, write } = options;
    const calculation = auditTime(await procedureOf(context, procedure), {
      persons,
      audit: options.audit,
      identicalGroups: options.groups ?? [],
      adjustments: options.adjust ?? [],
      combined: options.combined ?? [],
      ...(risk && { risk }),
      ...(riskPercent !== undefined && { riskPercent }),
      ...(variant !== undefined && { variant }),
      ...(initialDays !== undefined && { initialDays }),
    });
    await show(context, calculation, options);
    if (write === undefined) return;
    await writeAuditTime(context.resolve(write), calculation);
    context.io.say(notes.written({ file: write }));
  },
});

const samplingCommand = command({
  name: "sampling",
  help: { description: help.sampling() },
  arguments: [argument("<procedure>", shared.procedure())],
  options: {
    ...shown(),
    sites: parsed("--sites <n>", help.sites(), whole).required(),
    audit: audit(),
    kind: choice("--kind <kind>", help.kind(), ["similar", "nonSimilar", "temporary"]).orElse(
      "similar",
    ),
  },
  async run(context, [procedure], options) {
    const { sampleSize } = await import("../../jobs/calc/sample-size.js");
    const { audit: type, kind, sites } = options;
    await show(
      context,
      sampleSize(await procedureOf(context, procedure), type, kind, sites),
      options,
    );
  },
});

const workingDaysCommand = command({
  name: "working-days",
  help: { description: help.workingDays() },
  options: {
    ...shown(),
    from: parsed("--from <date>", help.from(), day).required(),
    days: parsed("--days <n>", help.days(), whole).required(),
  },
  async run(context, _, options) {
    const { workingDays } = await import("../../jobs/calc/limit.js");
    await show(
      context,
      workingDays(context.workspace.calendar, options.from, options.days),
      options,
    );
  },
});

const deadlineCommand = command({
  name: "deadline",
  help: { description: help.deadline() },
  arguments: [argument("[procedure]", help.procedureFile()), argument("[rule]", help.rule())],
  options: {
    ...shown(),
    from: parsed("--from <date>", help.fromEvent(), day).required(),
    value: parsed("--value <n>", help.value(), numeric),
    unit: choice("--unit <unit>", help.unit(), [
      "calendarDay",
      "workingDay",
      "week",
      "month",
      "year",
      "dayOfNextMonth",
    ]).orElse("calendarDay"),
  },
  async run(context, [procedure, rule], options) {
    const { deadline, limitsOf } = await import("../../jobs/calc/limit.js");
    const { calendar } = context.workspace;
    const { from, value, unit } = options;
    if (procedure !== undefined && rule !== undefined) {
      for (const l of limitsOf(await procedureOf(context, procedure), rule)) {
        const last = deadline(calendar, from, l.value, l.unit, l.clauses, l.countsStart);
        await show(context, last, options);
      }
      return;
    }
    if (value === undefined) throw wrong(faults.noLimit());
    if (!Number.isInteger(value) || Math.abs(value) > 100_000) throw wrong(faults.noLength());
    if (unit === "dayOfNextMonth" && (value < 1 || value > 31)) throw wrong(faults.noDayOfMonth());
    await show(context, deadline(calendar, from, value, unit), options);
  },
});

const validityCommand = command({
  name: "validity",
  help: { description: help.validity() },
  arguments: [argument("<procedure>", shared.procedure())],
  options: {
    ...shown(),
    issued: parsed("--issued <date>", help.issued(), day).required(),
    previousExpiry: parsed("--previous-expiry <date>", help.previousExpiry(), day),
  },
  async run(context, [procedure], options) {
    const { validity } = await import("../../jobs/calc/validity.js");
    const { issued, previousExpiry } = options;
    await show(
      context,
      validity(await procedureOf(context, procedure), issued, previousExpiry),
      options,
    );
  },
});

/**
 * `dossier calc`: the numbers of the procedures with their derivation, step by step and clause by
 * clause.
 */
export const calcCommand = commandGroup(
  { name: "calc", help: { description: words.description(), examples } },
  [auditTimeCommand, samplingCommand, workingDaysCommand, deadlineCommand, validityCommand],
);

async function procedureOf({ workspace }: Context, id: string): Promise<Procedure> {
  return (await import("../../jobs/procedures/procedures.js")).procedureOf(workspace, id);
}

async function show(
  context: Context,
  calculation: Calculation,
  options: { readonly format: "text" | "json" },
): Promise<void> {
  const { calculationText } = await import("../../report/terminal/calculation.js");
  await context.deliver(calculationText(calculation, options.format, context.lang));
}

function day(value: string): CivilDate {
  if (isCivilDate(value)) return value;
  throw wrong(faults.noDate());
}

function numeric(value: string): number {
  const n = Number(value);
  if (value.trim() !== "" && Number.isFinite(n)) return n;
  throw wrong(faults.noNumber());
}

function whole(value: string): number {
  const n = numeric(value);
  if (Number.isInteger(n) && n >= 0) return n;
  throw wrong(faults.noWholeNumber());
}

function numbers(value: string): readonly number[] {
  return value.split(",").map((part) => numeric(part.trim()));
}

function adjustment(
  value: string,
  before: AuditTimeInput["adjustments"] = [],
): AuditTimeInput["adjustments"] {
  const parts = new RegExp(`^([+-]?\\d+(?:\\.\\d+)?)[${colons}](.+)$`).exec(value);
  if (!parts) throw wrong(faults.noAdjustment());
  return [...before, { days: Number(parts[1]), reason: parts[2] ?? "" }];
}
