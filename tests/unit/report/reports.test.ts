import { XMLParser } from "fast-xml-parser";
import type { Log, Result, Run } from "sarif";
import { describe, expect, it } from "vitest";
import {
  type CaseResult,
  countOutcomes,
  type Hint,
  type Outcome,
  type OutcomeKind,
  outcomeKinds,
} from "../../../src/model/outcome/finding.js";
import { fingerprints } from "../../../src/model/outcome/fingerprint.js";
import { csv } from "../../../src/report/machine/csv.js";
import { github } from "../../../src/report/machine/github.js";
import { gitlab } from "../../../src/report/machine/gitlab.js";
import { json } from "../../../src/report/machine/json.js";
import { junit } from "../../../src/report/machine/junit.js";
import { sarif } from "../../../src/report/machine/sarif.js";
import type { Reporter, ReportInput } from "../../../src/report/reporter.js";
import { html } from "../../../src/report/site/overview/findings-page.js";
import { markdown } from "../../../src/report/terminal/markdown.js";
import { text } from "../../../src/report/terminal/text.js";

/** Words that break out of every format that does not take care. */
const hostile = `逗号,引号"'<b>&amp;]]>|管道\n换行 %25 ::error:: @everyone \u0007 =1+1`;
const outcome = (kind: OutcomeKind, n: number, more: Partial<Outcome> = {}): Outcome => ({
  rule: `rule-${n}`,
  clauses: [`P/${n}`],
  outcome: kind,
  severity: n % 2 ? "error" : "warning",
  subject: n % 3 ? "audits/02-stage2" : ".",
  message: { zh: `发现${n}号 ${hostile}`, en: `finding no${n} ${hostile}` },
  remedy: { zh: `办法${n}`, en: `remedy ${n}` },
  due: kind === "due" ? "2027-01-01" : null,
  daysLeft: kind === "due" ? 3 : null,
  open: kind === "due",
  consequence: false,
  dueFrom: null,
  related: [],
  reason: null,
  at:
    n % 4
      ? { file: "records/p/甲 乙/a,b:c.json", line: n, column: 2, pointer: `/items/${n}/x` }
      : null,
  ...more,
});
const outcomes = outcomeKinds.flatMap((k, i) => [outcome(k, 2 * i + 1), outcome(k, 2 * i + 2)]);
const results: CaseResult[] = [
  { case: "p/甲", procedure: "p", totals: countOutcomes(outcomes), outcomes, hints: [] },
  { case: "p/乙", procedure: "p", totals: countOutcomes([]), outcomes: [], hints: [] },
];
const input = (more: Partial<ReportInput> = {}): ReportInput => ({
  tool: { name: "certdossier", version: "0.1.0" },
  asOf: "2026-12-29",
  results,
  lang: "zh",
  all: false,
  colour: false,
  ...more,
});
const attention = outcomes.filter((o) => o.outcome !== "pass" && o.outcome !== "notApplicable");
const reporters: Record<string, Reporter> = {
  text,
  json,
  sarif,
  junit,
  github,
  gitlab,
  markdown,
  html,
  csv,
};

describe.each(Object.entries(reporters))("the report %s", (_, report) => {
  it("loses no finding, in either language, and lists all when asked to", () => {
    for (const lang of ["zh", "en"] as const) {
      for (const o of attention) {
        expect(report(input({ lang }))).toContain(
          lang === "zh" ? `发现${o.rule.slice(5)}号` : `finding no${o.rule.slice(5)}`,
        );
      }
      for (const o of outcomes) {
        expect(report(input({ lang, all: true }))).toContain(
          lang === "zh" ? `发现${o.rule.slice(5)}号` : `finding no${o.rule.slice(5)}`,
        );
      }
    }
  });
  it("is the same for the same input, and takes an empty one", () => {
    expect(report(input())).toBe(report(input()));
    expect(() => report(input({ results: [] }))).not.toThrow();
  });
});

describe.each(Object.entries({ text, markdown, html, json }))("hints in %s", (format, report) => {
  const hint: Hint = {
    rule: "rule-9",
    clauses: ["P/9"],
    reading: "strict",
    outcome: "fail",
    severity: "info",
    subject: ".",
    message: { zh: "按严格的读法：晚了", en: "Read strictly: late" },
    due: null,
    dueFrom: null,
    at: null,
  };
  const [first] = results as [CaseResult];
  const withHint = (hints: boolean) =>
    report(input({ results: [{ ...first, outcomes: [], hints: [hint] }], hints }));

  it("are told when they are asked for", () => {
    expect(withHint(true)).toContain("按严格的读法：晚了");
    if (format !== "json") expect(withHint(false)).not.toContain("按严格的读法：晚了");
  });
});

describe.each(Object.entries({ text, markdown, html }))("%s for readers", (_, report) => {
  const [first] = results as [CaseResult];
  const many = outcome("fail", 1);
  const follows = outcome("cannotJudge", 2, { consequence: true });
  const said = (all: boolean) =>
    report(input({ results: [{ ...first, outcomes: [many, follows] }], all }));

  it("counts what only follows from another finding, and lists it when asked for all", () => {
    expect(said(false)).toContain("另有 1 项因上述问题无法判断");
    expect(said(false)).not.toContain("发现2号");
    expect(said(true)).toContain("发现2号");
  });
});

describe.each(Object.entries({ text, html }))("many places in %s", (_, report) => {
  const [first] = results as [CaseResult];
  const related = Array.from({ length: 12 }, (__, i) => ({
    file: "records/p/甲/b.json",
    line: 100 + i,
    column: 1,
    pointer: `/items/${i}`,
  }));
  const said = report(
    input({ results: [{ ...first, outcomes: [outcome("fail", 1, { related })] }] }),
  );

  it("are told by the first few, and how many more there are", () => {
    expect(said).toContain("b.json:104:1");
    expect(said).not.toContain("b.json:105:1");
    expect(said).toContain("另有 7 处");
  });
});

describe("SARIF", () => {
  const levelsBeside = (kind: Result["kind"]) =>
    kind === "fail" ? ["error", "warning", "note"] : ["none"];
  const log = (more: Partial<ReportInput> = {}) => JSON.parse(sarif(input(more))) as Log;
  it("keeps what the standard asks: rules by index, levels beside failures alone, suppressions, places with %SRCROOT%", () => {
    const run = log({ all: true }).runs[0] as Run;
    const found = run.results ?? [];
    const rules = run.tool.driver.rules ?? [];
    expect(log().version).toBe("2.1.0");
    expect(found).toHaveLength(outcomes.length);
    for (const r of found) {
      expect(rules[r.ruleIndex ?? -1]?.id).toBe(r.ruleId);
      expect(levelsBeside(r.kind)).toContain(r.level);
      const isWaived = r.properties?.["outcome"] === "waived";
      expect(r.suppressions ?? []).toHaveLength(isWaived ? 1 : 0);
      const place = r.locations?.[0]?.physicalLocation;
      if (place) {
        expect(place).toMatchObject({
          artifactLocation: {
            uriBaseId: "%SRCROOT%",
            uri: encodeURI("records/p/甲 乙/a,b:c.json"),
          },
          region: { startColumn: 2 },
        });
      }
      expect(r.partialFingerprints?.["certdossier/v1"]).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length);
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false);
  });
});

describe("JUnit", () => {
  it("is read by an XML parser, with counts that agree and the words as they were", () => {
    const doc = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ["testsuite", "testcase"].includes(name),
      htmlEntities: true,
    }).parse(junit(input())) as {
      testsuites: Record<string, unknown> & {
        testsuite: (Record<string, unknown> & {
          testcase?: Record<string, Record<string, string>>[];
        })[];
      };
    };
    const cases = doc.testsuites.testsuite.flatMap((s) => s.testcase ?? []);
    expect(doc.testsuites["@_tests"]).toBe(String(attention.length));
    expect(cases).toHaveLength(attention.length);
    expect(cases.filter((c) => "failure" in c)).toHaveLength(Number(doc.testsuites["@_failures"]));
    expect(cases.filter((c) => "error" in c)).toHaveLength(Number(doc.testsuites["@_errors"]));
    expect(cases.filter((c) => "skipped" in c)).toHaveLength(Number(doc.testsuites["@_skipped"]));
    expect(cases.find((c) => "failure" in c)?.["failure"]?.["@_message"]).toContain(
      `引号"'<b>&amp;]]>`,
    );
  });
});

describe("other forms", () => {
  it("GitHub: one line a finding, commands in the words disarmed", () => {
    const lines = github(input()).split("\n").filter(Boolean);
    expect(lines).toHaveLength(attention.length);
    for (const l of lines) {
      expect(l).toMatch(/^::(error|warning|notice) (file=[^:]*?,line=\d+,col=\d+,)?title=[^:]*::/);
    }
    expect(lines.every((l) => !l.includes("%25 ::") || l.includes("%2525"))).toBe(true);
  });
  it("GitLab: a list whose fingerprints differ", () => {
    const list = JSON.parse(gitlab(input())) as {
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(new Set(list.map((f) => f.fingerprint)).size).toBe(attention.length);
    for (const f of list) {
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(f.severity);
    }
  });
  it("CSV: as many lines as findings once the quoted breaks are out, no formula", () => {
    const quoted = csv(input()).replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/[\r\n,]/g, " "));
    const lines = quoted.split("\r\n").filter(Boolean);
    expect(lines).toHaveLength(attention.length + 1);
    expect(new Set(lines.map((l) => l.split(",").length))).toEqual(new Set([13]));
  });
  it("Markdown: no mention, no markup from a record", () => {
    expect(markdown(input())).not.toContain("@everyone");
    expect(markdown(input())).not.toContain("<b>");
  });
  it("HTML: no markup from a record", () => {
    expect(html(input())).not.toContain("<b>&amp;]]>");
  });
});

describe("fingerprints", () => {
  const of = (list: Outcome[]) =>
    fingerprints({
      case: "p/甲",
      procedure: "p",
      totals: countOutcomes(list),
      outcomes: list,
      hints: [],
    });
  const one = outcome("fail", 1);
  it("stay while lines, days, words and list places move", () => {
    const moved = {
      ...one,
      message: { zh: "别的", en: "other" },
      due: "2030-01-01",
      at: { file: "records/p/甲 乙/a,b:c.json", line: 99, column: 9, pointer: "/items/7/x" },
    };
    expect(of([moved])).toEqual(of([one]));
    expect(of([outcome("pass", 1), one])[1]).toBe(of([one])[0]);
  });
  it("differ by rule, clause, subject and field, and number what agrees in all of that", () => {
    const others = [
      { ...one, rule: "x" },
      { ...one, clauses: ["P/9"] },
      { ...one, subject: "audits/03" },
      { ...one, at: { file: "f", line: 1, column: 1, pointer: "/y" } },
    ];
    expect(new Set([...of([one]), ...others.flatMap((o) => of([o]))]).size).toBe(5);
    expect(new Set(of([one, one, one])).size).toBe(3);
  });
});
