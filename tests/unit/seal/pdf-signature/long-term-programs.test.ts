import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../src/seal/pdf-file.js";
import {
  withDocumentTimeStamp,
  withValidationData,
} from "../../../../src/seal/pdf-signature/archive-pdf.js";
import { readSignatures } from "../../../../src/seal/pdf-signature/read-signatures.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { makeRevocationList } from "../../../../src/seal/signing/dev-revocation.js";
import { afterDays, answer, data, lastingTsa, soon } from "../../../support/long-term.js";
import { ca, leader, sign, stampedAt, tsa } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const [opensslProgram, popplerProgram] = ["openssl", "pdfsig"];
let archived: Buffer;
beforeAll(async () => {
  const stamped = await sign(await simplePdf(), leader, "teamLeader", { stamped: true });
  const withData = await withValidationData(
    stamped,
    data([answer(leader, soon), answer(tsa, soon)]),
  );
  archived = await withDocumentTimeStamp(withData, stampedAt(lastingTsa, soon));
}, 60_000);
const now = afterDays(100);

describe("other programs on the parts of a B-LTA signature (skipped where they are not)", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-lt-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const isThere = (program: string, ...args: string[]) =>
    spawnSync(program, args).error === undefined;
  const hasOpenssl = isThere(opensslProgram, "version");
  const hasPdfsig = isThere(popplerProgram, "-v");
  const put = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const openssl = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(opensslProgram, args, {
      cwd: folder,
      encoding: "utf8",
    });
    return `${status} ${stdout}${stderr}`;
  };
  /** A signature's value and the bytes that it covers, as they stand in the file. */
  const partsOf = async (pdf: Buffer, index: number) => {
    const found = readSignatures(await openPdf(pdf))[index];
    const range = [...pdf.toString("latin1").matchAll(/\/ByteRange \[ (\d+) (\d+) (\d+) (\d+)/g)][
      index
    ];
    const [, , hole = 0, behind = 0, length = 0] = (range ?? []).map(Number);
    expect(found?.end).toBe(behind + length);
    const covered = Buffer.concat([pdf.subarray(0, hole), pdf.subarray(behind, behind + length)]);
    const raw = Buffer.from(pdf.toString("latin1", hole + 1, behind - 1), "hex");
    const size = 4 + raw.readUInt16BE(2);
    return { covered, value: raw.subarray(0, size) };
  };

  const at = ["-attime", String(Math.floor(now.getTime() / 1000))];
  const trusting = ["-CAfile", "ca.pem"];
  beforeAll(() => {
    put("ca.pem", pemOf("CERTIFICATE", ca.certificate.der));
    put("leader.pem", pemOf("CERTIFICATE", leader.certificate.der));
  });

  it.skipIf(!hasOpenssl)("openssl ts accepts the document time stamp", async () => {
    const stamp = await partsOf(archived, 1);
    put("stamp.bin", stamp.covered);
    put("stamp.tst", stamp.value);
    const token = ["-data", "stamp.bin", "-in", "stamp.tst", "-token_in"];
    expect(openssl("ts", "-verify", ...token, ...trusting, ...at)).toMatch(
      /^0 .*Verification: OK/s,
    );
  });

  it.skipIf(!hasOpenssl)("openssl cms accepts the signature", async () => {
    const signature = await partsOf(archived, 0);
    put("signed.bin", signature.covered);
    put("signed.p7s", signature.value);
    const cms = [
      "-cades",
      "-binary",
      "-inform",
      "DER",
      "-in",
      "signed.p7s",
      "-content",
      "signed.bin",
    ];
    const how = ["-purpose", "any", ...at, "-out", "out"];
    expect(openssl("cms", "-verify", ...cms, ...trusting, ...how)).toMatch(/^0 .*successful/s);
  });

  it.skipIf(!hasOpenssl)("openssl ocsp and crl accept what was embedded", () => {
    put("good.ocsp", answer(leader, soon));
    const about = ["-issuer", "ca.pem", "-cert", "leader.pem", "-no_nonce"];
    const later = ["-validity_period", "999999999", ...at];
    const said = openssl("ocsp", "-respin", "good.ocsp", ...about, ...trusting, ...later);
    expect(said).toContain("leader.pem: good");
    expect(said).toContain("Response verify OK");
    put("list.crl", makeRevocationList(ca, [], soon));
    expect(openssl("crl", "-inform", "DER", "-in", "list.crl", ...trusting, "-noout")).toMatch(
      /^0 .*verify OK/s,
    );
  });

  it.skipIf(!hasPdfsig)("pdfsig sees the signature valid and the stamp last", () => {
    put("a.pdf", archived);
    const out = execFileSync(popplerProgram, ["-nocert", "a.pdf"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(out).toContain("Signature is Valid");
    expect(out).toMatch(/documentTimeStamp-1[\s\S]*- Total document signed/);
  });
});
