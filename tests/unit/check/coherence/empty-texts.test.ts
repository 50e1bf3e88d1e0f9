import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const report = "audits/03-surveillance-1/audit-report.json";
const at = (pointer: string, value: string) => told({ file: report, pointer, value });
const found = (pointer: string) => [`text-says-nothing ${report}#${pointer}`];

describe("texts that say nothing", () => {
  it.each([
    "待定",
    " 待补充。",
    "ＴＢＤ",
    "tbd",
    "XXX",
    "/",
    "／",
    "—",
    "……",
    "某某",
    "N/A",
    "none",
    "无",
  ])("%s is no conclusion of an audit team", (text) => {
    expect(at("/teamConclusion", text)).toEqual(found("/teamConclusion"));
  });

  it.each([
    "审核时间为 XXX 人日",
    "见 TBD 的说明",
    "共 ____ 人",
    "2025年X月X日完成内部审核",
    "2025年×月×日完成管理评审",
    "甲方（XX有限公司）违约的",
    "（此处由组长补充）",
    "Lorem ipsum dolor sit amet",
  ])("%s is not finished", (text) => {
    expect(at("/teamConclusion", text)).toEqual(found("/teamConclusion"));
  });

  it.each([
    "无重大变更",
    "待定事项均已关闭",
    "无异议",
    "√",
    "适宜",
    "Nothing was left open.",
    "值班为 7×24 小时，三班 3 × 8 小时",
    "共 3 个场所 × 2 人日",
    "第 2 版，MAX 年用量 3",
    "（此处指云平台）运行正常",
    "……见第 3 页",
  ])("%s says something", (text) => {
    expect(at("/teamConclusion", text)).toEqual([]);
  });

  it("takes 无 for an answer where a field may say so, 待定 nowhere", () => {
    expect(at("/deviations", "无")).toEqual([]);
    expect(at("/deviations", "none")).toEqual([]);
    expect(at("/deviations", "待定")).toEqual(found("/deviations"));
  });

  it("is a warning while the case runs", () => {
    const [first] = incoherence({ file: report, pointer: "/teamConclusion", value: "待定" });
    expect(first?.severity).toBe("warning");
    expect(first?.message.zh).toContain("“待定”");
  });
});

describe("a text that is still a draft", () => {
  const is = (value: string) =>
    at("/overallEvaluation", value).some((t) => t.startsWith("text-says-nothing"));

  it.each([
    "（草稿，待组长确认）管理体系运行有效",
    "草稿：管理体系运行有效",
    "【初稿】管理体系运行有效",
    "管理体系运行有效（待组长确认）",
    "管理体系运行有效，此处补充抽样情况",
    "管理体系运行有效；证据待补充。",
    "XX公司的管理体系运行有效",
    "×××公司的管理体系运行有效",
    "管理体系运行有效???",
    "管理体系运行有效，TODO 补抽样",
    "○○部门运行有效",
  ])("is told: %s", (text) => {
    expect(is(text)).toBe(true);
  });

  it.each([
    "现场使用的作业指导书是未批准的草稿，已换发受控版本",
    "草稿文件与受控文件分开存放，运行有效",
    "程序文件有待完善，体系总体有效",
    "记录中“编制人”一栏写待定，已补填",
    "二〇〇五年建立的体系运行有效",
    "为什么会迟报？已分析原因",
    "在此处作业的人员已经培训",
  ])("is none: %s", (text) => {
    expect(is(text)).toBe(false);
  });
});
