import type { Language } from "../../model/base/text.js";
import { type CaseResult, needsAttention, type Outcome } from "../../model/outcome/finding.js";
import { fingerprints } from "../../model/outcome/fingerprint.js";
import type { Reporter } from "../reporter.js";
import { outcomeWords } from "../words.js";

/** Annotations in a GitHub Actions log: errors, warnings, notices at their lines. */
export const github: Reporter = ({ results, all, lang }) =>
  concerned(results, all)
    .map(({ r, o }) => {
      const level =
        o.outcome === "error" || (o.outcome === "fail" && o.severity === "error")
          ? "error"
          : o.outcome === "fail" && o.severity === "warning"
            ? "warning"
            : "notice";
      const where = o.at ? `file=${property(o.at.file)},line=${o.at.line},col=${o.at.column},` : "";
      return `::${level} ${where}title=${property(`${outcomeWords[o.outcome][lang]} ${o.rule}`)}::${data(`${sentence(r, o, lang)}`)}\n`;
    })
    .join("");

/** GitLab's code quality report. */
export const gitlab: Reporter = ({ results, all, lang }) =>
  `${JSON.stringify(
    concerned(results, all).map(({ r, o, print }) => ({
      description: sentence(r, o, lang),
      check_name: o.rule,
      fingerprint: print,
      severity: gitlabSeverity(o),
      location: { path: o.at?.file ?? r.case, lines: { begin: o.at?.line ?? 1 } },
    })),
    null,
    2,
  )}\n`;

/** JUnit: a suite for each case, a test case for each outcome listed; what is not judged, due or waived is skipped with its reason. */
export const junit: Reporter = ({ tool, results, all, lang }) => {
  const suites = results.map((r) => ({
    r,
    listed: r.outcomes.filter((o) => all || needsAttention(o)),
  }));
  const every = suites.flatMap((s) => s.listed);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xml(tool.name)}" ${totals(every)}>\n${suites.map(({ r, listed }) => `  <testsuite name="${xml(r.case)}" ${totals(listed)}>\n${listed.map((o) => testCase(r, o, lang)).join("")}  </testsuite>\n`).join("")}</testsuites>\n`;
};

function totals(list: readonly Outcome[]): string {
  return `tests="${list.length}" failures="${count(list, "fail")}" errors="${count(list, "error")}" skipped="${count(list, "due", "cannotJudge", "waived", "notApplicable")}"`;
}

function count(list: readonly Outcome[], ...kinds: Outcome["outcome"][]): number {
  return list.filter((o) => kinds.includes(o.outcome)).length;
}

function testCase(r: CaseResult, o: Outcome, lang: Language): string {
  const head = `    <testcase classname="${xml(r.case)}" name="${xml(`${o.rule} ${o.subject} ${o.clauses.join(" ")}`)}"${o.at ? ` file="${xml(o.at.file)}" line="${o.at.line}"` : ""}`;
  const text = xml(
    `${sentence(r, o, lang)}${o.at ? `\n${o.at.file}:${o.at.line}:${o.at.column}` : ""}`,
  );
  switch (o.outcome) {
    case "pass":
      return `${head}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
    case "fail":
      return `${head}>\n      <failure type="${xml(o.severity)}" message="${xml(o.message[lang])}">${text}</failure>\n    </testcase>\n`;
    case "error":
      return `${head}>\n      <error message="${xml(o.message[lang])}">${text}</error>\n    </testcase>\n`;
    default:
      return `${head}>\n      <skipped message="${xml(`${outcomeWords[o.outcome][lang]}${lang === "zh" ? "：" : ": "}${o.message[lang]}`)}"/>\n    </testcase>\n`;
  }
}

function concerned(
  results: readonly CaseResult[],
  all: boolean,
): { r: CaseResult; o: Outcome; print: string }[] {
  return results
    .flatMap((r) => {
      const prints = fingerprints(r);
      return r.outcomes.map((o, i) => ({ r, o, print: prints[i] ?? "" }));
    })
    .filter(({ o }) => all || needsAttention(o));
}

function sentence(r: CaseResult, o: Outcome, lang: Language): string {
  return `${r.case}${o.subject === "." ? "" : ` ${o.subject}`}${lang === "zh" ? "：" : ": "}${o.message[lang]}${o.clauses.length > 0 ? ` [${o.clauses.join(" ")}]` : ""}${o.remedy ? ` → ${o.remedy[lang]}` : ""}`;
}

function gitlabSeverity(o: Outcome): string {
  if (o.outcome === "error") return "blocker";
  if (o.outcome === "fail") {
    return { error: "critical", warning: "minor", info: "info" }[o.severity];
  }
  return "info";
}

/** GitHub's own escapes. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Characters that XML 1.0 cannot hold are shown as such. */
function xml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
      .replaceAll("\n", "&#10;")
  );
}
