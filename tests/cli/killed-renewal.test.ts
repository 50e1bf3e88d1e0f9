import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocalServer } from "../../src/jobs/sign/local-service.js";
import { servePractice } from "../../src/jobs/sign/practice-services.js";
import { pemOf } from "../../src/seal/signing/dev-ca.js";
import { signerFrom } from "../../src/seal/signing/environment-signer.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { howMany, isMore } from "../support/long.js";
import { root } from "../support/sample.js";
import { makeSealedArchive } from "../support/sealed-archive.js";
import { ca, leader, sign } from "../support/signed-pdf.js";
import { type TestAuthority, testAuthority } from "../support/signing.js";
import { simplePdf } from "../support/simple-pdf.js";

const name = "000001-C-1-case";
const pdf = "records/tb-gz-036/C-1/attachments/signed/02-stage2/decision.pdf";
let repository: ReturnType<typeof sampleRepository>;
let authority: TestAuthority;
let service: LocalServer;
let environment: Record<string, string>;

const at = (path: string) => join(repository.folder, path);
const place = (path: string, bytes: string | Uint8Array) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), bytes);
};

beforeAll(async () => {
  if (!isMore) return;
  repository = sampleRepository();
  authority = await testAuthority("陆远舟");
  service = await servePractice(authority.folder, 0, () => new Date());
  environment = {
    ...authority.environment("陆远舟"),
    DOSSIER_TSA_URL: service.url,
    DOSSIER_OCSP_URL: `${service.url}ocsp`,
  };
  place("trust/ca.pem", readFileSync(authority.ca));
  place("trust/pdf.pem", pemOf("CERTIFICATE", ca.certificate.der));
  const signer = signerFrom(authority.environment("陆远舟"), root);
  await makeSealedArchive(at("archive"), name, { signer, now: new Date() });
  place(pdf, await sign(await simplePdf(), leader, "teamLeader"));
  for (const path of ["archive", dirname(pdf)]) {
    cpSync(at(path), at(`before/${path}`), { recursive: true });
  }
}, 60_000);
afterAll(async () => {
  if (!isMore) return;
  await service.close();
  authority.remove();
  repository.remove();
});

const run = (...args: string[]) => dossier(args, repository.folder, environment);
/** As nothing had been renewed. */
const reset = () => {
  for (const path of ["archive", dirname(pdf)]) {
    rmSync(at(path), { recursive: true });
    cpSync(at(`before/${path}`), at(path), { recursive: true });
  }
};
/** What is wrong with the archive and the PDF, and what lies there that nobody named. */
async function told(): Promise<string[]> {
  const faults: string[] = [];
  for (const path of ["archive", pdf]) {
    const { stdout } = await run("verify", path, "--format", "json");
    const { items } = JSON.parse(stdout) as { items: { check: string; state: string }[] };
    faults.push(...items.filter((i) => i.state === "fail").map((i) => `${path} ${i.check}`));
  }
  return [...faults, ...readdirSync(at("archive")).filter((n) => /tmp|lock/.test(n))].sort();
}

describe.skipIf(!isMore)("a renewal that is killed", () => {
  it("leaves nothing half written, and the next one goes on", async () => {
    const begun = performance.now();
    expect((await run("archive", "renew", "--force")).code).toBe(0);
    const whole = performance.now() - begun;
    const sound = await told();
    const kills = howMany(1, 12);
    for (let i = 0; i < kills; i += 1) {
      reset();
      const child = spawn(
        process.execPath,
        [join(root, "dist/dossier.js"), "archive", "renew", "--force"],
        {
          cwd: repository.folder,
          env: { ...process.env, ...environment },
          stdio: "ignore",
        },
      );
      const ended = once(child, "close");
      await Promise.race([ended, after((whole * (i + 0.5)) / kills)]);
      child.kill("SIGKILL");
      await ended;
      // What has its final name is whole.
      const renewals = at(`archive/${name}.renewals`);
      JSON.parse(readFileSync(at("archive/register.json"), "utf8"));
      for (const folder of readdirSync(at("archive")).includes(`${name}.renewals`)
        ? readdirSync(renewals)
        : []) {
        expect(readdirSync(join(renewals, folder))).toEqual(
          expect.arrayContaining(["list-sha256.txt", "stamp.tst"]),
        );
      }
      const before = readFileSync(at(`before/${pdf}`));
      expect(readFileSync(at(pdf)).subarray(0, before.length).equals(before)).toBe(true);
      const next = await run("archive", "renew", "--force");
      expect(next.stderr).not.toMatch(/ {4}at /);
      expect(next.code).toBe(0);
      expect(await told()).toEqual(sound);
    }
  }, 600_000);
});
