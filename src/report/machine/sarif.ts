import type { Invocation, Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import { byCodeUnit, type Language } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import { type Listed, listed } from "../outcomes.js";
import type { Reporter } from "../reporter.js";
import { descriptionOf, type RuleDescription } from "./rule-description.js";
import { words } from "./sarif.words.js";

/**
 * SARIF 2.1.0, as GitHub, VS Code and other viewers read it. Every outcome is there: what is due or
 * not judged as `review`, what is waived as suppressed.
 */
export const sarif: Reporter = ({ tool, asOf, results, all, lang, procedureOf }) => {
  const items = listed(results, all);
  const found = Map.groupBy(items, ({ outcome }) => outcome.rule);
  const procedures = [...new Set(results.map((r) => r.procedure))].flatMap(
    (id) => procedureOf?.(id) ?? [],
  );
  const rules = [...found.values()]
    .map((of) => {
      const own = new Set(of.map(({ result }) => result.procedure));
      const asked = procedures.filter(({ id }) => own.has(id));
      const [{ outcome }] = of as [Listed];
      // What was found between cases is of no procedure: of all that are there.
      return descriptor(of, descriptionOf(outcome, asked.length > 0 ? asked : procedures), lang);
    })
    .sort((a, b) => byCodeUnit(a.id, b.id));
  const index = new Map(rules.map((r, i) => [r.id, i]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            language: lang === "zh" ? "zh-CN" : "en-US",
            rules,
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [invocation(items, lang)],
        properties: { asOf },
        results: items.map((item) => toResult(item, index.get(item.outcome.rule) ?? 0, lang)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** A rule that broke down is told as a fault of the program, too. */
function invocation(items: readonly Listed[], lang: Language): Invocation {
  const bugs = items.filter(({ outcome }) => outcome.outcome === "error");
  return {
    executionSuccessful: bugs.length === 0,
    toolExecutionNotifications: bugs.map(({ outcome }) => ({
      level: "error",
      message: { text: outcome.message[lang] },
    })),
  };
}

function descriptor(
  found: readonly Listed[],
  { title, severity, remedy, demands, readings }: RuleDescription,
  lang: Language,
): ReportingDescriptor {
  const lines = (texts: RuleDescription["demands"]) =>
    texts.map(({ clause, text }) => `${clause} ${text[lang]}`);
  const full = lines(demands);
  const help = [
    remedy?.[lang] ?? title[lang],
    ...full,
    ...lines(readings).map((line) => words.reading({ line })[lang]),
  ];
  return {
    id: found[0]?.outcome.rule ?? "",
    shortDescription: { text: title[lang] },
    fullDescription: { text: full.length > 0 ? full.join("\n") : title[lang] },
    help: { text: help.join("\n") },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [...new Set(found.flatMap(({ outcome }) => outcome.clauses))] },
  };
}

function toResult(
  { result: { case: id }, outcome: o, fingerprint }: Listed,
  ruleIndex: number,
  lang: Language,
): Result {
  const text = o.remedy ? `${o.message[lang]} → ${o.remedy[lang]}` : o.message[lang];
  return {
    ruleId: o.rule,
    ruleIndex,
    ...kindOf(o),
    message: { text },
    locations: [
      {
        ...(o.at && { physicalLocation: physical(o.at) }),
        logicalLocations: [
          { fullyQualifiedName: o.subject === "." ? id : `${id}/${o.subject}`, kind: "member" },
        ],
      },
    ],
    ...(o.related.length > 0 && {
      relatedLocations: o.related.map((l, i) => ({ id: i + 1, physicalLocation: physical(l) })),
    }),
    partialFingerprints: { "certdossier/v1": fingerprint },
    ...(o.outcome === "waived" && {
      suppressions: [{ kind: "external", status: "accepted", justification: o.message[lang] }],
    }),
    properties: {
      case: id,
      subject: o.subject,
      outcome: o.outcome,
      severity: o.severity,
      clauses: [...o.clauses],
      ...(o.due !== null && { due: o.due, daysLeft: o.daysLeft }),
    },
  };
}

/** SARIF wants no level beside a kind other than `fail`. */
function kindOf({ outcome, severity }: Outcome): Pick<Result, "kind" | "level"> {
  const level = levelOf(severity);
  switch (outcome) {
    case "fail":
    case "waived":
      return { kind: "fail", level };
    case "error":
      return { kind: "fail", level: "error" };
    case "due":
    case "cannotJudge":
      return { kind: "review", level: "none" };
    case "pass":
      return { kind: "pass", level: "none" };
    case "notApplicable":
      return { kind: "notApplicable", level: "none" };
  }
}

function levelOf(severity: Outcome["severity"]): "note" | "warning" | "error" {
  return severity === "info" ? "note" : severity;
}

function physical({ file, line, column }: Location): PhysicalLocation {
  return {
    artifactLocation: { uri: encodeURI(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column },
  };
}
