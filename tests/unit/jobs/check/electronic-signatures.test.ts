import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { canonicalContent, contentDigest } from "../../../../src/model/base/content-digest.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import { pemOf } from "../../../../src/seal/signing/dev-ca.js";
import { signCms } from "../../../../src/seal/signing/write-cms.js";
import {
  auditRecord,
  bytesOf,
  check,
  copy,
  decision,
  type Entry,
  place,
  record,
  repository,
  told,
  unsigned,
  useElectronicCase,
} from "../../../support/electronic-case.js";
import {
  ca,
  maker,
  manager,
  printed,
  signed,
  signerBy,
  stranger,
} from "../../../support/electronic-evidence.js";

useElectronicCase();

describe("an electronic signature counts by itself", () => {
  it("holds: the signed document kept for the record, and the one that the entry names", async () => {
    decision();
    place(copy, await signed(await printed(bytesOf(record)), maker));
    expect(told(await check())).toEqual([]);
    const evidence = await signed(await printed(bytesOf(record)), maker);
    place("attachments/decision.pdf", evidence);
    rmSync(join(repository.caseFolder, copy));
    decision({
      evidence: { name: "决定", path: "attachments/decision.pdf", sha256: sha256(evidence) },
    });
    expect(told(await check())).toEqual([]);
  });

  it("holds: a CMS over the content, DER or PEM", async () => {
    const content = Buffer.from(canonicalContent(decision()));
    const on = new Date("2026-07-22T10:00:00+08:00");
    const cms = signCms(content, maker.key, [maker.certificate], { signingTime: on });
    for (const bytes of [cms, Buffer.from(pemOf("PKCS7", cms))]) {
      place("attachments/decision.p7s", bytes);
      decision({
        evidence: { name: "签名", path: "attachments/decision.p7s", sha256: sha256(bytes) },
      });
      expect(told(await check())).toEqual([]);
    }
    // Over another content it is stale.
    decision({}, { additionalInformation: "后来补写。" });
    expect(told(await check())).toEqual(unsigned("stale"));
  });

  it("missing: nothing is kept, due on the day of signing and missing afterwards", async () => {
    decision();
    expect(told(await check("2026-07-22")).filter((t) => t.includes("evidence"))).toEqual(
      unsigned("evidenceMissing", "due"),
    );
    expect(told(await check())).toEqual(unsigned("evidenceMissing"));
  });

  it("missing and altered: the evidence that the entry names", async () => {
    const evidence = { name: "决定", path: "attachments/decision.pdf", sha256: "0".repeat(64) };
    decision({ evidence });
    expect(told(await check())).toEqual(unsigned("evidenceMissing"));
    place("attachments/decision.pdf", await signed(await printed(bytesOf(record)), maker));
    expect(told(await check())).toEqual(unsigned("evidenceAltered"));
  });

  it("is only a pointer of Git LFS: told as that, kept or named", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9\n`;
    decision();
    place(copy, pointer);
    const said = async () => (await check()).flatMap((o) => (o.signature ? o.message.en : []));
    expect((await said()).every((t) => t.includes("is only a pointer of Git LFS"))).toBe(true);
    rmSync(join(repository.caseFolder, copy));
    place("attachments/decision.pdf", pointer);
    decision({
      evidence: { name: "决定", path: "attachments/decision.pdf", sha256: "0".repeat(64) },
    });
    expect(told(await check())).toEqual(unsigned("evidenceAltered"));
    expect((await said()).join()).toContain("is only a pointer of Git LFS");
  });

  it("invalid: altered after signing, a picture, no signature, no PDF, two files inside", async () => {
    decision();
    const good = await signed(await printed(bytesOf(record)), maker);
    const altered = Buffer.from(good);
    const at = altered.indexOf("/MediaBox");
    altered[at + 14] = 0x39;
    const cases: [string, Uint8Array][] = [
      ["altered", altered],
      ["picture", readFileSync(join(repository.caseFolder, "attachments", "stage2-interview.png"))],
      ["unsigned", await printed(bytesOf(record))],
      ["torn", good.subarray(0, 300)],
      ["empty", new Uint8Array()],
      ["no CMS", Buffer.from([0x30, 0x03, 0x02, 0x01, 0x01])],
      ["another record", await signed(await printed(bytesOf(record), "contract.json"), maker)],
      ["unsound record", await signed(await printed('{"a":1,"a":2}'), maker)],
      ["another role", await signed(await printed(bytesOf(record)), maker, { role: "teamLeader" })],
    ];
    for (const [what, bytes] of cases) {
      place(copy, bytes);
      expect([what, told(await check())]).toEqual([what, unsigned("invalid")]);
    }
  });

  it("another signer, another day, another content: each for itself", async () => {
    const before = decision();
    place(copy, await signed(await printed(bytesOf(record)), manager));
    expect(told(await check())).toEqual(unsigned("anotherSigner"));
    place(copy, await signed(await printed(bytesOf(record)), maker, { on: "2026-07-23" }));
    expect(told(await check())).toEqual(unsigned("anotherDay"));
    place(copy, await signed(await printed(JSON.stringify(before)), maker));
    decision({}, { additionalInformation: "后来补写。" });
    expect(told(await check())).toEqual(unsigned("stale"));
    // Told by the digest in the entry already: once.
    decision({ contentSha256: contentDigest(before) });
    const twice = (await check()).filter((o) => o.rule === "unsigned-decision");
    expect(twice.map((o) => o.signedSha256 !== undefined)).toEqual([true]);
  });

  it("cannot be judged: nobody is trusted here; one trusted elsewhere does not count", async () => {
    decision();
    place(copy, await signed(await printed(bytesOf(record)), maker));
    rmSync(join(repository.folder, "trust"), { recursive: true });
    const first = (await check()).find((o) => o.signature !== undefined);
    expect(first).toMatchObject({ outcome: "cannotJudge", signature: "notJudged" });
    expect(first?.reason?.zh).toContain("没有设定信任哪些认证机构");
    place("trust/other.pem", pemOf("CERTIFICATE", stranger.certificate.der), repository.folder);
    expect(told(await check())).toEqual(unsigned("invalid"));
    // An impostor makes a certificate in the name of the person.
    place("trust/ca.pem", pemOf("CERTIFICATE", ca.certificate.der), repository.folder);
    rmSync(join(repository.folder, "trust", "other.pem"));
    place(copy, await signed(await printed(bytesOf(record)), signerBy(stranger, "沈怀瑾")));
    expect(told(await check())).toEqual(unsigned("invalid"));
  });

  it("a PDF of others is taken for the content by the digest in the entry alone", async () => {
    const value = decision();
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage([420, 500]);
    const bytes = await signed(await document.save({ useObjectStreams: false }), maker, {
      role: "Signature1",
    });
    place("attachments/platform.pdf", bytes);
    const evidence = { name: "平台签署", path: "attachments/platform.pdf", sha256: sha256(bytes) };
    decision({ evidence });
    expect(told(await check())).toEqual(unsigned("notJudged", "cannotJudge"));
    decision({ evidence, contentSha256: contentDigest(value) });
    expect(told(await check())).toEqual([]);
  });

  it("of a record that no rule wants signed so it is told with the record", async () => {
    const file = join(repository.caseFolder, auditRecord);
    const value = JSON.parse(readFileSync(file, "utf8")) as Entry;
    value["signatures"] = [
      {
        role: "auditPlanner",
        name: "许曼青",
        person: "H-001",
        date: "2026-05-20",
        method: "electronic",
      },
    ];
    writeFileSync(file, JSON.stringify(value));
    const [found, ...others] = (await check()).filter((o) => o.signature !== undefined);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "electronic-signature",
      outcome: "fail",
      severity: "error",
      signature: "evidenceMissing",
      at: { pointer: "/signatures/0" },
    });
  });
});
