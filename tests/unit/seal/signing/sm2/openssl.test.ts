import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readCertificates } from "../../../../../src/seal/signing/certificate.js";
import { buildChain } from "../../../../../src/seal/signing/chain.js";
import { pemOf } from "../../../../../src/seal/signing/dev-ca.js";
import { sm2KeyOf } from "../../../../../src/seal/signing/signature-value.js";
import { sm2Holds } from "../../../../../src/seal/signing/sm2/sm2-signature.js";
import { readRevocationLists, trustStore } from "../../../../../src/seal/signing/trust-store.js";
import { sm2Identity } from "../../../../support/sm2-identities.js";
import { sm2Sign } from "../../../../support/sm2.js";

const folder = mkdtempSync(join(tmpdir(), "dossier-sm2-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string) => join(folder, name);
const program = "openssl";
const openssl = (...args: readonly string[]) =>
  execFileSync(program, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] }).toString();
/** Whether there is an openssl, and one that knows SM2. */
const hasSm2 = (() => {
  try {
    return openssl("ecparam", "-name", "SM2", "-genkey", "-noout", "-out", "root.key") === "";
  } catch {
    return false;
  }
})();
const distinguished = "distid:1234567812345678";

// Says plainly where there is nothing to compare with: "openssl with SM2 is not installed".
describe.skipIf(!hasSm2)("openssl (skipped where no openssl with SM2 is installed)", () => {
  it("signs what is verified here, with its certificates and list of revoked ones", () => {
    openssl(
      ..."req -x509 -new -key root.key -sm3 -days 3650 -out root.pem -subj /CN=root -sigopt".split(
        " ",
      ),
      distinguished,
    );
    openssl(..."ecparam -name SM2 -genkey -noout -out signer.key".split(" "));
    openssl(
      ..."req -new -key signer.key -sm3 -out signer.csr -subj /CN=signer -sigopt".split(" "),
      distinguished,
    );
    writeFileSync(file("ext"), "keyUsage=critical,digitalSignature,nonRepudiation\n");
    openssl(
      ..."x509 -req -in signer.csr -CA root.pem -CAkey root.key -sm3 -days 900".split(" "),
      ..."-set_serial 77 -extfile ext -out signer.pem -sigopt".split(" "),
      distinguished,
      "-vfyopt",
      distinguished,
    );
    writeFileSync(file("text"), "准予认证");
    openssl(
      ..."dgst -sm3 -sign signer.key -out text.sig -sigopt".split(" "),
      distinguished,
      "text",
    );
    const [signer] = readCertificates(readFileSync(file("signer.pem")));
    const key = signer && sm2KeyOf(signer.parsed);
    if (!signer || !key) throw new Error("no key of SM2");
    const signature = readFileSync(file("text.sig"));
    expect(sm2Holds(Buffer.from("准予认证"), key, signature)).toBe(true);
    expect(sm2Holds(Buffer.from("不予认证"), key, signature)).toBe(false);
    const trust = trustStore([{ bytes: readFileSync(file("root.pem")), licensed: false }]);
    const question = { signer, others: [], trust, at: new Date(), purpose: "signing" } as const;
    expect(buildChain(question)).toMatchObject({ isTrusted: true, problems: [] });
    const lists = readRevocationLists(revokedList());
    expect(buildChain({ ...question, lists })).toMatchObject({
      problems: [{ problem: "revoked", certificate: "signer" }],
      revocation: "known",
    });
  });

  it("verifies what the signer of these tests signs", () => {
    const { key, certificate } = sm2Identity({ name: "沈怀瑾" }, null);
    writeFileSync(file("own.pem"), pemOf("CERTIFICATE", certificate.der));
    writeFileSync(file("own.pub"), openssl(..."x509 -in own.pem -noout -pubkey".split(" ")));
    if (!("secret" in key)) throw new Error("no key of SM2");
    writeFileSync(file("own.sig"), sm2Sign(key, Buffer.from("准予认证")));
    writeFileSync(file("text"), "准予认证");
    const verify = (id: string) =>
      openssl(..."dgst -sm3 -verify own.pub -signature own.sig -sigopt".split(" "), id, "text");
    expect(verify(distinguished)).toContain("Verified OK");
    expect(() => verify("distid:other")).toThrow();
  });
});

/** A list of the root that names the signer as revoked. */
function revokedList(): Buffer {
  writeFileSync(
    file("ca.cnf"),
    "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\ndefault_md=sm3\ndefault_crl_days=30\n",
  );
  writeFileSync(file("index.txt"), "R\t330101000000Z\t260101000000Z\t4D\tunknown\t/CN=signer\n");
  openssl(
    ..."ca -config ca.cnf -gencrl -keyfile root.key -cert root.pem -out list.pem -sigopt".split(
      " ",
    ),
    distinguished,
  );
  return readFileSync(file("list.pem"));
}
