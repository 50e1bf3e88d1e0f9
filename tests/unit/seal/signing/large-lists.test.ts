import { randomBytes } from "node:crypto";
import { Integer } from "asn1js";
import { CertificateRevocationList, RevokedCertificate, Time } from "pkijs";
import { describe, expect, it } from "vitest";
import { makeRevocationList } from "../../../../src/seal/signing/dev-revocation.js";
import { readRevocationLists } from "../../../../src/seal/signing/trust-store.js";
import { ca, moment } from "../../../support/signed-pdf.js";

describe("a list of revoked certificates", () => {
  it("is read with ten thousand entries, as authorities of a country have them", () => {
    const small = makeRevocationList(ca, [], moment);
    const list = CertificateRevocationList.fromBER(small);
    list.revokedCertificates = Array.from(
      { length: 10_000 },
      () =>
        new RevokedCertificate({
          userCertificate: new Integer({ valueHex: Uint8Array.from(randomBytes(8)).buffer }),
          revocationDate: new Time({ type: 0, value: moment }),
        }),
    );
    const large = Buffer.from(list.toSchema(true).toBER());
    const [read] = readRevocationLists(large);
    expect(read?.list.revokedCertificates).toHaveLength(10_000);
    // The library itself ends at so many values.
    expect(() => CertificateRevocationList.fromBER(large)).toThrow();
  });
});
