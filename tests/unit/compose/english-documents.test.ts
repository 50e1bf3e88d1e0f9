import { describe, expect, it } from "vitest";
import type { ComposeInput } from "../../../src/compose/compose-input.js";
import { composer } from "../../../src/compose/compose.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, judge, workspace } from "../../support/sample.js";

const compose = composer(loadTemplates(workspace));

function make(changes: readonly Change[], more: Partial<ComposeInput>) {
  const { document, procedure, personnel, result } = judge(changes);
  return compose({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: result.outcomes,
    house: workspace.config,
    languages: [],
    only: [],
    draft: false,
    ...more,
  });
}

describe("documents in English", () => {
  const inEnglish = (changes: readonly Change[], more: Partial<ComposeInput>) =>
    make(changes, { languages: ["en"], ...more });
  const reports = { only: ["nonconformity-report"] };
  const unit = { file: "audits/02-stage2/nonconformity-01.json", pointer: "/unit" };

  it("print what has been translated", () => {
    const { documents } = inEnglish([], reports);
    expect(documents.map((d) => d.path)).toEqual([
      "tb-gz-036/PII-2026-0001/02-stage2/nonconformity-report-01.en",
      "tb-gz-036/PII-2026-0001/02-stage2/nonconformity-report-02.en",
    ]);
    expect(documents[0]?.html).toContain("Jiujiang and Ganzhou operation centres");
    expect(documents[0]?.html).not.toContain("Contains\\20 text");
  });

  it("are refused field by field with file and line, or print it and say so on each page", () => {
    const change = [{ ...unit, value: "云岫大厦" }];
    const [first] = inEnglish(change, reports).refused;
    expect(first?.reasons.map((r) => r.en)).toEqual([
      expect.stringMatching(
        /^"Function audited" has no English text \(.*nonconformity-01\.json:\d+\)$/,
      ),
      expect.stringContaining("--allow-chinese"),
    ]);
    const { documents, refused } = inEnglish(change, { ...reports, allowChinese: true });
    expect(refused).toEqual([]);
    expect(documents[0]?.path).toMatch(/nonconformity-report-01\.en$/);
    expect(documents[0]?.html).toContain("Contains text in Chinese");
    expect(documents[0]?.html).toContain("云岫大厦");
  });

  it("show what is Chinese by nature, and say nothing of it", () => {
    const { documents, refused } = inEnglish([], { only: ["certificate-info-confirmation"] });
    expect(refused).toEqual([]);
    expect(documents[0]?.html).toContain("江西云岫澄明云计算有限公司");
    expect(documents[0]?.html).not.toContain("Contains text in Chinese");
  });

  it("show the number of a certificate as it is", () => {
    const number = "【2026】赣认字第PII-0168号";
    const change = [{ file: "certificate-01.json", pointer: "/number", value: number }];
    const { documents, refused } = inEnglish(change, { only: ["certificate"], outcomes: [] });
    expect(refused).toEqual([]);
    expect(documents[0]?.html).toContain(number);
  });

  it("ask once for the day that is written by hand", () => {
    const unsigned = [{ file: "change-01.json", pointer: "/signatures" }];
    const { documents } = inEnglish(unsigned, { only: ["change-application"] });
    expect(documents[0]?.html.match(/Date:/g)).toHaveLength(1);
  });

  it("have the stops of their language", () => {
    const only = ["nonconformity-report", "stage1-report", "audit-record"];
    const { documents } = inEnglish([], { only });
    expect(documents.length).toBeGreaterThan(4);
    const foreign = documents.flatMap(({ path, html }) =>
      (html.slice(html.indexOf("<body")).match(/.{0,20}[、，；：（）].{0,20}/gu) ?? []).map(
        (found) => `${path}: ${found}`,
      ),
    );
    expect(foreign).toEqual([]);
  });

  it("are no certificates with Chinese in them, whatever is allowed", () => {
    const change = [{ file: "certificate-01.json", pointer: "/sites/1/scope/en" }];
    const more = { only: ["certificate"], allowChinese: true };
    const [certificate] = inEnglish(change, more).refused;
    expect(certificate?.reasons.map((r) => r.en)).toContainEqual(
      expect.stringMatching(/^"Scope of the site" has no English text \(.*:\d+\)$/),
    );
    expect(make(change, { ...more, languages: ["zh"] }).refused).toEqual([]);
  });

  it("beside Chinese print Chinese that nobody has translated", () => {
    const more = { ...reports, languages: ["zh-en" as const] };
    expect(make([{ ...unit, value: "云岫大厦" }], more).refused).toEqual([]);
  });
});

describe("certificates", () => {
  it("are refused with a site that nobody applied for", () => {
    const change = [{ file: "certificate-01.json", pointer: "/sites/1/site", value: "S77" }];
    const [certificate] = make(change, { only: ["certificate"], languages: ["zh"] }).refused;
    expect(certificate?.reasons.map((r) => r.zh).join("\n")).toMatch(/certificate-01.*S77/);
    const other = make(change, { only: ["audit-plan"], languages: ["zh"] });
    expect(other.refused).toEqual([]);
  });

  const asked = (value: readonly string[] | undefined, ...more: Change[]): Change[] => [
    { file: "application.json", pointer: "/certificateLanguages", ...(value && { value }) },
    ...more,
  ];
  const untranslated = { file: "certificate-01.json", pointer: "/scope/en" };
  const missing = (changes: readonly Change[]) =>
    judge(changes).result.outcomes.filter((o) => o.rule === "missing-translation");

  it.each<[readonly string[] | undefined, readonly string[]]>([
    [undefined, ["zh", "en", "zh-en"]],
    [["zh"], ["zh"]],
    [["en"], ["en"]],
    [
      ["en", "zh"],
      ["zh", "en", "zh-en"],
    ],
  ])("are made in the languages that the client asked for: %j", (languages, made) => {
    const { documents } = make(asked(languages), { only: ["certificate"] });
    expect(documents.map((d) => d.language)).toEqual(made);
  });

  it("are made in another language where somebody says so", () => {
    const { documents } = make(asked(["zh"]), { only: ["certificate"], languages: ["en"] });
    expect(documents.map((d) => d.language)).toEqual(["en"]);
  });

  it("need no English where the client asked for Chinese alone", () => {
    expect(missing(asked(["zh"], untranslated))).toEqual([]);
    expect(missing([untranslated]).map((o) => o.at?.pointer)).toEqual(["/scope"]);
    expect(missing(asked(["zh", "en"], untranslated)).map((o) => o.at?.pointer)).toEqual([
      "/scope",
    ]);
    const { refused } = make(asked(["zh", "en"], untranslated), { only: ["certificate"] });
    expect(refused.map((d) => d.language)).toContain("en");
  });
});
