import { describe, expect, it } from "vitest";
import { nameDepartments } from "../../../../src/model/procedure/departments.js";
import { workspace } from "../../../support/sample.js";

const departments = {
  decision: { zh: "技术部", en: "technical department" },
  audit: {
    zh: "审核部",
    en: "audit department",
    head: { zh: "审核部部长", en: "chief of audits" },
  },
};

describe("departments in texts that procedures share", () => {
  it("are called as the body calls them, in either language, wherever the text stands", () => {
    const texts = {
      label: {
        zh: "提交{department.decision}日期",
        en: "Submitted to the {department.decision} on",
      },
      items: [{ zh: "{department.audit}", en: "{department.audit}" }],
      count: 3,
    };
    expect(nameDepartments(texts, departments)).toEqual({
      label: { zh: "提交技术部日期", en: "Submitted to the technical department on" },
      items: [{ zh: "审核部", en: "Audit department" }],
      count: 3,
    });
  });

  it("stand beside the party that the body deals with", () => {
    const client = { zh: "客户", en: "client" };
    expect(
      nameDepartments({ zh: "通知{party.client}", en: "{party.client} told" }, { client }),
    ).toEqual({ zh: "通知客户", en: "Client told" });
  });

  it("have a head, whose title the body may give", () => {
    const heads = {
      own: { zh: "{department.audit.head}（批准）", en: "{department.audit.head}" },
      usual: { zh: "{department.decision.head}", en: "the {department.decision.head}" },
    };
    expect(nameDepartments(heads, departments)).toEqual({
      own: { zh: "审核部部长（批准）", en: "Chief of audits" },
      usual: { zh: "技术部负责人", en: "the head of the technical department" },
    });
  });

  it("that nobody names are a fault of the shared data", () => {
    expect(() => nameDepartments("{department.unknown}", departments)).toThrow(
      "{department.unknown}",
    );
  });

  it("stand in no built-in procedure as a place left open", () => {
    for (const { procedure } of workspace.procedures.all()) {
      const { data, rules, records } = procedure;
      expect(JSON.stringify([data, rules, [...records]])).not.toContain("{department.");
    }
  });

  it("of one body stand in no other body's words", () => {
    const said = (id: string) => {
      const { procedure } = workspace.procedures.get(id) ?? {};
      return JSON.stringify([...(procedure?.records ?? [])]);
    };
    expect(said("tb-gz-036")).toContain("提交技术部日期");
    expect(said("icasp25c")).toContain("提交注册部日期");
    expect(said("icasp25c")).not.toContain("技术部");
    expect(said("msg1090226-2024")).not.toMatch(/技术部|审核部(?!分)(?!门)/);
  });
});
