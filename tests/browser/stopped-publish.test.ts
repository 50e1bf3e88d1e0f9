import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedCertificates } from "../../src/jobs/publish/publish.js";
import { Stopped } from "../../src/model/base/errors.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { sampleRepository } from "../support/cli.js";

let repository: ReturnType<typeof sampleRepository>;
beforeAll(() => {
  repository = sampleRepository();
});
afterAll(() => {
  repository.remove();
});

/** Publishes; stopped as soon as something is printed, where that is asked for. */
async function publish(isStopped: boolean) {
  const stop = new AbortController();
  let printed = 0;
  const certificates = await publishedCertificates(openWorkspace(repository.folder), {
    asOf: "2027-06-30",
    signal: stop.signal,
    judged: () => undefined,
    printed: (progress) => {
      printed = progress.printed;
      if (isStopped && printed > 0) stop.abort();
    },
  });
  return { certificates, printed };
}

const pdfs = () => {
  const folder = join(repository.folder, "out/pdf/tb-gz-036/PII-2026-0001");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pdf"))
    .map((name) => join(folder, name));
};

describe("publishing that is stopped", () => {
  it("leaves whole files and no pages, and goes on where it stopped", async () => {
    await expect(publish(true)).rejects.toThrow(Stopped);
    const before = pdfs().map((path) => ({ path, written: statSync(path).mtimeMs }));
    expect(before.length).toBeGreaterThan(0);
    for (const { path } of before) {
      expect(readFileSync(path).subarray(-8).toString("latin1")).toContain("%%EOF");
    }
    expect(existsSync(join(repository.folder, "out/public"))).toBe(false);

    const { certificates, printed } = await publish(false);
    expect(printed).toBe(pdfs().length - before.length);
    expect(before.map(({ path }) => statSync(path).mtimeMs)).toEqual(
      before.map(({ written }) => written),
    );
    expect(certificates.flatMap((c) => c.files)).toHaveLength(pdfs().length);
  }, 120_000);
});
