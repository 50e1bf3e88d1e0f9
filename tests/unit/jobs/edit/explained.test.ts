import { describe, expect, it } from "vitest";
import { explained } from "../../../../src/jobs/edit/explained.js";
import { failed, notJudged } from "../../../../src/model/outcome/finding.js";
import { statementRule } from "../../../../src/model/procedure/enforcement.js";

const said = { zh: "还没有人工声明", en: "Nobody has stated it" };
const finding = {
  rule: statementRule,
  clauses: [],
  severity: "warning",
  subject: ".",
  message: said,
} as const;

describe("what is said of a finding besides", () => {
  it("is the record in which people state what waits for them, not the one that was looked at", () => {
    const waiting = notJudged({ ...finding, reason: { ...said, at: [] } });
    expect(explained(waiting, []).missing).toBe("statements.json");
    expect(explained(failed(finding), []).missing).toBeNull();
  });
});
