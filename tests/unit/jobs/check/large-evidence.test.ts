import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";
import { asOf } from "../../../support/sample.js";

const repository = sampleRepository();
afterAll(() => {
  repository.remove();
});

describe("evidence of an electronic signature", () => {
  it("is not read where it is larger than any signed document", async () => {
    const record = join(repository.caseFolder, "audits/02-stage2/decision.json");
    const text = readFileSync(record, "utf8");
    writeFileSync(record, text.replace(/"method": "[a-z]+"/, '"method": "electronic"'));
    const copy = join(repository.caseFolder, "attachments/signed/02-stage2/decision.pdf");
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, "");
    const check = async () => {
      const workspace = openWorkspace(repository.folder, process.env);
      const run = await checkCases(workspace, [], repository.folder, { asOf, cache: false });
      return run.cases.flatMap((c) => c.outcomes.flatMap((o) => o.signature ?? []));
    };
    await check(); // what reads evidence is loaded
    truncateSync(copy, 300 * 1024 ** 2);
    const before = process.memoryUsage.rss();
    const said = await check();
    expect(said).toContain("invalid");
    expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(150);
  });
});
