import { describe, expect, it } from "vitest";
import { judgeChanged, readBase } from "../../../../src/jobs/procedures/changed-case.js";
import type { Json } from "../../../../src/model/base/json.js";
import { type Change, workspace } from "../../../support/sample.js";

/** Signed on 2025-05-02 for 68,000; stage 1 on 2025-05-20, stage 2 from 2025-06-03 on. */
const base = readBase(workspace, "zbt-tp-036", "ISMS-2025-0001");

function told(day: string, ...changes: readonly Change[]): string[] {
  return judgeChanged(workspace, base, changes, day)
    .result.outcomes.filter(({ rule }) => rule === "late-payment")
    .map((o) => `${o.at?.pointer ?? ""} ${o.message.zh}`);
}

const set = (pointer: string, value?: Json): Change => ({
  file: "contract.json",
  pointer,
  ...(value !== undefined && { value }),
});
const paid = (...payments: readonly (readonly [number, string])[]): Change =>
  set(
    "/payments",
    payments.map(([amount, paidOn]) => ({
      payer: "client",
      payerName: "深圳星槎数据科技有限公司",
      payee: "中标通国际认证（深圳）有限公司",
      amount,
      paidOn,
    })),
  );
const terms = (text: string) => set("/paymentMethod", text);
const later = "2028-07-01";

describe("what the contract says is paid by some day", () => {
  it("is paid by then, that day included", () => {
    expect(told(later, set("/payments/0/paidOn", "2025-05-12"))).toEqual([]);
    const [one, ...others] = told(later, set("/payments/0/paidOn", "2025-05-13"));
    expect(others).toEqual([]);
    expect(one).toMatch(/^\/payments\/0\/paidOn .*“签约后十日内支付 50%”.*2025-05-12.*34000/);
  });

  it("is paid before the audit, its first day included", () => {
    expect(told(later, set("/payments/1/paidOn", "2025-06-03"))).toEqual([]);
    expect(told(later, set("/payments/1/paidOn", "2025-06-04"))).toHaveLength(1);
    expect(told(later, set("/payments/1/paidOn", "2027-05-29"))).toHaveLength(1);
  });

  it("may be paid at once, or in more parts", () => {
    expect(told(later, paid([68000, "2025-05-05"]))).toEqual([]);
    const three = [
      [34000, "2025-05-05"],
      [20000, "2025-05-20"],
      [14000, "2025-06-02"],
    ] as const;
    expect(told(later, paid(...three))).toEqual([]);
    const [one] = told(later, paid(three[0], three[1], [14000, "2025-06-09"]));
    expect(one).toMatch(/^\/payments\/2\/paidOn .*68000.*54000/);
  });

  it("is missed once its day is past, where payments are recorded at all", () => {
    const half = paid([34000, "2025-05-07"]);
    expect(told("2025-06-03", half)).toEqual([]);
    expect(told("2025-06-04", half)).toHaveLength(1);
    expect(told(later, half)[0]).toMatch(/^\/payments /);
    expect(told(later, set("/payments"))).toEqual([]);
  });

  it.each([
    ["合同签订后 5 日内付清全款", 1],
    ["合同签订后三十日内一次性付清全部费用", 0],
    ["签约后二十七天内支付100%", 0],
    ["签约后二十六天内支付100%", 1],
    ["签字生效后 30 日内支付 40%；余款在颁发证书前付清", 0],
    ["首次审核前支付 100%", 1],
    ["第二阶段现场审核开始前付清全部费用", 0],
    // The later payment came on 2025-05-29, the 18th working day.
    ["签约后十七个工作日内支付 100%", 1],
    ["签约后 18 个工作日内支付 100%", 0],
    ["按季度结算，银行转账", 0],
    ["双方另行商定", 0],
  ])("is read from the terms: %s", (text, n) => {
    expect(told(later, terms(text))).toHaveLength(n);
  });

  it("is not asked once the contract was supplemented, but until then it is", () => {
    const late = set("/payments/1/paidOn", "2025-06-20");
    const supplemented = (on: string): Change => ({
      file: "change-01.json",
      value: {
        kind: "contract",
        requestedOn: "2025-05-20",
        items: "付款时间由第二阶段审核前改为审核报告提交后十日内",
        reviewedOn: "2025-05-21",
        supplementSignedOn: on,
      },
    });
    expect(told(later, late, supplemented("2025-06-03"))).toEqual([]);
    expect(told(later, late, supplemented("2025-06-04"))).toHaveLength(1);
  });

  it("is not asked of an audit that was not held", () => {
    const none = ["02-stage2", "03-surveillance-1", "04-surveillance-2", "05-recertification"].map(
      (audit) => ({ file: `audits/${audit}/` }),
    );
    expect(told("2025-06-20", ...none, paid([34000, "2025-05-07"]))).toEqual([]);
  });
});
