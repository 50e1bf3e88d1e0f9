import { describe, expect, it } from "vitest";
import type { ComposeInput } from "../../../src/compose/compose-input.js";
import { composer } from "../../../src/compose/compose.js";
import { print } from "../../../src/compose/format.js";
import {
  type SharedSource,
  templateEngine,
  type TemplateSource,
} from "../../../src/compose/html.js";
import { pageStyle } from "../../../src/compose/page-style.js";
import { UserError } from "../../../src/model/base/errors.js";
import { People } from "../../../src/model/case/personnel.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { parseRecord } from "../../../src/read/record-file.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, judge, workspace } from "../../support/sample.js";

const shared: SharedSource = {
  layout: "<style>/*style*/</style>{{> document}}",
  partials: {},
  style: "b{color:blue}",
};
const source: TemplateSource = {
  name: "probe",
  document: "<p>{{f.name.value}}</p>",
  style: "p{color:red}",
  declared: { f: new Set(["name"]), t: new Set(), printed: new Set() },
};
const compileTemplate = (change: Partial<TemplateSource & SharedSource>) =>
  templateEngine({ ...shared, ...change, style: shared.style })({ ...source, ...change });
const compile = (change: Partial<TemplateSource & SharedSource>) => () => compileTemplate(change);
const view = (value: string) => ({ f: { name: { value } } });

describe("templates", () => {
  it("escape every value, also in attributes, and put styles into the head only", () => {
    const html = compileTemplate({ document: `<p title="{{f.name.value}}">{{f.name.value}}</p>` })(
      view(`"><script>alert(1)</script>{{f.x}}/*style*/`),
      "@page{margin:1mm}",
    );
    expect(html).not.toContain("<script>");
    expect(html).toContain("{{f.x}}/*style*/");
    expect(html.startsWith("<style>b{color:blue}\np{color:red}\n@page{margin:1mm}</style>")).toBe(
      true,
    );
  });

  it.each([
    ["unescaped text", { document: "a\n{{{f.name.value}}}" }, /probe\/document\.hbs:2 .*unescaped/],
    ["unescaped text, the other way", { document: "{{&f.name.value}}" }, /unescaped/],
    ["a script", { document: "<script>1</script>" }, /can load or run/],
    ["an event handler", { document: `<p onclick="x()">` }, /event handler/],
    [
      "a remote picture",
      { document: `<img src="https://x.example/a.png">` },
      /outside the document/,
    ],
    ["a data link", { document: `<a href="{{f.name.value}}">` }, /outside the document/],
    [
      "a remote style",
      { style: "@import 'https://x.example/a.css';" },
      /probe\/style\.css:1 .*loads something/,
    ],
    [
      "a remote picture in a style",
      { style: "p{background:url(//x.example/a)}" },
      /loads something/,
    ],
    [
      "a field that is not declared",
      { document: "<p>\n{{f.nmae.value}}</p>" },
      /document\.hbs:2:3 f\.nmae/,
    ],
    [
      "a field that is not declared, inside an if",
      { document: "{{#if f.nmae.there}}x{{/if}}" },
      /f\.nmae/,
    ],
    ["a text that is not declared", { document: "{{t.title.label}}" }, /t\.title/],
    ["a helper that is not known", { document: "{{shout f.name.value}}" }, /shout/],
  ])("with %s are refused, with the place", (_, change, message) => {
    const made = () => {
      compile(change)()(view("x"), "");
    };
    expect(made).toThrow(UserError);
    expect(made).toThrow(message);
  });

  it("stop at a value that the view lacks", () => {
    expect(() => compileTemplate({})({ f: {} }, "")).toThrow(UserError);
  });
});

describe("the margins of the pages", () => {
  it("hold a hostile number as text", () => {
    const css = pageStyle({
      language: "zh",
      body: { zh: "机构", en: "Body" },
      title: { zh: "报告", en: "Report" },
      left: '"; } </style><script>alert(1)</script> \\',
      page: { zh: "第 {page} 页 / 共 {pages} 页", en: "Page {page} of {pages}" },
      mark: null,
    });
    expect(css).not.toContain("</style>");
    expect(css).not.toContain("<script");
    expect(css.match(/"/g)?.length).toBe(css.replace(/\\[0-9a-f]+ /g, "").match(/"/g)?.length);
  });
});

describe("values on paper", () => {
  const context = {
    people: new People({
      get: (id) => (id === "A-001" ? { name: "林书瑶", nameEn: "Lin Shuyao" } : undefined),
      isUnreadable: () => false,
    }),
    compact: false,
  };
  it.each<[string, unknown, object | undefined, string, string]>([
    ["zero", 0, { type: "number" }, "0", "0"],
    ["false", false, { type: "boolean" }, "否", "No"],
    ["missing", undefined, undefined, "/", "/"],
    ["an empty list", [], { type: "array" }, "/", "/"],
    ["a date", "2026-07-27", { definition: "date" }, "2026年7月27日", "27 July 2026"],
    ["no date", "2026-07-27", { definition: "text" }, "2026-07-27", "2026-07-27"],
    ["long-term", "long-term", { definition: "dateOrLongTerm" }, "长期", "Long-term"],
    [
      "a moment in China",
      "2027-06-28T09:00:00+08:00",
      { definition: "moment" },
      "2027年6月28日 09:00",
      "28 June 2027 09:00",
    ],
    [
      "a moment elsewhere",
      "2027-06-28T09:00:00Z",
      { definition: "moment" },
      "2027年6月28日 09:00 (UTC)",
      "28 June 2027 09:00 (UTC)",
    ],
    ["a person", "A-001", { definition: "person" }, "林书瑶", "Lin Shuyao"],
    ["an unknown person", "A-999", { definition: "person" }, "A-999", "A-999"],
    [
      "a choice",
      "major",
      { enum: ["major"], valueLabels: { major: { zh: "严重", en: "Major" } } },
      "严重",
      "Major",
    ],
    ["both languages", { zh: "甲", en: "A" }, { definition: "localized" }, "甲", "A"],
    ["a list", ["甲", "乙"], { type: "array", items: { definition: "text" } }, "甲、乙", "甲; 乙"],
  ])("%s", (_, value, schema, zh, en) => {
    expect(print(value, schema as never, "zh", context).value).toBe(zh);
    expect(print(value, schema as never, "en", context).value).toBe(en);
  });

  it("stand in both languages where they differ, once where they do not", () => {
    expect(print("2026-07-27", { definition: "date" }, "zh-en", context)).toEqual({
      value: "2026年7月27日",
      alt: "27 July 2026",
    });
    expect(print("33.03.01", undefined, "zh-en", context)).toEqual({
      value: "33.03.01",
      alt: null,
    });
  });
});

describe("documents", () => {
  const templates = loadTemplates(workspace);
  const make = (changes: readonly Change[], more: Partial<ComposeInput> = {}) => {
    const { document, procedure, personnel, result } = judge(changes);
    return composer(templates)({
      view: viewCase(document, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: [],
      draft: false,
      ...more,
    });
  };

  it("are made for each subject, and none for a record that is not there", () => {
    const { documents, refused } = make([]);
    expect(refused).toEqual([]);
    expect(documents).toHaveLength(53);
    expect(new Set(documents.map((d) => d.path)).size).toBe(53);
    expect(
      make([{ file: "audits/02-stage2/nonconformity-02.json" }]).documents.map((d) => d.path),
    ).not.toContain("tb-gz-036/PII-2026-0001/02-stage2/nonconformity-report-02.zh");
  });

  it("name the topics of an audit report by the list of that kind of audit", () => {
    const { topics } = judge([]).procedure.data;
    const html = (audit: string) =>
      make([]).documents.find((d) => d.path.endsWith(`${audit}/audit-report.zh`))?.html ?? "";
    const first = (list: string) => topics[list]?.[0]?.label.zh ?? "-";
    expect(html("03-surveillance-1")).toContain(`>${first("surveillanceTopics")}<`);
    expect(html("03-surveillance-1")).not.toContain(`>${first("stage2Topics")}<`);
    expect(html("02-stage2")).toContain(`>${first("stage2Topics")}<`);
  });

  it("show no value that document.json does not declare: no fee, no telephone of the client on the certificate", () => {
    const certificate = make([])
      .documents.filter((d) => d.document === "certificate")
      .map((d) => d.html)
      .join("");
    for (const secret of ["68000", "0791-5550168", "su.jianwei", "D-001"]) {
      expect(certificate).not.toContain(secret);
    }
  });

  it("are refused, with reasons in both languages, when a required record, value or translation is missing", () => {
    const reasons = (changes: readonly Change[], more?: Partial<ComposeInput>) =>
      make(changes, more).refused.flatMap((r) => r.reasons.map((x) => `${r.document}: ${x.en}`));
    expect(reasons([{ file: "audits/02-stage2/audit-report.json" }])).toEqual([
      expect.stringMatching(
        /^decision-form: a record that it is made of is missing \(audit\.auditReport\)/,
      ),
      expect.stringContaining("decision-form:"),
      expect.stringContaining("decision-form:"),
      expect.stringContaining("decision-form:"),
    ]);
    expect(reasons([{ file: "contract.json", pointer: "/fee" }])).toEqual([
      expect.stringMatching(/^contract: .*contract\.json:\d+ /),
      expect.stringMatching(/^supplementary-agreement: .*contract\.json:\d+ /),
    ]);
    expect(
      reasons([{ file: "certificate-01.json", pointer: "/scope/en" }]).filter((r) =>
        r.includes("no English"),
      ),
    ).toHaveLength(2);
    expect(reasons([], { house: { letterhead: {}, forms: {} } })).toEqual(
      Array.from({ length: 3 }, () => [
        expect.stringContaining("address"),
        expect.stringContaining("website"),
      ]).flat(),
    );
  });

  it("are refused when their own record cannot be read, instead of being passed over", () => {
    const { document, procedure, personnel, result } = judge();
    const broken = {
      ...document,
      audits: document.audits.map((a) => ({
        ...a,
        records: a.records.map((r) =>
          ["audit-report", "nonconformity"].includes(r.kind)
            ? parseRecord(Buffer.from("{"), r.file, r)
            : r,
        ),
      })),
    };
    const { refused } = composer(templates)({
      view: viewCase(broken, personnel, procedure, asOf),
      procedure,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: ["audit-report", "nonconformity-report"],
      draft: false,
    });
    expect(refused.map((r) => r.path).sort()).toEqual(
      [
        "02-stage2/audit-report",
        "02-stage2/nonconformity-report-01",
        "02-stage2/nonconformity-report-02",
        "03-surveillance-1/audit-report",
      ].map((p) => `tb-gz-036/PII-2026-0001/${p}`),
    );
    expect(refused[0]?.reasons[0]?.zh).toMatch(/audit-report\.json:1:\d+ JSON 语法错误/);
  });

  it("are not issued while a rule about them could not be judged", () => {
    const changes = [
      {
        file: "audits/03-surveillance-1/audit-report.json",
        pointer: "/onsiteFrom",
        value: "2027-5-25",
      },
    ];
    const { documents, refused } = make(changes, { only: ["certificate"] });
    expect(documents).toEqual([]);
    expect(refused.flatMap((r) => r.reasons.map((x) => x.zh))).toContainEqual(
      expect.stringMatching(/^year-without-surveillance：无法判断/),
    );
    expect(
      make(changes, { only: ["certificate"], draft: true }).documents.map(
        (d) => d.html.includes("草稿") || d.html.includes("DRAFT"),
      ),
    ).toEqual([true, true, true]);
  });

  it("carry a civil date also as a draft without their own", () => {
    const { documents } = make(
      [{ file: "audits/03-surveillance-1/audit-report.json", pointer: "/deliveredOn" }],
      { draft: true, only: ["audit-report"] },
    );
    expect(documents.map((d) => d.date).sort()).toEqual(["2026-06-26", asOf]);
  });

  it("are refused where the procedure does not give a sentence that they print", () => {
    const { document, procedure, personnel, result } = judge();
    const { certificateQuery: _, ...printed } = procedure.data.printed;
    const without = { ...procedure, data: { ...procedure.data, printed } };
    const { refused } = composer(templates)({
      view: viewCase(document, personnel, without, asOf),
      procedure: without,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: ["zh"],
      only: ["certificate"],
      draft: false,
    });
    expect(refused.flatMap((r) => r.reasons.map((x) => x.en))).toEqual([
      "procedure.json of tb-gz-036 does not give printed.certificateQuery",
    ]);
  });

  it("are not made where the procedure names no such form", () => {
    const { document, procedure, personnel, result } = judge();
    const without = {
      ...procedure,
      data: {
        ...procedure.data,
        forms: procedure.data.forms.filter((f) => f.document !== "task-order"),
      },
    };
    const { documents } = composer(templates)({
      view: viewCase(document, personnel, without, asOf),
      procedure: without,
      outcomes: result.outcomes,
      house: workspace.config,
      languages: [],
      only: [],
      draft: false,
    });
    expect(documents.filter((d) => d.document === "task-order")).toEqual([]);
    expect(documents).toHaveLength(50);
  });

  it("print numbers as they are written", () => {
    // In memory a number is written by JSON.stringify; 6.50 needs the file's own text, which the
    // reader keeps.
    expect(
      make([
        { file: "audits/02-stage2/task-order.json", pointer: "/onsiteDays", value: 6.25 },
      ]).documents.find((d) => d.path.includes("02-stage2/task-order"))?.html,
    ).toContain("6.25");
  });

  it("leave out what had not happened when they were made", () => {
    const form = make([]).documents.find((d) => d.path.endsWith("02-stage2/decision-form.zh"));
    expect(form?.html).toContain("2026-07-14");
    expect(form?.html).not.toContain("2027-05-26");
  });
});
