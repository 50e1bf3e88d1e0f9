import { describe, expect, it } from "vitest";
import type { Change } from "../../../../src/jobs/procedures/changed-case.js";
import { archived, baseOf, places, type ProcedureId } from "./for-archive.js";

const told = (procedure: ProcedureId, ...changes: readonly Change[]) =>
  places(archived(baseOf(procedure), changes));
const notified = (category: string | null): Change => ({
  file: "change-03.json",
  value: {
    kind: "client",
    ...(category !== null && { category }),
    requestedOn: "2024-04-10",
    items: "变更",
  },
});

describe("a change on record explains what it is about", () => {
  const name: Change = {
    file: "certificate-01.json",
    pointer: "/name/zh",
    value: "上海枫桥信息技术服务股份有限公司",
  };
  const differs = "copies-differ certificate-01.json#/name/zh";

  it.each([
    ["headcount", true],
    ["workplace", true],
    ["legalStatus", false],
    [null, false],
  ] as const)("another name, with a change of %s: told %s", (category, isTold) => {
    const found = told("icasp25c", name, notified(category));
    expect(found.includes(differs)).toBe(isTold);
  });

  it("is not the client's another name, either, where it does not say what changed", () => {
    const other = { ...name, value: "北京另一家科技股份有限公司" };
    const rules = (...all: readonly Change[]) =>
      told("icasp25c", ...all).map((t) => t.split(" ")[0]);
    expect(rules(other, notified(null))).not.toContain("paper-of-another-client");
    expect(rules(other, notified("headcount"))).toContain("paper-of-another-client");
  });

  it("and what came after a record does not explain what the record says", () => {
    const central: Change = {
      file: "audits/01-stage1/sampling-plan.json",
      pointer: "/centralSite",
      value: "S02",
    };
    const outcome = "another-central-site application.json#/sites/0/id";
    expect(told("icasp25c", central)).toContain(outcome);
    expect(told("icasp25c", central, notified("workplace"))).toContain(outcome);
    expect(
      told("icasp25c", { ...central, file: "audits/04-surveillance-2/sampling-plan.json" }),
    ).not.toContain(outcome);
  });
});

describe("the name on a seal", () => {
  const seal = (procedure: ProcedureId, value: string) => {
    const text = baseOf(procedure).files.get("contract.json") ?? "{}";
    const { signatures } = JSON.parse(text) as { signatures: { role: string }[] };
    const at = signatures.findIndex((s) => s.role === "client");
    return told(procedure, { file: "contract.json", pointer: `/signatures/${at}/name`, value });
  };
  const own = "江西云岫澄明云计算有限公司";

  it.each([own, `${own}（公章）`, `${own}合同专用章`, `${own} (合同专用章)`])(
    "may be %s",
    (value) => {
      expect(seal("tb-gz-036", value)).toEqual([]);
    },
  );

  it("that is shortened is a difference, and no other client's", () => {
    expect(seal("tb-gz-036", "云岫澄明公司")).toEqual([
      "copies-differ contract.json#/signatures/1/name",
    ]);
    expect(seal("tb-gz-036", "云岭澄亮公司")).toEqual([
      "paper-of-another-client contract.json#/signatures/1/name",
    ]);
  });
});

describe("what a certificate grants", () => {
  const report = { file: "audits/02-stage2/audit-report.json", pointer: "/scope/zh" };
  const certificate = { file: "certificate-01.json", pointer: "/scope/zh" };
  const audited = { ...report, value: "平台的设计；呼叫中心外包；培训" };
  const decision = { file: "audits/02-stage2/decision.json", pointer: "/scope/zh" };
  const decided = { ...decision, value: audited.value };
  const granted = (value: string) =>
    archived(baseOf("zbt-tp-036"), [audited, decided, { ...certificate, value }]).find(
      (o) => o.at?.file.endsWith("/certificate-01.json") && o.rule === "copies-differ",
    )?.severity;

  it("may be less than was audited, item by item, and not more", () => {
    expect(granted("平台的设计；培训")).toBe("warning");
    expect(granted("培训；平台的设计")).toBe("warning");
    expect(granted("平台的设计；培训；软件销售")).toBe("error");
    expect(granted("培训;呼叫中心外包；平台的设计。")).toBeUndefined();
  });
});
