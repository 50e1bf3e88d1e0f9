import { sign } from "node:crypto";
import {
  BitString,
  Constructed,
  Enumerated,
  GeneralizedTime,
  OctetString,
  Primitive,
} from "asn1js";
import {
  BasicOCSPResponse,
  CertificateRevocationList,
  type CertID,
  Extension,
  Extensions,
  OCSPRequest,
  OCSPResponse,
  ResponseBytes,
  RevokedCertificate,
  SingleResponse,
  Time,
} from "pkijs";
import type { Certificate } from "./certificate.js";
import { algorithm, type Identity } from "./dev-ca.js";
import { isOfIssuer } from "./ocsp.js";

/** A certificate that the trial authority has revoked. */
export interface RevokedOne {
  readonly certificate: Certificate;
  readonly on: Date;
  /** Of RFC 5280, 5.3.1. */
  readonly reason: number;
}
const week = 7 * 86_400_000;

/** The list of revoked certificates of a trial authority, for a week. */
export function makeRevocationList(
  by: Identity,
  revoked: readonly RevokedOne[],
  now: Date,
): Buffer {
  const list = new CertificateRevocationList();
  list.version = 1;
  list.issuer = by.certificate.parsed.subject;
  list.thisUpdate = new Time({ type: 0, value: now });
  list.nextUpdate = new Time({ type: 0, value: new Date(now.getTime() + week) });
  list.signature = algorithm();
  list.signatureAlgorithm = algorithm();
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(
      ({ certificate, on, reason }) =>
        new RevokedCertificate({
          userCertificate: certificate.parsed.serialNumber,
          revocationDate: new Time({ type: 0, value: on }),
          crlEntryExtensions: new Extensions({
            extensions: [
              new Extension({
                extnID: "2.5.29.21",
                extnValue: new Enumerated({ value: reason }).toBER(),
              }),
            ],
          }),
        }),
    );
  }
  const [tbs] = list.toSchema(true).valueBlock.value;
  if (!tbs) throw new Error("an empty list");
  list.signatureValue = signedBy(by, tbs.toBER());
  return Buffer.from(list.toSchema(true).toBER());
}

/** Who answers for a trial authority, and what it has to say. */
export interface TrialResponder {
  readonly authority: Certificate;
  readonly responder: Identity;
  readonly revoked: readonly RevokedOne[];
}

/** Answers a question about certificates (RFC 6960) as a responder does; good for a week. */
export function answerOcsp(
  request: Uint8Array,
  { authority, responder, revoked }: TrialResponder,
  moment: Date,
): Buffer {
  // Its times are of whole seconds (RFC 6960, 4.2.2.1).
  const now = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  const asked = OCSPRequest.fromBER(request).tbsRequest.requestList.map((r) => r.reqCert);
  const basic = new BasicOCSPResponse();
  const data = basic.tbsResponseData;
  data.responderID = responder.certificate.parsed.subject;
  data.producedAt = now;
  data.responses = asked.map(
    (id) =>
      new SingleResponse({
        certID: id,
        certStatus: statusOf(id, authority, revoked),
        thisUpdate: now,
        nextUpdate: new Date(now.getTime() + week),
      }),
  );
  basic.signatureAlgorithm = algorithm();
  const tbs = data.toSchema(true).toBER();
  data.tbsView = new Uint8Array(tbs);
  basic.signature = signedBy(responder, tbs);
  basic.certs = [responder.certificate.parsed];
  return wrapped(basic);
}

/** An answer by itself, as it goes over the wire. */
function wrapped(basic: BasicOCSPResponse): Buffer {
  const response = new OCSPResponse({
    responseStatus: new Enumerated({ value: 0 }),
    responseBytes: new ResponseBytes({
      responseType: "1.3.6.1.5.5.7.48.1.1",
      response: new OctetString({ valueHex: basic.toSchema().toBER() }),
    }),
  });
  return Buffer.from(response.toSchema().toBER());
}

function statusOf(id: CertID, authority: Certificate, revoked: readonly RevokedOne[]) {
  if (!isOfIssuer(id, authority)) return new Primitive({ idBlock: tag(2) });
  const found = revoked.find((r) => r.certificate.parsed.serialNumber.isEqual(id.serialNumber));
  if (!found) return new Primitive({ idBlock: tag(0) });
  return new Constructed({
    idBlock: tag(1),
    value: [
      new GeneralizedTime({ valueDate: found.on }),
      new Constructed({ idBlock: tag(0), value: [new Enumerated({ value: found.reason })] }),
    ],
  });
}

function tag(tagNumber: number): { tagClass: number; tagNumber: number } {
  return { tagClass: 3, tagNumber };
}

function signedBy({ key }: Identity, tbs: ArrayBuffer): BitString {
  return new BitString({
    valueHex: Uint8Array.from(sign("sha256", Buffer.from(tbs), key)).buffer,
  });
}
