import { describe, expect, it } from "vitest";
import { nextNumber } from "../../../../../../src/web/client/workbench/cases/next-number.js";

describe("the number of a new case", () => {
  it("follows the last one, counted anew in a new year", () => {
    expect(nextNumber("HIS-2027-0009", "2027-06-30")).toBe("HIS-2027-0010");
    expect(nextNumber("HIS-2026-0009", "2027-06-30")).toBe("HIS-2027-0001");
    expect(nextNumber("2027/ISMS-099", "2027-06-30")).toBe("2027/ISMS-100");
    expect(nextNumber("CASE-99", "2027-06-30")).toBe("CASE-100");
    expect(nextNumber("PILOT", "2027-06-30")).toBeNull();
  });
});
