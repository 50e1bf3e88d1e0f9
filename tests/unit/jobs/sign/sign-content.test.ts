import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import { contentSigner } from "../../../../src/jobs/sign/sign-content.js";
import { signRecord, type SignRequest } from "../../../../src/jobs/sign/sign-record.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";
import { type TestAuthority, testAuthorityFrom } from "../../../support/signing.js";

const repository = sampleRepository();
let authority: TestAuthority;
beforeAll(async () => {
  authority = await testAuthorityFrom(new Date("2026-01-01"), "沈怀瑾", "路人");
  mkdirSync(join(repository.folder, "trust"));
  copyFileSync(authority.ca, join(repository.folder, "trust", "ca.pem"));
});
afterAll(() => {
  repository.remove();
  authority.remove();
});

const path = "records/tb-gz-036/PII-2026-0001/audits/02-stage2/decision.json";
const kept = "attachments/signed/02-stage2/decision.decisionMaker.p7s";
const sign = (by: string, changes: Partial<SignRequest> = {}) => {
  const workspace = openWorkspace(repository.folder, {
    ...process.env,
    ...authority.environment(by),
  });
  const now = new Date("2026-07-22T23:30:00+08:00");
  return signRecord(workspace, path, repository.folder, {
    role: "decisionMaker",
    person: "D-001",
    date: "2026-07-22",
    method: "electronic",
    again: true,
    signature: contentSigner(workspace, { now, timeStamp: false }),
    ...changes,
  });
};

describe("signing the content of a record", () => {
  it("refuses another person's key, another day, another method and evidence of others", async () => {
    const before = readFileSync(join(repository.folder, path), "utf8");
    await expect(sign("路人")).rejects.toThrow("证书却是 路人");
    await expect(sign("沈怀瑾", { date: "2026-07-21" })).rejects.toThrow("2026-07-21");
    await expect(sign("沈怀瑾", { method: "handwritten" })).rejects.toThrow("--cms");
    await expect(sign("沈怀瑾", { evidence: "attachments/stage2-interview.png" })).rejects.toThrow(
      "--cms",
    );
    expect(readFileSync(join(repository.folder, path), "utf8")).toBe(before);
    expect(existsSync(join(repository.caseFolder, kept))).toBe(false);
  });

  it("what it keeps is what check believes, and no longer once the content changes", async () => {
    expect(await sign("沈怀瑾")).toMatchObject({ method: "electronic", evidence: { path: kept } });
    const check = async () => {
      const workspace = openWorkspace(repository.folder, process.env);
      const run = await checkCases(workspace, ["PII-2026-0001"], repository.folder, {
        asOf: "2027-06-30",
      });
      return run.cases.flatMap((c) => c.outcomes).filter((o) => o.outcome === "fail");
    };
    expect(await check()).toEqual([]);
    await expect(sign("沈怀瑾", { again: false })).rejects.toThrow("已经签署");
    const file = join(repository.folder, path);
    writeFileSync(file, readFileSync(file, "utf8").replace("无其他来源", "另有来源"));
    expect((await check()).map((o) => o.signedSha256 !== undefined)).toEqual([true, true]);
  });
});
