import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import type { OutcomeKind } from "../../model/outcome/finding.js";
import { needsAttention } from "../../model/outcome/finding.js";
import type { Listed } from "../outcomes.js";
import { outcomeWords } from "../outcomes.words.js";
import type { Reporter } from "../reporter.js";
import { sentence } from "./sentence.js";

type Item = Omit<Listed, "fingerprint">;

/**
 * JUnit: a suite for each case, a test case for each outcome listed; what is not judged, due or
 * waived is skipped with its reason.
 */
export const junit: Reporter = ({ tool, results, all, lang }) => {
  const suites = results.map((result) => ({
    name: result.case,
    items: result.outcomes
      .filter((o) => all || needsAttention(o))
      .map((outcome): Item => ({ result, outcome })),
  }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="${xml(tool.name)}" ${totals(suites.flatMap((s) => s.items))}>\n`,
    ...suites.flatMap(({ name, items }) => [
      `  <testsuite name="${xml(name)}" ${totals(items)}>\n`,
      ...items.map((item) => testCase(item, lang)),
      "  </testsuite>\n",
    ]),
    "</testsuites>\n",
  ].join("");
};

function totals(items: readonly Item[]): string {
  const count = (...kinds: OutcomeKind[]) =>
    items.filter(({ outcome }) => kinds.includes(outcome.outcome)).length;
  return `tests="${items.length}" failures="${count("fail")}" errors="${count("error")}" skipped="${count("due", "cannotJudge", "waived", "notApplicable")}"`;
}

function testCase(item: Item, lang: Language): string {
  const { result, outcome: o } = item;
  const name = xml(`${o.rule} ${o.subject} ${o.clauses.join(" ")}`);
  const place = o.at ? ` file="${xml(o.at.file)}" line="${o.at.line}"` : "";
  return `    <testcase classname="${xml(result.case)}" name="${name}"${place}>\n      ${verdict(item, lang)}\n    </testcase>\n`;
}

function verdict(item: Item, lang: Language): string {
  const { outcome: o } = item;
  const place = o.at ? `\n${o.at.file}:${o.at.line}:${o.at.column}` : "";
  const text = xml(`${sentence(item, lang)}${place}`);
  const message = xml(o.message[lang]);
  switch (o.outcome) {
    case "pass":
      return `<system-out>${text}</system-out>`;
    case "fail":
      return `<failure type="${xml(o.severity)}" message="${message}">${text}</failure>`;
    case "error":
      return `<error message="${message}">${text}</error>`;
    default:
      return `<skipped message="${xml(`${outcomeWords[o.outcome]()[lang]}${terms.colon()[lang]}${o.message[lang]}`)}"/>`;
  }
}

/** Characters that XML 1.0 cannot hold are shown as such. */
function xml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- finding control characters is what this is for
      .replace(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu, "\u{fffd}")
      .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
      .replaceAll("\n", "&#10;")
  );
}
