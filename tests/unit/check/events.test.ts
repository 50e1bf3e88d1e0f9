import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/model/base/json.js";
import { told } from "../../support/check.js";

const at = "audits/02-stage2";

/** A decision is due ten days after the audit. */
function decisionDue(files: Readonly<Record<string, Json>>, asOf = "2026-07-10"): string[] {
  return told({
    check: "deadline",
    per: "audit",
    with: {
      from: "onsite-end",
      to: "decided",
      max: { value: 10, unit: "calendarDay" },
    },
    asOf,
    files: Object.fromEntries(
      Object.entries(files).map(([name, value]) => [`${at}/${name}.json`, value]),
    ),
  });
}

describe("an event that others show", () => {
  const closing = { "meeting-closing": { heldOn: "2026-07-03" } };

  it("has happened though the record that tells of it is not written yet", () => {
    expect(decisionDue(closing)[0]).toMatch(/^due.*2026-07-13/);
    expect(decisionDue(closing, "2026-07-14")[0]).toMatch(/^fail.*2026-07-13/);
    expect(decisionDue({ "attendance-closing": { heldOn: "2026-07-04" } })[0]).toMatch(
      /^due.*2026-07-14/,
    );
  });

  it("is taken from the record that tells of it where that says", () => {
    const files = { ...closing, "audit-report": { onsiteTo: "2026-07-05" } };
    expect(decisionDue(files)[0]).toMatch(/^due.*2026-07-15/);
    expect(decisionDue({ ...closing, "audit-report": { title: "x" } })[0]).toMatch(
      /^due.*2026-07-13/,
    );
  });

  it("is not shown by another instance, nor before its day", () => {
    expect(decisionDue({ "meeting-opening": { heldOn: "2026-07-01" } })[0]).toMatch(
      /^notApplicable/,
    );
    expect(decisionDue(closing, "2026-07-02")[0]).toMatch(/^notApplicable/);
  });
});
