import { createHash } from "node:crypto";
import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import type { SignerInfo } from "pkijs";
import { digestAlgorithm } from "./algorithms.js";
import type { Certificate } from "./certificate.js";
import { oids } from "./write-cms.js";

/** A signed attribute of the signer. */
export function signedValue(info: SignerInfo, type: string): BaseBlock | undefined {
  return info.signedAttrs?.attributes.find((a) => a.type === type)?.values[0] as
    | BaseBlock
    | undefined;
}

/** Whether a signed attribute names the signer's certificate, by a digest of it. */
export function namesCertificate(info: SignerInfo, signer: Certificate | null): boolean {
  const named = namedDigest(signedValue(info, oids.signingCertificateV2));
  return (
    signer !== null &&
    named !== null &&
    createHash(named.hash).update(signer.der).digest().equals(named.digest)
  );
}

/** The digest of a certificate in the first ESSCertIDv2 (RFC 5035), SHA-256 where none is named. */
function namedDigest(value: BaseBlock | undefined): { hash: string; digest: Buffer } | null {
  const first = value instanceof Sequence ? value.valueBlock.value[0] : undefined;
  const id = first instanceof Sequence ? first.valueBlock.value[0] : undefined;
  const parts = id instanceof Sequence ? id.valueBlock.value : [];
  const [algorithm] = parts;
  const oid = algorithm instanceof Sequence ? algorithm.valueBlock.value[0] : undefined;
  const { hash } =
    oid instanceof ObjectIdentifier ? digestAlgorithm(oid.valueBlock.toString()) : sha256;
  const digest = parts.find((v) => v instanceof OctetString);
  return digest instanceof OctetString && hash !== null
    ? { hash, digest: Buffer.from(digest.valueBlock.valueHexView) }
    : null;
}

const sha256 = { hash: "sha256" };
