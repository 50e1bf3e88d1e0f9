import { type BaseBlock, fromBER, IA5String, Integer, Sequence } from "asn1js";
import {
  bitsIn,
  bytesOf,
  childrenOf,
  exactly,
  identifierIn,
  numberIn,
  octetsIn,
  OtherLayout,
  textIn,
  timeIn,
  withoutTagged,
} from "./der-parts.js";

/** An electronic seal (SESeal): who may use it, and the signature of whom it was made by. */
export interface SesSeal {
  readonly identifier: string;
  readonly name: string;
  readonly created: Date;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Certificates that may sign with it, or their digests. */
  readonly users: {
    readonly are: "certificates" | "digests";
    readonly values: readonly Buffer[];
  };
  readonly maker: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  /**
   * What its maker may have signed: the seal's information alone, or with certificate and
   * algorithm. Programs differ, and so do the texts.
   */
  readonly signed: readonly Buffer[];
}

/**
 * A signature with an electronic seal (SES_Signature): version 4 of GB/T 38540-2020, 5 of the later
 * GM/T 0031, which is built alike, 1 to 3 of GM/T 0031-2014.
 */
export interface SesSignature {
  readonly version: number;
  /** TBS_Sign as it is signed. */
  readonly toSign: Buffer;
  readonly seal: SesSeal;
  /** Null where the structure has no readable time (versions 1 to 3). */
  readonly time: Date | null;
  readonly dataHash: Buffer;
  readonly certificate: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly timeStamp: Buffer | null;
}

/** A structure that is one of these, and is laid out in a way that is not known here. */
export interface UnknownLayout {
  readonly version: number;
}

/**
 * Reads a signature with an electronic seal from its DER; null where the bytes are something else.
 */
export function readSes(der: Uint8Array): SesSignature | UnknownLayout | null {
  const root = fromBER(Uint8Array.from(der)).result;
  const version = sealVersion(root);
  if (version === null) return null;
  try {
    const isWhole = Buffer.from(root.toBER()).equals(Buffer.from(der));
    return isWhole ? signatureIn(root) : { version };
  } catch (error) {
    if (error instanceof OtherLayout) return { version };
    throw error;
  }
}

/** The name of the seal in a signature with one; null where the bytes are something else. */
export function sealNameIn(der: Uint8Array): string | null {
  try {
    const found = readSes(der);
    return found && "seal" in found ? found.seal.name : null;
  } catch {
    return null;
  }
}

/** The version that the seal's head names: SEQUENCE { "ES", version, … } deep inside. */
function sealVersion(root: BaseBlock): number | null {
  const [toSign] = childrenOf(root);
  const [, seal] = childrenOf(toSign);
  const [info] = childrenOf(seal);
  const [head] = childrenOf(info);
  const [mark, version] = childrenOf(head);
  return mark instanceof IA5String && mark.valueBlock.value === "ES" && version instanceof Integer
    ? version.valueBlock.valueDec
    : null;
}

function signatureIn(root: BaseBlock): SesSignature {
  if (!(root instanceof Sequence)) throw new OtherLayout();
  const parts = childrenOf(root);
  return parts.length === 2 ? earlierSignature(parts) : laterSignature(parts);
}

/** Versions 4 and 5: certificate and algorithm stand beside what is signed. */
function laterSignature(all: readonly BaseBlock[]): SesSignature {
  const [parts, stamp] = withoutTagged(all);
  const [toSign, certificate, algorithm, signature] = exactly(parts, 4);
  const [version, seal, time, dataHash] = exactly(withoutTagged(childrenOf(toSign))[0], 5);
  const [sealParts] = withoutTagged(childrenOf(seal));
  const [info, maker, sealAlgorithm, sealSignature] = exactly(sealParts, 4);
  const [, identifier, property] = exactly(withoutTagged(childrenOf(info))[0], 4);
  const [, name, listKind, list, created, from, to] = exactly(childrenOf(property), 7);
  const isDigests = numberIn(listKind) === 2;
  return {
    version: numberIn(version),
    toSign: bytesOf(toSign),
    seal: {
      identifier: textIn(identifier),
      name: textIn(name),
      ...timesIn(created, from, to),
      users: {
        are: isDigests ? "digests" : "certificates",
        values: childrenOf(list).map((c) => octetsIn(isDigests ? childrenOf(c)[1] : c)),
      },
      ...makerIn(maker, sealAlgorithm, sealSignature),
      signed: signedBySeal(info, maker, sealAlgorithm),
    },
    time: timeIn(time),
    dataHash: bitsIn(dataHash),
    certificate: octetsIn(certificate),
    algorithm: identifierIn(algorithm),
    signature: bitsIn(signature),
    timeStamp: stamp ? bitsIn(childrenOf(stamp)[0]) : null,
  };
}

/** Versions 1 to 3: certificate and algorithm stand in what is signed, the time in bits. */
function earlierSignature([toSign, signature]: readonly BaseBlock[]): SesSignature {
  const parts = exactly(childrenOf(toSign), 7);
  const [version, seal, , dataHash, , certificate, algorithm] = parts;
  const [info, signInfo] = exactly(childrenOf(seal), 2);
  const [maker, sealAlgorithm, sealSignature] = exactly(childrenOf(signInfo), 3);
  const [, identifier, property] = exactly(withoutTagged(childrenOf(info))[0], 4);
  const [, name, list, created, from, to] = exactly(childrenOf(property), 6);
  return {
    version: numberIn(version),
    toSign: bytesOf(toSign),
    seal: {
      identifier: textIn(identifier),
      name: textIn(name),
      ...timesIn(created, from, to),
      users: { are: "certificates", values: childrenOf(list).map(octetsIn) },
      ...makerIn(maker, sealAlgorithm, sealSignature),
      signed: signedBySeal(info, maker, sealAlgorithm),
    },
    time: null,
    dataHash: bitsIn(dataHash),
    certificate: octetsIn(certificate),
    algorithm: identifierIn(algorithm),
    signature: bitsIn(signature),
    timeStamp: null,
  };
}

function makerIn(
  maker: BaseBlock | undefined,
  algorithm: BaseBlock | undefined,
  signature: BaseBlock | undefined,
): Pick<SesSeal, "maker" | "algorithm" | "signature"> {
  return {
    maker: octetsIn(maker),
    algorithm: identifierIn(algorithm),
    signature: bitsIn(signature),
  };
}

function signedBySeal(...parts: readonly (BaseBlock | undefined)[]): Buffer[] {
  const [info] = parts;
  const value = parts.filter((p) => p !== undefined);
  return [bytesOf(info), Buffer.from(new Sequence({ value }).toBER())];
}

function timesIn(
  created: BaseBlock | undefined,
  from: BaseBlock | undefined,
  to: BaseBlock | undefined,
): Pick<SesSeal, "created" | "validFrom" | "validTo"> {
  return { created: timeIn(created), validFrom: timeIn(from), validTo: timeIn(to) };
}
