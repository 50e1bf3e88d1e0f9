import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inCapitals, inFigures } from "../../../src/compose/amounts.js";

describe("an amount in Chinese capitals", () => {
  it.each([
    ["0", "零元整"],
    ["0.00", "零元整"],
    ["1", "壹元整"],
    ["10", "壹拾元整"],
    ["0.05", "伍分"],
    ["0.5", "伍角整"],
    ["0.50", "伍角整"],
    ["68000", "陆万捌仟元整"],
    ["68000.00", "陆万捌仟元整"],
    // Examples of 支付结算办法, annex 1.
    ["1409.50", "壹仟肆佰零玖元伍角整"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元叁角贰分"],
    ["107000.53", "壹拾万柒仟元伍角叁分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    // Noughts between and inside groups.
    ["1001", "壹仟零壹元整"],
    ["10001", "壹万零壹元整"],
    ["100000", "壹拾万元整"],
    ["1000000", "壹佰万元整"],
    ["100000000", "壹亿元整"],
    ["100000001", "壹亿零壹元整"],
    ["100010000", "壹亿零壹万元整"],
    ["1000100010", "壹拾亿零壹拾万零壹拾元整"],
    ["1000000000000", "壹万亿元整"],
    ["9999999999999999", "玖仟玖佰玖拾玖万亿玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"],
    ["0068", "陆拾捌元整"],
  ])("%s is %s", (amount, capitals) => {
    expect(inCapitals(amount)).toBe(capitals);
  });

  it.each(["-5", "", " 5", "1e21", "12.345", "10000000000000000", "NaN", "6８", "1,000"])(
    "%j cannot be written so",
    (amount) => {
      expect(inCapitals(amount)).toBeNull();
    },
  );

  it("never has two noughts in a row, nor one before 元 save in nothing at all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 99 }), (y, f) => {
        const text = inCapitals(`${y}.${String(f).padStart(2, "0")}`) ?? "";
        expect(text).not.toMatch(/零零|零元|零万|零亿|零整|^零/);
        expect(text).toMatch(/[整分]$/);
      }),
    );
  });
});

describe("an amount in figures", () => {
  it.each([
    ["0", "0.00"],
    ["999", "999.00"],
    ["68000", "68,000.00"],
    ["68000.5", "68,000.50"],
    ["1234567.891", "1,234,567.891"],
    ["1e21", "1e21"],
    ["-5", "-5"],
    ["待定", "待定"],
  ])("%s is %s", (amount, figures) => {
    expect(inFigures(amount)).toBe(figures);
  });
});
