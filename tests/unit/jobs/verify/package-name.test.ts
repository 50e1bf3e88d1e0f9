import { describe, expect, it } from "vitest";
import { verifyPackage } from "../../../../src/jobs/verify/verify-package.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { builtBag, files } from "../../../support/bag.js";
import { asOf, workspace } from "../../../support/sample.js";

describe("the name of a package", () => {
  const report = { case: "tb-gz-036/PII-2026-0001", span: "initial", asOf };
  const bag = builtBag({
    payload: new Map([["report/package.json", Buffer.from(JSON.stringify(report))]]),
    tags: [["Package-Number", "1"]],
    recipe: "how",
    sm3: false,
  });

  it.each([
    ["000001-PII-2026-0001-initial.zip", ""],
    ["000001-PII-2026-0001-initial (2).zip", ""],
    ["copy of a package.zip", ""],
    ["000002-PII-2026-0001-initial.zip", "its own begins with 000001-PII-2026-0001-"],
    ["000001-PII-2026-0002-initial", "its own begins with 000001-PII-2026-0001-"],
    ["000001-PII-2026-00011-initial", "its own begins with 000001-PII-2026-0001-"],
  ])("%s: is told where it is that of another", async (name, said) => {
    const opened = { files: files(bag), faults: [] };
    const { items } = await verifyPackage(opened, name, { workspace, trust: trustStore([]), asOf });
    const found = items.find((i) => i.check === "metadata" && i.subject === name);
    expect(found?.message.en ?? "").toContain(said);
    expect(found?.state ?? "pass").toBe(said === "" ? "pass" : "fail");
  });
});
