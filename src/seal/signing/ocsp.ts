import { createHash } from "node:crypto";
import { type BaseBlock, Constructed, Enumerated, GeneralizedTime, OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  type CertID,
  CertID as CertificateId,
  OCSPRequest,
  OCSPResponse,
  Request,
  type SingleResponse,
} from "pkijs";
import { digestAlgorithm, signatureAlgorithm, type SignatureAlgorithm } from "./algorithms.js";
import { type Certificate, namesIssuer, readCertificate } from "./certificate.js";
import { isSignedBy, signatureHolds } from "./signature-value.js";

/** What a responder says of one certificate. */
export interface OcspStatement {
  readonly id: CertID;
  readonly status: "good" | "revoked" | "unknown";
  readonly revokedOn: Date | null;
  /** Reason of RFC 5280, 5.3.1; null where none is given. */
  readonly reason: number | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
}
/** The answer of a responder (RFC 6960), as it was read. */
export interface OcspAnswer {
  readonly der: Buffer;
  readonly basic: BasicOCSPResponse;
  readonly certificates: readonly Certificate[];
  readonly producedAt: Date;
  readonly statements: readonly OcspStatement[];
}

/** The kind of answer that there is (RFC 6960, 4.2.1). */
export const basicResponse = "1.3.6.1.5.5.7.48.1.1";
const signsAnswers = "1.3.6.1.5.5.7.3.9";
const sha1Oid = "1.3.14.3.2.26";

/** Asks about a certificate, as every responder understands it: by SHA-1 (RFC 5019, 2.1.1). */
export function ocspRequest(certificate: Certificate, issuer: Certificate): Buffer {
  const request = new OCSPRequest();
  request.tbsRequest.requestList = [
    new Request({ reqCert: certificateId(certificate, issuer, sha1Oid) }),
  ];
  return Buffer.from(request.toSchema(true).toBER());
}

/** How requests and answers name a certificate. */
export function certificateId(
  { parsed }: Certificate,
  issuer: Certificate,
  algorithm: string,
): CertID {
  const { name, key } = issuerDigests(issuer, digestAlgorithm(algorithm).hash ?? "sha1");
  return new CertificateId({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: algorithm }),
    issuerNameHash: new OctetString({ valueHex: Uint8Array.from(name).buffer }),
    issuerKeyHash: new OctetString({ valueHex: Uint8Array.from(key).buffer }),
    serialNumber: parsed.serialNumber,
  });
}

function issuerDigests({ parsed }: Certificate, hash: string): { name: Buffer; key: Buffer } {
  const digest = (bytes: Uint8Array) => createHash(hash).update(bytes).digest();
  return {
    name: digest(new Uint8Array(parsed.subject.toSchema().toBER())),
    key: digest(parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
  };
}

/** Reads an answer; throws where it is none, or a refusal. */
export function readOcsp(der: Uint8Array): OcspAnswer {
  const response = OCSPResponse.fromBER(der);
  const status = response.responseStatus.valueBlock.valueDec;
  if (status !== 0) throw new Error(`refused with status ${status}`);
  const { responseBytes } = response;
  if (responseBytes?.responseType !== basicResponse) throw new Error("no basic answer");
  const basic = BasicOCSPResponse.fromBER(responseBytes.response.valueBlock.valueHexView);
  return {
    der: Buffer.from(der),
    basic,
    certificates: (basic.certs ?? []).map((c) =>
      readCertificate(new Uint8Array(c.toSchema().toBER())),
    ),
    producedAt: basic.tbsResponseData.producedAt,
    statements: basic.tbsResponseData.responses.map(statement),
  };
}

function statement({ certID, certStatus, thisUpdate, nextUpdate }: SingleResponse): OcspStatement {
  const found = certStatus as BaseBlock;
  const tag = found.idBlock.tagNumber;
  const said = { id: certID, thisUpdate, nextUpdate: nextUpdate ?? null };
  if (tag === 0) return { ...said, status: "good", revokedOn: null, reason: null };
  if (tag !== 1 || !(found instanceof Constructed)) {
    return { ...said, status: "unknown", revokedOn: null, reason: null };
  }
  const [time, wrapped] = found.valueBlock.value;
  const [reason] = wrapped instanceof Constructed ? wrapped.valueBlock.value : [];
  return {
    ...said,
    status: "revoked",
    revokedOn: time instanceof GeneralizedTime ? time.toDate() : thisUpdate,
    reason: reason instanceof Enumerated ? reason.valueBlock.valueDec : null,
  };
}

/** Whether a statement is about a certificate of this issuer. */
export function isAbout(
  { id }: OcspStatement,
  { parsed }: Certificate,
  issuer: Certificate,
): boolean {
  return id.serialNumber.isEqual(parsed.serialNumber) && isOfIssuer(id, issuer);
}

/** Whether what names a certificate names this issuer. */
export function isOfIssuer(id: CertID, issuer: Certificate): boolean {
  const { hash } = digestAlgorithm(id.hashAlgorithm.algorithmId);
  if (hash === null) return false;
  const { name, key } = issuerDigests(issuer, hash);
  return (
    name.equals(Buffer.from(id.issuerNameHash.valueBlock.valueHexView)) &&
    key.equals(Buffer.from(id.issuerKeyHash.valueBlock.valueHexView))
  );
}

/**
 * Who may speak for an issuer: itself, or whom it has certified for that alone (RFC 6960,
 * 4.2.2.2). `broken`: the answer is not what the responder signed.
 */
export type Authorisation =
  | { readonly state: "holds"; readonly responder: Certificate }
  | { readonly state: "broken" | "notAuthorised" };

/** Whether an answer is by somebody who may speak for an issuer. */
export function authorisation(answer: OcspAnswer, issuer: Certificate): Authorisation {
  const { basic, certificates, producedAt } = answer;
  const named = [issuer, ...certificates].filter((c) => isResponder(basic, c));
  if (named.length === 0) return { state: "notAuthorised" };
  const responder = named.find((c) => heldFor(basic, c) === "yes");
  if (!responder) return { state: "broken" };
  // What it is signed with proves nothing any more, or is not known here: it is not altered.
  const { hash, weak } = algorithmOf(basic);
  if (hash === null || weak) return { state: "notAuthorised" };
  const isOwn = responder.sha256 === issuer.sha256;
  const isValid = producedAt >= responder.notBefore && producedAt <= responder.notAfter;
  const isDelegated =
    responder.extendedUsage?.oids.includes(signsAnswers) === true &&
    namesIssuer(responder, issuer) &&
    isSignedBy(responder, issuer) === "yes";
  return isValid && (isOwn || isDelegated)
    ? { state: "holds", responder }
    : { state: "notAuthorised" };
}

/** Whether an answer names this certificate's holder as the one who gave it. */
function isResponder({ tbsResponseData }: BasicOCSPResponse, { parsed }: Certificate): boolean {
  const id = tbsResponseData.responderID as unknown;
  if (id instanceof OctetString) {
    const key = parsed.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    return createHash("sha1").update(key).digest().equals(Buffer.from(id.valueBlock.valueHexView));
  }
  return parsed.subject.isEqual(id as typeof parsed.subject);
}

/** Whether an answer is signed with the key of a certificate; also where nobody can tell. */
function heldFor(basic: BasicOCSPResponse, responder: Certificate): "yes" | "no" {
  const value = Buffer.from(basic.signature.valueBlock.valueHexView);
  const algorithm = algorithmOf(basic);
  if (algorithm.hash === null) return "yes";
  return signatureHolds(algorithm, basic.tbsResponseData.tbsView, responder, value) === "no"
    ? "no"
    : "yes";
}

function algorithmOf({
  signatureAlgorithm: { algorithmId },
}: BasicOCSPResponse): SignatureAlgorithm {
  return signatureAlgorithm(algorithmId);
}
