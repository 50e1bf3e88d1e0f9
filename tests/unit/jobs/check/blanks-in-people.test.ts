import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkContext } from "../../../../src/jobs/check/check-context.js";
import { treeOf } from "../../../../src/read/file-tree.js";
import { workspace } from "../../../support/sample.js";

const { records } = workspace.config;
const text = readFileSync(join(records, "personnel/D-001.json"), "utf8");

/** The context of a check in which one person's record is written so. */
function contextOf(written: string, lazy: boolean) {
  const tree = treeOf(records, [["personnel/D-001.json", new TextEncoder().encode(written)]]);
  const options = { asOf: "2027-06-30", all: false, inUse: ["tb-gz-036"], lazy } as const;
  return checkContext({ ...workspace, tree }, options);
}

describe("blanks around a name in the record of a person", () => {
  const blank = text.replace('"name": "沈怀瑾"', '"name": " 沈怀瑾\u3000"');

  it.each([false, true])("are a warning, and the person stays known (on demand: %s)", (lazy) => {
    const context = contextOf(blank, lazy);
    const { people } = context.personnel;
    expect(people.get("D-001")?.name).toBe("沈怀瑾");
    expect(people.isUnreadable("D-001")).toBe(false);
    const found = context.personnelOutcomes().filter((o) => o.outcome === "fail");
    expect(found.map((o) => [o.rule, o.severity, o.at?.pointer])).toEqual([
      ["blanks-around", "warning", "/name"],
    ]);
    expect(found[0]?.message.zh).toContain("“␣沈怀瑾␣”");
    expect(found[0]?.at?.file).toMatch(/personnel\/D-001\.json$/);
  });

  it("are none where it is written as it is read", () => {
    const context = contextOf(text, false);
    expect(context.personnelOutcomes().filter((o) => o.outcome === "fail")).toEqual([]);
  });

  it("leave a record that is wrong what it is", () => {
    const wrong = blank.replace('"id": "D-001"', '"id": 7');
    const context = contextOf(wrong, false);
    expect(context.personnel.people.has("D-001")).toBe(false);
    expect(context.personnelOutcomes().some((o) => o.severity === "error")).toBe(true);
  });
});
