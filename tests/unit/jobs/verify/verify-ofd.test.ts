import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { verifyPath } from "../../../../src/jobs/archive/verify-archive.js";
import { trustStore } from "../../../../src/seal/signing/trust-store.js";
import { asOf, workspace } from "../../../support/sample.js";
import { sesSignature } from "../../../support/ses.js";
import { simplePdf } from "../../../support/simple-pdf.js";
import { sm2Identity } from "../../../support/sm2-identities.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-ofd-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const signer = sm2Identity({ name: "华信认证中心" }, null);
const seal = sesSignature(Buffer.from("<Signature/>"), signer, signer);

/** A file as programs write OFD: OFD.xml first, deflated. */
async function ofd(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  const document = {
    "OFD.xml": Buffer.from("<ofd:OFD/>"),
    "Doc_0/Document.xml": Buffer.from("<d/>"),
  };
  for (const [path, bytes] of Object.entries({ ...document, ...files })) {
    zip.addBuffer(Buffer.from(bytes), path);
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
const verify = async (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return verifyPath(path, { workspace, trust: trustStore([]), asOf });
};

describe("a file in OFD", () => {
  it.each(["证书.ofd", "证书.pdf", "证书"])(
    "is told what it is, whatever it is called: %s",
    async (name) => {
      const result = await verify(name, await ofd({ "Doc_0/Signs/Sign_0/SignedValue.dat": seal }));
      expect(result).toMatchObject({
        kind: "ofd",
        verdict: "cannotJudge",
        integrity: "cannotJudge",
      });
      const [item, ...others] = result.items;
      expect(others).toEqual([]);
      expect(item).toMatchObject({ check: "ofd-file", state: "cannotJudge" });
      expect(item?.message.zh).toContain("有 1 个签章（华信认证中心公章）");
      expect(item?.message.en).toContain("with 1 signature (华信认证中心公章)");
    },
  );
  it("without signatures, or with one of another kind, is told so", async () => {
    const without = await verify("a.ofd", await ofd({}));
    expect(without.items[0]?.message.en).toContain("without a signature");
    const other = { "Doc_0/Signs/Sign_0/SignedValue.dat": Buffer.from("hello") };
    expect((await verify("b.ofd", await ofd(other))).items[0]?.message.zh).toContain(
      "1 个签章（?）",
    );
  });
  it("that is damaged is refused with what to do", async () => {
    const bytes = (await ofd({})).subarray(0, 120);
    await expect(verify("c.ofd", bytes)).rejects.toMatchObject({ kind: "usage" });
  });
  it("lies beside PDFs in a folder", async () => {
    const below = mkdtempSync(join(folder, "folder-"));
    writeFileSync(join(below, "a.ofd"), await ofd({}));
    writeFileSync(join(below, "b.pdf"), await simplePdf());
    const { parts } = await verifyPath(below, { workspace, trust: trustStore([]), asOf });
    expect(parts.map((p) => p.kind)).toEqual(["ofd", "pdf"]);
  });
  it("is no PDF that speaks of OFD.xml", async () => {
    const pdf = Buffer.concat([await simplePdf(), Buffer.from("\n%OFD.xml")]);
    expect((await verify("d.pdf", pdf)).kind).toBe("pdf");
  });
});
