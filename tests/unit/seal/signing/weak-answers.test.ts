import { sign } from "node:crypto";
import { BitString, Null } from "asn1js";
import { AlgorithmIdentifier } from "pkijs";
import { describe, expect, it } from "vitest";
import { authorisation, type OcspAnswer, readOcsp } from "../../../../src/seal/signing/ocsp.js";
import { answer, responder } from "../../../support/long-term.js";
import { ca, leader, moment } from "../../../support/signed-pdf.js";

/** The answer of a responder, signed once more as old ones did. */
function signedAnew(oid: string, digest: string): OcspAnswer {
  const read = readOcsp(answer(leader, moment));
  const value = sign(digest, Buffer.from(read.basic.tbsResponseData.tbsView), responder.key);
  read.basic.signatureAlgorithm = new AlgorithmIdentifier({
    algorithmId: oid,
    algorithmParams: new Null(),
  });
  read.basic.signature = new BitString({ valueHex: Uint8Array.from(value).buffer });
  return read;
}
const state = (read: OcspAnswer) => authorisation(read, ca.certificate).state;

describe("an answer of a responder", () => {
  it("holds, and is broken where its signature fits nothing", () => {
    expect(state(readOcsp(answer(leader, moment)))).toBe("holds");
    expect(state(signedAnew("1.2.840.113549.1.1.11", "sha384"))).toBe("broken");
  });
  it("that is signed with SHA-1 proves nothing, and was not altered for that", () => {
    expect(state(signedAnew("1.2.840.113549.1.1.5", "sha1"))).toBe("notAuthorised");
    expect(state(signedAnew("1.2.840.113549.1.1.5", "sha256"))).toBe("broken");
  });
  it("in a way that is not known here is not called altered", () => {
    expect(state(signedAnew("1.2.3.4", "sha256"))).toBe("notAuthorised");
  });
});
