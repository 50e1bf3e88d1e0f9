import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTimeStamp, pemOf } from "../../src/seal/signing/dev-ca.js";
import { dossier, printedRepository } from "../support/cli.js";
import { isMore } from "../support/long.js";
import { root } from "../support/sample.js";
import { ca, tsa } from "../support/signed-pdf.js";
import { type TestAuthority, testAuthority } from "../support/signing.js";

const caseId = "PII-2026-0001";
const asOf = ["--as-of", "2027-06-30"];
const mostMegabytes = 300;
const isTold = existsSync("/proc/self/status");

describe.skipIf(!isMore || !isTold)("a package of a gigabyte (long run, where Linux tells)", () => {
  let repository: Awaited<ReturnType<typeof printedRepository>>;
  let authority: TestAuthority;
  let service: Server;
  beforeAll(async () => {
    repository = await printedRepository();
    authority = await testAuthority("陆远舟");
    const trust = join(repository.folder, "trust");
    mkdirSync(trust);
    writeFileSync(join(trust, "tsa.pem"), pemOf("CERTIFICATE", ca.certificate.der));
    writeFileSync(join(trust, "ca.pem"), readFileSync(authority.ca));
    service = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const stamp = answerTimeStamp(Buffer.concat(parts), tsa, [ca.certificate], new Date());
        response.setHeader("content-type", "application/timestamp-reply");
        response.end(Buffer.from(stamp));
      });
    });
    await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  }, 600_000);
  afterAll(() => {
    service.close();
    repository.remove();
    authority.remove();
  });

  /** Runs a command; tells how it ended and how much memory it took. */
  const run = async (...args: readonly string[]) => {
    const meter = pathToFileURL(join(root, "tests", "support", "peak-memory.mjs")).href;
    const { port } = service.address() as AddressInfo;
    const { code, stdout, stderr } = await dossier(args, repository.folder, {
      ...authority.environment("陆远舟"),
      DOSSIER_TSA_URL: `http://127.0.0.1:${port}/`,
      NODE_OPTIONS: `--import=${meter}`,
    });
    const [, megabytes] = /^peak (\d+) MB$/m.exec(stderr) ?? [];
    return { code, stdout, stderr, megabytes: Number(megabytes) };
  };

  it.each([
    { format: "zip", files: 40, megabytes: 25 },
    { format: "folder", files: 1, megabytes: 1024 },
  ])(
    "of $files attachments is packed, verified and renewed within 300 MB, as a $format",
    async ({ format, files, megabytes }) => {
      // Here no record need name a file: nothing has to be printed anew.
      const scans = join(repository.caseFolder, "attachments", "signed");
      rmSync(scans, { recursive: true, force: true });
      mkdirSync(scans, { recursive: true });
      for (let n = 1; n <= files; n += 1) {
        const scan = join(scans, `${n}.bin`);
        writeFileSync(scan, `scan ${n}`);
        truncateSync(scan, megabytes * 1024 ** 2);
      }
      const packed = await run("archive", caseId, ...asOf, "--format", format);
      expect(packed.code, packed.stderr).toBe(0);
      expect(packed.megabytes).toBeLessThan(mostMegabytes);
      const name = packed.stdout.trim();

      const verified = await run("verify", name);
      expect(verified.code, verified.stdout).toBe(0);
      expect(verified.megabytes).toBeLessThan(mostMegabytes);

      const renewed = await run("archive", "renew", name, "--force");
      expect(renewed.code, renewed.stderr).toBe(0);
      expect(renewed.megabytes).toBeLessThan(mostMegabytes);
      expect((await run("verify", name)).code).toBe(0);
    },
    600_000,
  );
});
