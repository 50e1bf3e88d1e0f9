import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";
import { asOf } from "../../../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

const record = "audits/02-stage2/attendance-opening.json";
const zeros = "0".repeat(64);

/** Puts something in the place of an attachment, and its digest into the record. */
function replace(content: string): void {
  const file = join(repository.caseFolder, record);
  const text = readFileSync(file, "utf8");
  const [, path = ""] = /"path": "(attachments\/[^"]+)"/.exec(text) ?? [];
  const old = sha256(readFileSync(join(repository.caseFolder, path)));
  expect(text).toContain(old);
  writeFileSync(join(repository.caseFolder, path), content, "latin1");
  writeFileSync(file, text.replace(old, sha256(Buffer.from(content, "latin1"))));
}

async function said(cache = false): Promise<string[]> {
  const workspace = openWorkspace(repository.folder, process.env);
  const { results } = await checkCases(workspace, [], repository.folder, {
    asOf,
    all: false,
    cache,
  });
  return results
    .flatMap((r) => r.outcomes)
    .filter((o) => o.outcome === "fail" && o.at?.file.endsWith(record))
    .map((o) => `${o.message.en} ${o.remedy?.en ?? ""}`);
}

describe("an attachment whose recorded digest is that of a pointer", () => {
  it.each([
    [
      "Git LFS",
      `version https://git-lfs.github.com/spec/v1\noid sha256:${zeros}\nsize 9\n`,
      /Git LFS.*git lfs pull/,
    ],
    ["git-annex", `/annex/objects/SHA256E-s9--${zeros}.png\n`, /git-annex/],
    ["git-crypt", `\0GITCRYPT\0${"x".repeat(5000)}`, /git-crypt/],
  ])("is not there: %s", async (_, pointer, words) => {
    replace(pointer);
    const found = await said();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(words);
    // Nor is it from the cache.
    await said(true);
    expect(await said(true)).toEqual(found);
  });

  it("is there where it only speaks of pointers", async () => {
    replace(`说明：version https://git-lfs.github.com/spec/v1\noid sha256:${zeros}\nsize 9\n`);
    // A text, called .png: not there for another reason.
    expect(await said()).toEqual([expect.stringContaining("is called .png")]);
  });
});
