import { describe, expect, it } from "vitest";
import { failed } from "../../../../src/model/outcome/finding.js";
import { words as rulesWords } from "../../../../src/validate/rules.words.js";
import { findingView } from "../../../../src/web/workbench/finding-view.js";

const explained = { requirements: [], missing: null };

describe("a finding on a page", () => {
  it("calls a field that is missing by its label alone, since nobody types its name", () => {
    const outcome = failed({
      rule: "missing-field",
      clauses: [],
      severity: "error",
      subject: ".",
      message: {
        zh: "缺少字段“联系人”（contact）",
        en: 'The field "Contact" (contact) is missing',
      },
      remedy: { zh: "填写 contact", en: "Fill in contact" },
      at: { file: "records/p/C-1/case.json", line: 1, column: 1, pointer: "/client/contact" },
    });
    expect(findingView(outcome, explained, "p/C-1")).toMatchObject({
      message: { zh: "缺少字段“联系人”", en: 'The field "Contact" is missing' },
      remedy: null,
      at: { file: "case.json", pointer: "/client/contact" },
    });
    const other = { ...outcome, rule: "wrong-value" };
    expect(findingView(other, explained, "p/C-1").remedy).toEqual(outcome.remedy);
  });

  it("calls the list of signatures as the form does", () => {
    const outcome = failed({
      rule: "unsigned-plan",
      clauses: [],
      severity: "error",
      subject: ".",
      message: { zh: "没有签字记录", en: "no signature is recorded" },
      remedy: rulesWords.sign(),
    });
    const { remedy } = findingView(outcome, explained, "p/C-1");
    expect(remedy?.zh).toContain("后在“签署”里登记");
    expect(remedy?.en).toContain("record it in “Signatures”;");
  });

  it("names who acts in both languages, by the Chinese name where there is no other", () => {
    const actor = { label: { zh: "审核组长", en: "Team leader" }, person: "A-1", name: "林书瑶" };
    const outcome = failed({
      rule: "late-plan",
      clauses: [],
      severity: "error",
      subject: ".",
      message: { zh: "晚", en: "late" },
      open: true,
    });
    const name = (nameEn?: string) =>
      findingView(
        { ...outcome, actor: { ...actor, ...(nameEn && { nameEn }) } },
        explained,
        "p/C-1",
      ).actor?.name;
    expect(name("Lin Shuyao")).toEqual({ zh: "林书瑶", en: "Lin Shuyao" });
    expect(name()).toEqual({ zh: "林书瑶", en: "林书瑶" });
  });

  it("names no files: a record that is not there is this record", () => {
    const missing = "audits/01-stage1/document-review.json";
    const outcome = failed({
      rule: "missing-document-review",
      clauses: [],
      severity: "error",
      subject: "audits/01-stage1",
      message: {
        zh: `缺少文件审核报告：已有“会议签到表”，应当有 ${missing}`,
        en: `Document review is missing: there is "Attendance", so ${missing} has to be there`,
      },
      remedy: {
        zh: "在“声明”（statements.json）里写明",
        en: "State it in “Statements” (statements.json)",
      },
      at: null,
    });
    expect(findingView(outcome, { requirements: [], missing }, "p/C-1")).toMatchObject({
      message: {
        zh: "缺少文件审核报告：已有“会议签到表”，应当有这份记录",
        en: 'Document review is missing: there is "Attendance", so this record has to be there',
      },
      remedy: { zh: "在“声明”里写明", en: "State it in “Statements”" },
    });
  });
});
