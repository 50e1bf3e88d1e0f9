import {
  type BaseBlock,
  Null,
  type OctetString,
  PrintableString,
  Sequence,
  Utf8String,
} from "asn1js";
import {
  Certificate as ParsedCertificate,
  type ContentInfo,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  type SignedData,
  type SignerInfo,
} from "pkijs";
import type { Bilingual } from "../../model/base/text.js";
import { digestAlgorithm } from "./algorithms.js";
import { type Certificate, namesIssuer, readCertificate } from "./certificate.js";
import { words } from "./cms-structure.words.js";
import { isSignedBy, namesSm2Curve } from "./signature-value.js";

/** A CMS signature as it stands in its bytes. */
export interface CmsStructure {
  readonly bytes: Uint8Array;
  readonly outer: ContentInfo;
  readonly signed: SignedData;
  readonly info: SignerInfo;
  readonly certificates: readonly Certificate[];
  readonly unread: number;
}

/**
 * What is wrong with parts that no signature covers, and that say how it is to be read. Null where
 * nothing is.
 */
export function structureFault(structure: CmsStructure): string | null {
  return fieldFault(structure) ?? certificateFault(structure);
}

/** What stands in a signature beside it, and on which it does not rest. */
export interface LooseParts {
  /** Whether it is written in the one way that a PDF wants (ISO 32000-1, 12.8.3.3.1). */
  readonly isDer: boolean;
  /** How many certificates in it could not be read. */
  readonly unread: number;
  /** Certificates that its own chain does not need: of a responder, say. */
  readonly strangers: readonly Certificate[];
}

/**
 * What no signature covers is looked at as well: programs write lengths of another form, and bring
 * certificates of responders and other authorities along.
 */
export function looseParts({ bytes, outer, info, certificates, unread }: CmsStructure): LooseParts {
  return {
    isDer: Buffer.from(outer.toSchema().toBER()).equals(Buffer.from(bytes)),
    unread,
    strangers: [...notInChain(info, certificates)],
  };
}

/**
 * What the writer of a signature may have written so, or somebody changed later; null where there
 * is nothing. A certificate is as it was made where one of the known ones has signed it.
 */
export function unlikeIn(
  { isDer, unread, strangers }: LooseParts,
  known: readonly Certificate[],
): Bilingual | null {
  if (!isDer) return words.notDer();
  if (unread > 0) return words.unreadCertificate();
  const isWhole = (c: Certificate) =>
    [c, ...known].some((by) => namesIssuer(c, by) && isSignedBy(c, by) === "yes");
  const lone = strangers.find((c) => !isWhole(c));
  return lone ? words.loneCertificate({ name: lone.name }) : null;
}

function fieldFault({ signed, info }: CmsStructure): string | null {
  if (![1, 3, 4, 5].includes(signed.version) || ![1, 3].includes(info.version)) {
    return "its version";
  }
  const { digestAlgorithms } = signed;
  const own = info.digestAlgorithm.algorithmId;
  if (digestAlgorithms.length > 0 && !digestAlgorithms.some((a) => a.algorithmId === own)) {
    return "its list of digests";
  }
  if (
    digestAlgorithms.some((a) => digestAlgorithm(a.algorithmId).hash === null) ||
    [...digestAlgorithms, info.digestAlgorithm, info.signatureAlgorithm].some(hasStrangeParameters)
  ) {
    return "an algorithm";
  }
  return null;
}

function certificateFault({ info, certificates }: CmsStructure): string | null {
  // A certificate names its algorithm twice, once where its own signature covers it (RFC 5280,
  // 4.1.1.2).
  const twofold = certificates.find(
    ({ parsed }) => !sameBytes(parsed.signature, parsed.signatureAlgorithm),
  );
  const others = notInChain(info, certificates);
  const isBroken = (c: Certificate) => c.isSelfSigned && !others.has(c) && !signedBy(c, c);
  const damaged = twofold ?? certificates.find(isBroken);
  return damaged ? `certificate "${damaged.name}" in it is damaged` : null;
}

/** From the signer upwards each certificate is signed by the next; these are the others. */
function notInChain(
  info: SignerInfo,
  certificates: readonly Certificate[],
): ReadonlySet<Certificate> {
  const left = new Set(certificates);
  for (let c = certificates.find((x) => isSigner(info, x)); c;) {
    left.delete(c);
    const below: Certificate = c;
    c = [...left].find((i) => namesIssuer(below, i) && signedBy(below, i));
  }
  return left;
}

/**
 * A name as text, whether it is written as UTF8String or as PrintableString: some tools write
 * another than the certificate has.
 */
function nameText({ typesAndValues }: RelativeDistinguishedNames): string {
  const texts = typesAndValues.map(({ type, value }) =>
    (value instanceof Utf8String || value instanceof PrintableString) &&
    !value.idBlock.isConstructed
      ? [type, value.valueBlock.value]
      : null,
  );
  return texts.every((t) => t !== null)
    ? JSON.stringify(texts)
    : Buffer.from(
        new Uint8Array(new Sequence({ value: typesAndValues.map((t) => t.toSchema()) }).toBER()),
      ).toString("hex");
}

interface Encodable {
  toSchema(): BaseBlock;
}

function sameBytes(a: Encodable, b: Encodable): boolean {
  return Buffer.from(a.toSchema().toBER()).equals(Buffer.from(b.toSchema().toBER()));
}

/** None, NULL, the curve of SM2, or those of RSA-PSS. */
function hasStrangeParameters({
  algorithmId,
  algorithmParams,
}: {
  algorithmId: string;
  algorithmParams?: unknown;
}): boolean {
  return (
    algorithmParams !== undefined &&
    !(algorithmParams instanceof Null) &&
    !namesSm2Curve(algorithmParams) &&
    algorithmId !== "1.2.840.113549.1.1.10"
  );
}

function signedBy(certificate: Certificate, issuer: Certificate): boolean {
  return certificate.algorithm.hash === null || isSignedBy(certificate, issuer) === "yes";
}

/** The certificates that a signature brings, each once; and how many of them are not known here. */
export function certificatesIn(signed: SignedData): {
  certificates: Certificate[];
  unread: number;
} {
  const read = (signed.certificates ?? [])
    .filter((c): c is ParsedCertificate => c instanceof ParsedCertificate)
    .map((c) => certificateOrNull(new Uint8Array(c.toSchema().toBER())));
  const found = read.filter((c) => c !== null);
  // Some tools bring one twice.
  const certificates = [...new Map(found.map((c) => [c.sha256, c])).values()];
  return { certificates, unread: read.length - found.length };
}

function certificateOrNull(der: Uint8Array): Certificate | null {
  try {
    return readCertificate(der);
  } catch {
    return null; // a curve that is not known here
  }
}

/** Whether a certificate is the one by which the signature names its signer. */
export function isSigner(info: SignerInfo, { parsed }: Certificate): boolean {
  if (info.sid instanceof IssuerAndSerialNumber) {
    return (
      (sameBytes(info.sid.issuer, parsed.issuer) ||
        nameText(info.sid.issuer) === nameText(parsed.issuer)) &&
      info.sid.serialNumber.isEqual(parsed.serialNumber)
    );
  }
  const identifier = parsed.extensions?.find((e) => e.extnID === "2.5.29.14")?.parsedValue as
    | OctetString
    | undefined;
  const own = info.sid as {
    idBlock?: unknown;
    valueBlock?: { valueHexView?: Uint8Array; value?: OctetString[] };
  };
  const named = own.valueBlock?.value?.[0]?.valueBlock.valueHexView ?? own.valueBlock?.valueHexView;
  return (
    identifier !== undefined &&
    named !== undefined &&
    Buffer.from(identifier.valueBlock.valueHexView).equals(Buffer.from(named))
  );
}
