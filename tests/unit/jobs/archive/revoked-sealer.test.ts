import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sealBag } from "../../../../src/jobs/archive/seal-bag.js";
import { examineHistory } from "../../../../src/jobs/history/examine-history.js";
import { sealHistory } from "../../../../src/jobs/history/seal-history.js";
import type { LocalServer } from "../../../../src/jobs/sign/local-service.js";
import { revokeInPractice, servePractice } from "../../../../src/jobs/sign/practice-services.js";
import { revocationSources } from "../../../../src/jobs/sign/validation-data.js";
import { judgeSeal } from "../../../../src/jobs/verify/package-seal.js";
import { VerificationItems } from "../../../../src/model/outcome/verification.js";
import { fileInMemory } from "../../../../src/seal/package/contents.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { trustFrom } from "../../../../src/workspace/trust.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { TestHistory } from "../../../support/history.js";
import { type TestAuthority, testAuthority } from "../../../support/signing.js";

const sealers = ["档案员", "被吊销者"] as const;
const now = new Date();
let authority: TestAuthority;
let service: LocalServer;
let h: TestHistory;
let list: Buffer;
beforeAll(async () => {
  authority = await testAuthority(...sealers);
  service = await servePractice(authority.folder, 0, () => new Date());
  list = readFileSync(
    await revokeInPractice(authority.folder, "被吊销者", {
      on: new Date(now.getTime() - 1000),
      now,
      reason: 1,
    }),
  );
}, 60_000);
afterAll(async () => {
  await service.close();
  authority.remove();
});
beforeEach(() => {
  h = new TestHistory();
  h.init();
  h.config({});
  h.put("trust/ca.pem", readFileSync(authority.ca));
  h.commit("first");
});
afterEach(() => {
  h.remove();
});

/** Who says what was revoked: nobody, a responder, or a list among whom is trusted. */
type Knows = "nobody" | "responder" | "list";
const workspaceOf = (sealer: (typeof sealers)[number], knows: Knows) => {
  if (knows === "list") h.put("trust/ca.crl", list);
  return openWorkspace(h.root, {
    ...process.env,
    ...authority.environment(sealer),
    ...(knows === "responder" && { DOSSIER_OCSP_URL: `${service.url}ocsp` }),
  });
};
const manifest = Buffer.from("0  data/a\n");
const sealed = async (...how: Parameters<typeof workspaceOf>) => {
  const workspace = workspaceOf(...how);
  const sources = revocationSources(workspace, trustFrom([], workspace.config));
  const files = new Map();
  const signer = signerFrom(workspace.environment, workspace.config.root);
  const cms = await sealBag({ files, manifest }, signer, { now, stampedBy: null, sources });
  return { cms, workspace };
};
const sealHere = (...how: Parameters<typeof workspaceOf>) =>
  sealHistory(workspaceOf(...how), { now, timeStamp: false });
const notAsked = /revocation was not checked/;

describe.each(["responder", "list"] as const)("whom a %s calls revoked", (knows) => {
  it("seals no package and no history", async () => {
    await expect(sealed("被吊销者", knows)).rejects.toThrow(/revoked/);
    await expect(sealHere("被吊销者", knows)).rejects.toThrow(/revoked/);
    expect(existsSync(join(h.root, "archive"))).toBe(false);
  });
});

describe("who is not revoked", () => {
  it("seals, and the seal of a package says so", async () => {
    const judged = async (knows: Knows) => {
      const { cms, workspace } = await sealed("档案员", knows);
      const files = new Map(
        [
          fileInMemory("tagmanifest-sha256.txt", manifest),
          fileInMemory("tagmanifest-sha256.txt.p7s", cms),
        ].map((file) => [file.path, file]),
      );
      const found = new VerificationItems("");
      // By whom is trusted alone: nobody is asked, and no list lies there.
      await judgeSeal(files, { trust: trustFrom([], workspace.config), now: new Date() }, found);
      return found.all.map((i) => i.message.en).join();
    };
    expect(await judged("nobody")).toMatch(notAsked);
    expect(await judged("responder")).not.toMatch(notAsked);
  });

  it("seals, and the seal of the history says so", async () => {
    const judged = async (knows: Knows) => {
      await sealHere("档案员", knows);
      const workspace = workspaceOf("档案员", "nobody");
      const found = new VerificationItems("");
      const trust = trustFrom([], workspace.config);
      await examineHistory(workspace, { trust, now: new Date(), cache: null }, found);
      h.git(h.root, "clean", "-qfd", "archive");
      return found.all.map((i) => i.message.en).join();
    };
    expect(await judged("nobody")).toMatch(notAsked);
    expect(await judged("responder")).not.toMatch(notAsked);
  });

  it("seals where who could say it is away", async () => {
    await service.close();
    expect(await sealHere("档案员", "responder")).toMatchObject({ state: "sealed" });
    expect((await sealed("档案员", "responder")).cms.length).toBeGreaterThan(0);
    service = await servePractice(authority.folder, 0, () => new Date());
  });
});
