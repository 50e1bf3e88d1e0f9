import { describe, expect, it } from "vitest";
import type { ComposeInput } from "../../../src/compose/compose-input.js";
import { composer } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { parseRecord } from "../../../src/read/record-file.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, judge, workspace } from "../../support/sample.js";

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
    expect(documents).toHaveLength(55);
    expect(new Set(documents.map((d) => d.path)).size).toBe(55);
    expect(
      make([{ file: "audits/02-stage2/nonconformity-02.json" }]).documents.map((d) => d.path),
    ).not.toContain("tb-gz-036/PII-2026-0001/02-stage2/nonconformity-report-02.zh");
  });

  it("say in their title form, number, client and language, and what they are not", () => {
    const only = ["audit-plan"];
    const titles = (more: Partial<ComposeInput>, changes: readonly Change[] = []) =>
      make(changes, { only, ...more }).documents.map(
        (d) => /<title>(.*?)<\/title>/.exec(d.html)?.[1],
      );
    const all = ["zh", "en", "zh-en"] as const;
    expect(titles({ languages: all, allowChinese: true }).slice(3, 6)).toEqual([
      "审核计划 TB-RW-2026-0236 江西云岫澄明云计算有限公司",
      "Audit plan TB-RW-2026-0236 Jiangxi Yunxiu Chengming Cloud Computing Co., Ltd.",
      "审核计划 TB-RW-2026-0236 江西云岫澄明云计算有限公司（中英文）",
    ]);
    expect(titles({ copy: true })[1]).toBe(
      "审核计划 TB-RW-2026-0236 江西云岫澄明云计算有限公司（副本）",
    );
    const broken = [{ file: "audits/02-stage2/audit-plan.json", pointer: "/scope" }];
    expect(titles({ draft: true }, broken)[1]).toContain("（草稿）");
    // One without a number of its own carries that of the case.
    expect(titles({ only: ["application"] })).toEqual([
      "认证申请书 PII-2026-0001 江西云岫澄明云计算有限公司",
    ]);
  });

  it("carry the name of a document only when they are whole", () => {
    const broken = [{ file: "audits/02-stage2/audit-plan.json", pointer: "/scope" }];
    const paths = (more: Partial<ComposeInput>) => {
      const { documents, refused } = make(broken, { only: ["audit-plan"], ...more });
      return [...documents, ...refused]
        .map((d) => d.path)
        .filter((path) => path.includes("02-stage2"))
        .map((path) => path.replace(/^.*\//, ""));
    };
    expect(paths({})).toEqual(["audit-plan.zh"]);
    expect(paths({ draft: true })).toEqual(["audit-plan.draft.zh"]);
    expect(paths({ draft: true, copy: true })).toEqual(["audit-plan.draft.zh"]);
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
      'contract: "Fee (CNY)" is missing (c.contract.fee)',
      expect.stringMatching(/^payment-ledger: .*contract\.json:\d+ /),
      expect.stringMatching(/^supplementary-agreement: .*contract\.json:\d+ /),
    ]);
    expect(
      reasons([{ file: "certificate-01.json", pointer: "/scope/en" }]).filter((r) =>
        r.includes("no English"),
      ),
    ).toHaveLength(2);
    const bare = reasons([], { house: { letterhead: {}, forms: {} } });
    expect(bare.filter((r) => r.startsWith("contract"))).toEqual(
      ["address", "phone", "creditCode", "bank"].map((n) => expect.stringContaining(n) as string),
    );
    expect(bare.filter((r) => !r.startsWith("contract"))).toEqual(
      Array.from({ length: 3 }, () => [
        expect.stringContaining("address"),
        expect.stringContaining("website"),
      ]).flat(),
    );
  });

  it("have a sign-in sheet with empty cells and spare rows, also before the meeting", () => {
    const file = "audits/03-surveillance-1/attendance-opening.json";
    const sheet = (changes: readonly Change[]) =>
      make(changes, { only: ["attendance-sheet"] }).documents.find((d) =>
        d.path.endsWith("03-surveillance-1/attendance-sheet-opening.zh"),
      );
    const rows = (html = "") => (html.match(/<tr>/g) ?? []).length;
    const held = sheet([]);
    expect(held?.html).not.toContain("已签");
    // What is not known before the meeting: who signed, pictures, who comes at all.
    const planned = sheet([
      { file, pointer: "/attendees/0/signed" },
      { file, pointer: "/media" },
    ]);
    expect(rows(planned?.html)).toBe(
      rows(held?.html) - (held?.html.includes("media-list") ? 2 : 0),
    );
    const empty = sheet([
      { file, pointer: "/attendees" },
      { file, pointer: "/media" },
    ]);
    expect(empty?.html.match(/<td><\/td>/g)).toHaveLength(6);
    expect(sheet([{ file, pointer: "/place" }])).toBeUndefined();
    expect(sheet([{ file, pointer: "/attendees/0/side", value: "guest" }])).toBeUndefined();
  });

  it("name whom the record names beside the place to sign, and leave the date to be written", () => {
    const review = (changes: readonly Change[]) =>
      make(changes, { only: ["application-review"] })
        .documents[0]?.html.replace(/<style>.*?<\/style>|<[^>]*>/gs, " ")
        .replace(/\s+/g, "");
    expect(review([])).toMatch(/申请评审人员：陈知微年月日批准年月日$/);
    const entry = {
      role: "applicationReviewer",
      name: "陈知微",
      person: "R-001",
      date: "2026-05-13",
      method: "handwritten",
    };
    const signed = (method: string) =>
      review([
        { file: "application-review.json", pointer: "/signatures", value: [{ ...entry, method }] },
      ]);
    expect(signed("handwritten")).toMatch(/申请评审人员陈知微2026-05-13批准年月日$/);
    expect(signed("electronic")).toMatch(/陈知微（电子签名）2026-05-13批准年月日$/);
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
      ...["attendance", "meeting"].map((kind) => ({
        file: `audits/03-surveillance-1/${kind}-opening.json`,
        pointer: "/heldOn",
        value: "2027-5-25",
      })),
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
    expect(documents).toHaveLength(52);
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
