import { describe, expect, it } from "vitest";
import { packageWorkspace } from "../../../../src/jobs/verify/package-workspace.js";
import { readCase } from "../../../../src/read/case-source.js";
import { sourceOf } from "../../../../src/workspace/workspace.js";
import { workspace } from "../../../support/sample.js";

const address = { procedure: "tb-gz-036", name: "PII-2026-0001" };
const path = "records/tb-gz-036/PII-2026-0001/waiver-01.json";
const sealed = Buffer.from('{ "rule": "unpublished-suspension" }');

/** The rule that the waiver in a package names, as it is read today. */
function ruleIn(config: string): unknown {
  const data = new Map([
    ["knowledge/dossier.config.json", Buffer.from(config)],
    [path, sealed],
  ]);
  const { records } = readCase(sourceOf(packageWorkspace(data, workspace)), address);
  return records[0]?.value;
}

describe("a sealed package", () => {
  it("of an earlier format is read by the names of today, and stays as it was sealed", () => {
    expect(ruleIn('{ "lang": "zh" }')).toStrictEqual({ rule: "undisclosed-suspension" });
    expect(sealed.toString()).toBe('{ "rule": "unpublished-suspension" }');
  });

  it("of today's format is read as it is", () => {
    expect(ruleIn('{ "format": 2 }')).toStrictEqual({ rule: "unpublished-suspension" });
  });

  it("of a later format is not guessed at", () => {
    expect(() => ruleIn('{ "format": 99 }')).toThrow("99");
  });
});
