import { describe, expect, it } from "vitest";
import { lapseOf } from "../../../../src/model/certificate/edition.js";

describe("the edition that a certificate rests on", () => {
  const editions = [
    { names: ["STD 1:2013", "GB/T 1-2016"], issuedUntil: "2024-04-30", lapsesOn: "2025-10-31" },
    { names: ["STD 1:2005"], lapsesOn: "2015-10-01" },
    { names: ["STD 1:2022", "GB/T 1-2025"] },
  ];
  it.each([
    ["STD 1:2013 Requirements", "2025-10-31", "STD 1:2013"],
    ["gb/t 1—2016", "2025-10-31", "GB/T 1-2016"],
    ["GB/T 1-2016/STD 1:2013", "2025-10-31", "STD 1:2013"],
    ["STD 1:2005, STD 1:2013", "2025-10-31", "STD 1:2013"],
    ["STD 1:2005", "2015-10-01", "STD 1:2005"],
  ])("%s ends on %s", (criteria, on, edition) => {
    expect(lapseOf(criteria, editions)).toEqual({ on, edition });
  });

  it.each([
    "STD 1:2022",
    "GB/T 1-2025/STD 1:2022",
    "STD 1:2013 → STD 1:2022",
    "STD 1",
    "",
    "STD 2",
  ])("%s has no end", (criteria) => {
    expect(lapseOf(criteria, editions)).toBeNull();
    expect(lapseOf(criteria, [])).toBeNull();
  });
});
