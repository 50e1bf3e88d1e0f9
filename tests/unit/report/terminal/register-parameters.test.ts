import { expect, it } from "vitest";
import { parametersInChinese } from "../../../../src/report/terminal/register-parameters.js";

it("tells a Chinese reader amounts and quotations, not the register's shorthand", () => {
  expect(
    parametersInChinese({
      from: "certificate.issuedOn",
      max: { value: 30, unit: "workingDay" },
      min: { value: 0, unit: "month" },
      limit: { value: 80, unit: "percent" },
      inclusive: "the Nth working day itself is still in time",
      rule: "every NC with grade 严重 is verified",
      escalateTo: "技术部",
      grounds: ["① 不配合", "other"],
      copies: 2,
    }),
  ).toEqual(["最多 30 个工作日", "80%", "技术部", "① 不配合"]);
});
