import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import forge from "node-forge";
import { afterAll, describe, expect, it } from "vitest";
import { exposedSecrets } from "../../../../src/jobs/sign/exposed-secrets.js";
import { makeIdentity, toP12 } from "../../../../src/seal/signing/dev-ca.js";
import { signerFrom } from "../../../../src/seal/signing/environment-signer.js";
import { readCms } from "../../../../src/seal/signing/read-cms.js";
import { content } from "../../../support/openssl.js";
import { root } from "../../../support/sample.js";

describe("keys", () => {
  const folder = mkdtempSync(join(tmpdir(), "dossier-keys-"));
  const file = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const ca = makeIdentity(
    { name: "根", organisation: "测试", kind: "authority", notBefore: new Date(), years: 2 },
    null,
  );
  const own = makeIdentity(
    { name: "李四", organisation: "测试", kind: "signer", notBefore: new Date(), years: 1 },
    ca,
  );
  const pem = own.key.export({ type: "pkcs8", format: "pem" }) as string;
  afterAll(() => undefined);

  it("signs with PKCS#12 of AES and of 3DES, and with PEM under a password", async () => {
    const asn1 = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(own.key.export({ type: "pkcs1", format: "pem" }) as string),
      [forge.pki.certificateFromPem(own.certificate.x509.toString())],
      "geheim",
      { algorithm: "3des" },
    );
    const legacy = Buffer.from(forge.asn1.toDer(asn1).getBytes(), "binary");
    const locked = own.key.export({
      type: "pkcs8",
      format: "pem",
      cipher: "aes-256-cbc",
      passphrase: "geheim",
    });
    const environments = [
      {
        DOSSIER_SIGN_P12: file("a.p12", toP12(own, [ca.certificate], "geheim")),
        DOSSIER_SIGN_PASSWORD: "geheim",
      },
      {
        DOSSIER_SIGN_P12: file("b.p12", legacy),
        DOSSIER_SIGN_PASSWORD_FILE: file("password", "geheim\n"),
      },
      {
        DOSSIER_SIGN_KEY: file("k.pem", locked),
        DOSSIER_SIGN_CERT: file("c.pem", own.certificate.x509.toString()),
        DOSSIER_SIGN_PASSWORD: "geheim",
      },
    ];
    for (const environment of environments) {
      const signer = signerFrom(environment, root);
      expect(signer.certificate?.name).toBe("李四");
      expect(readCms(await signer.sign(content), content)).toMatchObject({
        integrity: "intact",
        namesCertificate: true,
      });
    }
  });

  it("an external program gets the bytes and gives the signature", async () => {
    // Another library signs here: node-forge.
    const authority = makeIdentity(
      { name: "Root", organisation: "Test", kind: "authority", notBefore: new Date(), years: 2 },
      null,
    );
    const card = makeIdentity(
      { name: "Card", organisation: "Test", kind: "signer", notBefore: new Date(), years: 1 },
      authority,
    );
    const script = file(
      "sign.cjs",
      `const forge=require(${JSON.stringify(join(root, "node_modules", "node-forge"))});const fs=require("fs");const p7=forge.pkcs7.createSignedData();p7.content=forge.util.createBuffer(fs.readFileSync(0).toString("binary"));
const cert=forge.pki.certificateFromPem(fs.readFileSync(${JSON.stringify(file("e.pem", card.certificate.x509.toString()))},"utf8"));p7.addCertificate(cert);p7.addSigner({key:forge.pki.privateKeyFromPem(fs.readFileSync(${JSON.stringify(file("e.key", card.key.export({ type: "pkcs8", format: "pem" }) as string))},"utf8")),certificate:cert,digestAlgorithm:forge.pki.oids.sha256,authenticatedAttributes:[{type:forge.pki.oids.contentType,value:forge.pki.oids.data},{type:forge.pki.oids.messageDigest},{type:forge.pki.oids.signingTime,value:new Date()}]});p7.sign({detached:true});process.stdout.write(Buffer.from(forge.asn1.toDer(p7.toAsn1()).getBytes(),"binary"))`,
    );
    const signer = signerFrom(
      { ...process.env, DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, script]) },
      root,
    );
    const cms = await signer.sign(content);
    expect(readCms(cms, content)).toMatchObject({ integrity: "intact", namesCertificate: false });
    // The certificate may be named beforehand, and then has to be the one that signs.
    const command = {
      ...process.env,
      DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, script]),
    };
    const named = signerFrom({ ...command, DOSSIER_SIGN_CERT: join(folder, "e.pem") }, root);
    expect(named.certificate?.name).toBe("Card");
    expect((await named.sign(content)).length).toBeGreaterThan(0);
    await expect(
      signerFrom(
        { ...command, DOSSIER_SIGN_CERT: file("other.pem", own.certificate.x509.toString()) },
        root,
      ).sign(content),
    ).rejects.toMatchObject({ message: expect.stringContaining("another certificate") as string });
  });

  it.each([
    ["ends with 3", "process.stderr.write('no card');process.exit(3)", /no card/],
    ["prints nonsense", "process.stdout.write('hello')", /unreadable/],
  ])("an external program that %s is told", async (_, code, said) => {
    const signer = signerFrom(
      { ...process.env, DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, "-e", code]) },
      root,
    );
    await expect(signer.sign(content)).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringMatching(said) as string,
    });
  });

  it("refuses a key inside the repository, a wrong password, a foreign certificate, nothing and two things at once, and never quotes a secret", () => {
    const inside = mkdtempSync(join(tmpdir(), "dossier-repository-"));
    writeFileSync(join(inside, "key.p12"), toP12(own, [], "geheim"));
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
      type: "pkcs8",
      format: "pem",
    }) as string;
    const cases: [Record<string, string>, RegExp][] = [
      [
        { DOSSIER_SIGN_P12: join(inside, "key.p12"), DOSSIER_SIGN_PASSWORD: "geheim" },
        /inside the repository/,
      ],
      [
        {
          DOSSIER_SIGN_P12: file("w.p12", toP12(own, [], "geheim")),
          DOSSIER_SIGN_PASSWORD: "falsch",
        },
        /wrong password/,
      ],
      [
        {
          DOSSIER_SIGN_KEY: file("o.pem", other),
          DOSSIER_SIGN_CERT: file("oc.pem", own.certificate.x509.toString()),
        },
        /does not belong/,
      ],
      [{}, /nothing says/],
      [{ DOSSIER_SIGN_P12: "a", DOSSIER_SIGN_COMMAND: "b" }, /only one/],
      [{ DOSSIER_SIGN_KEY: file("x.pem", pem) }, /certificate is not named/],
      [{ DOSSIER_SIGN_P12: join(folder, "none.p12") }, /cannot be read/],
    ];
    for (const [environment, said] of cases) {
      let message = "";
      try {
        signerFrom(environment, inside);
      } catch (error) {
        message = `${(error as Error).message} ${String((error as { remedy?: string }).remedy)}`;
      }
      expect(message).toMatch(said);
      expect(message).not.toMatch(/geheim|falsch|PRIVATE KEY/);
    }
  });

  it("refuses a password that lies in the repository, and tells files that others can read", () => {
    const p12 = file("open.p12", toP12(own, [ca.certificate], "geheim"));
    const password = file("password", "geheim\n");
    const environment = { DOSSIER_SIGN_P12: p12, DOSSIER_SIGN_PASSWORD_FILE: password };
    expect(signerFrom(environment, root).certificate?.name).toBe("李四");
    const inRepository = { ...environment, DOSSIER_SIGN_PASSWORD_FILE: join(root, "README.md") };
    expect(() => signerFrom(inRepository, root)).toThrow(/README\.md.*password lies inside/);
    chmodSync(p12, 0o644);
    chmodSync(password, 0o600);
    expect(exposedSecrets(environment)).toEqual([p12]);
    chmodSync(p12, 0o600);
    expect(exposedSecrets({ ...environment, DOSSIER_SIGN_KEY: join(folder, "none") })).toEqual([]);
  });
});
