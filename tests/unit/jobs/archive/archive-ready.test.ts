import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { archiveReady } from "../../../../src/jobs/archive/archive-ready.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

const entry = (number: number, destroyed?: string) => ({
  number,
  name: `00000${number}-PII-2026-0001-case`,
  case: "tb-gz-036/PII-2026-0001",
  span: "case",
  asOf: "2027-06-30",
  payload: "0".repeat(64),
  identity: "1".repeat(64),
  ...(destroyed && { destroyed: { on: destroyed, certificate: "2".repeat(64) } }),
});

async function destroyedOn(entries: readonly object[]): Promise<string | null | undefined> {
  const { folder } = repository;
  const workspace = openWorkspace(folder);
  mkdirSync(workspace.config.archive, { recursive: true });
  writeFileSync(join(workspace.config.archive, "register.json"), JSON.stringify(entries));
  const tried = archiveReady(workspace, {
    paths: ["PII-2026-0001"],
    cwd: folder,
    asOf: "2027-06-30",
    onlyList: true,
    progress: () => undefined,
    format: "folder",
    sm3: false,
    unsigned: true,
    timeStamp: false,
    now: new Date("2027-06-30T08:00:00Z"),
    signal: new AbortController().signal,
  });
  for await (const one of tried) return one.destroyedOn;
  return undefined;
}

it("what was destroyed when its time was over is not packed again", async () => {
  expect(await destroyedOn([])).toBeNull();
  expect(await destroyedOn([entry(1, "2033-01-04")])).toBe("2033-01-04");
});

it("but a case of which something is still kept is", async () => {
  expect(await destroyedOn([entry(1, "2033-01-04"), entry(2)])).toBeNull();
});
