import { describe, expect, it } from "vitest";
import { incoherence, told } from "./support.js";

const certificate = "certificate-01.json";
const audit = "audits/03-surveillance-1";

describe("copies", () => {
  it("finds another name on the certificate, with the source", () => {
    const [found] = incoherence(
      { file: certificate, pointer: "/name/zh", value: "江西云岫云计算有限公司" },
      {
        file: "audits/02-stage2/certificate-info-confirmation.json",
        pointer: "/name/zh",
        value: "江西云岫云计算有限公司",
      },
    );
    expect(found?.rule).toBe("copies-differ");
    expect(found?.message.zh).toContain("江西云岫澄明云计算有限公司");
    expect(found?.related?.[0]?.file).toMatch(/case\.json$/);
  });

  it("is one finding where copies say the same: the source may be wrong", () => {
    const found = incoherence({
      file: "application.json",
      pointer: "/sites/2/temporary",
      value: true,
    }).filter((o) => o.rule === "copies-differ");
    // The reports say it in other words than the certificate: two findings, not three.
    expect(found.map((o) => o.subject)).toEqual([
      "audits/02-stage2/audit-report",
      "certificate-01",
    ]);
    const [reports] = found;
    expect(reports?.message.zh).toMatch(/“多场所清单”第 3 项的“临时场所”为“是”.*；另有 1 处相同$/);
    expect(reports?.related?.map((r) => r.file.split("/").at(-1))).toEqual([
      "application.json",
      "audit-report.json",
    ]);
  });

  it("calls a field by the groups that it lies in", () => {
    const found = incoherence({
      file: "case.json",
      pointer: "/client/registeredAddress/zh",
      value: "江西省南昌市别处 1 号",
    }).find((o) => o.rule === "copies-differ");
    expect(found?.message.zh).toMatch(/“认证委托人”的“注册地址”的“中文”为/);
  });

  it("compares by content: width, white space and punctuation aside", () => {
    expect(
      told({
        file: `${audit}/task-order.json`,
        pointer: "/scope/zh",
        value:
          "公有云主机，对象存储 和 数据库服务中与个人可识别信息保护有关的设计、部署、运行和维护。",
      }),
    ).toEqual([]);
  });

  it("finds a number that is not that of its source", () => {
    expect(told({ file: `${audit}/task-order.json`, pointer: "/onsiteDays", value: 9 })).toEqual([
      `copies-differ ${audit}/task-order.json#/onsiteDays`,
    ]);
  });

  it("accepts another number where a change of the client is on record", () => {
    const hours = { file: `${audit}/audit-time.json`, pointer: "/clientDailyHours", value: 7 };
    expect(told(hours)).toEqual([`copies-differ ${audit}/audit-time.json#/clientDailyHours`]);
    const change = {
      file: "change-02.json",
      value: { kind: "client", requestedOn: "2027-03-01", items: "工作时间由 8 小时改为 7 小时" },
    };
    expect(told(hours, change).filter((t) => t.startsWith("copies-differ"))).toEqual([]);
  });

  it("finds a site that is another kind of place in the report, though the client moved", () => {
    const change = {
      file: "change-02.json",
      value: { kind: "client", requestedOn: "2027-03-01", items: "分公司迁址" },
    };
    const file = "audits/02-stage2/audit-report.json";
    expect(told({ file, pointer: "/places/0/kind", value: "temporary" }, change)).toContain(
      `copies-differ ${file}#/places/0/kind`,
    );
  });

  it("adds up the days of the sites", () => {
    expect(
      told({ file: `${audit}/audit-time.json`, pointer: "/sites/1/onsiteDays", value: 3 }),
    ).toEqual([`copies-differ ${audit}/audit-time.json#/sites/0/onsiteDays`]);
  });

  it("lets payments be less than the fee, never more", () => {
    // In the words of the contract nothing says by when.
    const terms = { file: "contract.json", pointer: "/paymentMethod", value: "银行转账" };
    const paid = (amount: number) =>
      told(terms, { file: "contract.json", pointer: "/payments/1/amount", value: amount });
    expect(paid(30000)).toEqual([]);
    expect(paid(34000)).toEqual([]);
    expect(paid(34001)).toEqual(["copies-differ contract.json#/payments/0/amount"]);
  });

  it("compares the order with the certificate that was held before the audit", () => {
    expect(
      told({
        file: `${audit}/task-order.json`,
        pointer: "/certificateExpiresOn",
        value: "2029-07-27",
      }),
    ).toContain(`copies-differ ${audit}/task-order.json#/certificateExpiresOn`);
  });

  it("lets an agreed change of the plan move the days on site", () => {
    const move = { file: `${audit}/task-order.json`, pointer: "/plannedTo", value: "2027-05-25" };
    expect(told(move)).toContain(`copies-differ ${audit}/audit-plan.json#/plannedTo`);
  });
});
