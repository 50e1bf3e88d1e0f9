import { createHash } from "node:crypto";
import { Integer, OctetString } from "asn1js";
import {
  AlgorithmIdentifier,
  MessageImprint,
  PKIStatus,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from "pkijs";
import { messageOf } from "../../model/base/errors.js";
import { digestAlgorithm, sha256Oid } from "./algorithms.js";
import type { Certificate } from "./certificate.js";
import { buildChain, type Chain } from "./chain.js";
import { unlikeIn } from "./cms-structure.js";
import { type CmsReading, readCms } from "./read-cms.js";
import type { RevocationData } from "./revocation.js";
import type { TrustStore } from "./trust-store.js";

/**
 * Asks a time-stamping authority (RFC 3161): request in, response out. Throws where it cannot be
 * reached.
 */
export type AskTimeStamp = (request: Uint8Array) => Promise<Uint8Array>;

/** What lies beside a signature for its verification in later years. */
export interface Evidence extends RevocationData {
  readonly certificates: readonly Certificate[];
}
export const noEvidence: Evidence = { certificates: [], lists: [], answers: [] };

/** A time stamp that is refused: what came back does not fit what was asked. */
export class TimeStampFault extends Error {}

/** Has bytes stamped; the answer is checked before it is used. Returns the token. */
export async function stampBytes(
  bytes: Uint8Array,
  ask: AskTimeStamp,
  nonce: Uint8Array,
  notBefore: Date,
): Promise<Buffer> {
  const imprint = createHash("sha256").update(bytes).digest();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  const answer = await ask(new Uint8Array(request.toSchema().toBER()));
  let response: TimeStampResp;
  try {
    response = TimeStampResp.fromBER(answer);
  } catch (error) {
    throw new TimeStampFault(`the answer is no time-stamp response: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const { status } = response.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
    throw new TimeStampFault(`refused with status ${status}`);
  }
  if (!response.timeStampToken) throw new TimeStampFault("no token in the answer");
  const token = Buffer.from(response.timeStampToken.toSchema().toBER());
  const stamp = readTimeStamp(token, bytes);
  const fault = stamp.fault ?? unlikeIn(stamp.cms.loose, stamp.cms.certificates)?.en;
  if (fault) throw new TimeStampFault(fault);
  if (!stamp.nonce || !Buffer.from(nonce).equals(stamp.nonce)) {
    throw new TimeStampFault("the nonce is not the one that was sent");
  }
  // Clocks differ by seconds, not by minutes.
  if (stamp.time && stamp.time.getTime() < notBefore.getTime() - 300_000) {
    throw new TimeStampFault(`its time ${stamp.time.toISOString()} lies before the signing`);
  }
  return token;
}

/** A time stamp as it was read. */
export interface TimeStamp {
  readonly time: Date | null;
  readonly nonce: Buffer | null;
  readonly cms: CmsReading;
  /** What makes it worthless; null where it holds. */
  readonly fault: string | null;
}

/** Reads a token and checks its signature and that it is about these bytes. */
export function readTimeStamp(token: Uint8Array, bytes: Uint8Array): TimeStamp {
  const cms = readCms(token, null);
  const none = (fault: string): TimeStamp => ({ time: null, nonce: null, cms, fault });
  if (!cms.carried) return none(`no time-stamp token: ${cms.detail}`);
  let info: TSTInfo;
  try {
    info = TSTInfo.fromBER(cms.carried);
  } catch (error) {
    return none(messageOf(error));
  }
  const { hash, name } = digestAlgorithm(info.messageImprint.hashAlgorithm.algorithmId);
  const nonce = info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView) : null;
  const read = (fault: string | null): TimeStamp => ({ time: info.genTime, nonce, cms, fault });
  if (cms.integrity !== "intact") {
    return read(
      cms.integrity === "notCheckable"
        ? `algorithm not checkable here: ${cms.detail}`
        : `its own signature is ${cms.integrity}`,
    );
  }
  if (hash === null) return read(`algorithm not checkable here: ${name}`);
  return createHash(hash)
    .update(bytes)
    .digest()
    .equals(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView))
    ? read(null)
    : read("it stamps other bytes");
}

/** What came along with a stamp, and by when it is proved to have been there. */
export interface StampContext {
  readonly until: Date;
  readonly evidence: Evidence;
}

/** The authority's chain, at the time that it stamped. */
export function timeStampChain(
  { cms, time }: TimeStamp,
  trust: TrustStore,
  { until, evidence }: StampContext,
): Chain | null {
  if (!cms.signer || !time) return null;
  return buildChain({
    signer: cms.signer,
    others: [...cms.certificates, ...evidence.certificates],
    trust,
    at: time,
    until: until > time ? until : time,
    purpose: "timeStamping",
    lists: [...cms.revocations, ...evidence.lists],
    answers: evidence.answers,
  });
}
