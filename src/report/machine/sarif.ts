import type { Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import type { Language } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import { type CaseResult, needsAttention, type Outcome } from "../../model/outcome/finding.js";
import { fingerprints } from "../../model/outcome/fingerprint.js";
import type { Reporter } from "../reporter.js";

/** SARIF 2.1.0, as GitHub, VS Code and other viewers read it. Every outcome is there: what is due or not judged as `review`, what is waived as suppressed. */
export const sarif: Reporter = ({ tool, asOf, results, all, lang }) => {
  const listed = results.flatMap((r) => {
    const prints = fingerprints(r);
    return r.outcomes
      .map((o, i) => ({ r, o, print: prints[i] ?? "" }))
      .filter(({ o }) => all || needsAttention(o));
  });
  const rules = [...new Map(listed.map(({ o }) => [o.rule, descriptor(o, lang)])).values()].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
  const index = new Map(rules.map((r, i) => [r.id, i]));
  const bugs = listed.filter(({ o }) => o.outcome === "error");
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
        invocations: [
          {
            executionSuccessful: bugs.length === 0,
            toolExecutionNotifications: bugs.map(({ o }) => ({
              level: "error",
              message: { text: o.message[lang] },
            })),
          },
        ],
        properties: { asOf },
        results: listed.map(({ r, o, print }) =>
          toResult(r, o, print, index.get(o.rule) ?? 0, lang),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor(o: Outcome, lang: Language): ReportingDescriptor {
  return {
    id: o.rule,
    shortDescription: { text: o.rule },
    help: { text: o.remedy?.[lang] ?? o.rule },
    properties: { tags: [...o.clauses] },
  };
}

function toResult(
  { case: id }: CaseResult,
  o: Outcome,
  print: string,
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
    ...(o.related &&
      o.related.length > 0 && {
        relatedLocations: o.related.map((l, i) => ({ id: i + 1, physicalLocation: physical(l) })),
      }),
    partialFingerprints: { "certdossier/v1": print },
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
  const level = severity === "info" ? "note" : severity;
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

function physical({ file, line, column }: Location): PhysicalLocation {
  return {
    artifactLocation: { uri: encodeURI(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column },
  };
}
