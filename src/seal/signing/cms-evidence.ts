import { Constructed, Enumerated, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import type { BaseBlock } from "asn1js";
import { Certificate as ParsedCertificate, ContentInfo, SignedData } from "pkijs";
import { parsedBer } from "./ber.js";
import { readCertificate } from "./certificate.js";
import { basicResponse, readOcsp } from "./ocsp.js";
import { type Evidence, noEvidence } from "./time-stamp.js";
import { readRevocationList } from "./trust-store.js";
import { oids, withUnsigned } from "./write-cms.js";

/** What is put into a signature for its verification in later years, as DER. */
export interface EvidenceValues {
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  /** Answers of responders, with what wraps them. */
  readonly answers: readonly Uint8Array[];
}

/**
 * The same signature with certificates, lists and answers of responders beside it (CAdES, ETSI EN
 * 319 122-1, 5.4: certificate-values and revocation-values). It covers none of them: each is signed
 * by its authority.
 */
export function withEvidence(
  cms: Uint8Array,
  { certificates, lists, answers }: EvidenceValues,
): Buffer {
  const certificateValues = new Sequence({
    value: certificates.map((der) => ParsedCertificate.fromBER(der).toSchema()),
  });
  const revocationValues = new Sequence({
    value: [
      ...tagged(
        0,
        lists.map((der) => readRevocationList(der).list.toSchema(true)),
      ),
      ...tagged(
        1,
        answers.map((der) => readOcsp(der).basic.toSchema()),
      ),
    ],
  });
  return withUnsigned(cms, [
    [oids.certificateValues, certificateValues],
    [oids.revocationValues, revocationValues],
  ]);
}

function tagged(tagNumber: number, values: readonly BaseBlock[]): BaseBlock[] {
  if (values.length === 0) return [];
  return [
    new Constructed({
      idBlock: { tagClass: 3, tagNumber },
      value: [new Sequence({ value: [...values] })],
    }),
  ];
}

/** What lies in a signature for its verification in later years; nothing if it cannot be read. */
export function evidenceIn(cms: Uint8Array): Evidence {
  try {
    const signed = new SignedData({ schema: new ContentInfo({ schema: parsedBer(cms) }).content });
    const attributes = signed.signerInfos[0]?.unsignedAttrs?.attributes ?? [];
    const valueOf = (type: string) =>
      attributes.find((a) => a.type === type)?.values[0] as BaseBlock | undefined;
    const values = partsOf(valueOf(oids.revocationValues));
    const tag = (number: number) =>
      partsOf(partsOf(values.find((v) => v.idBlock.tagNumber === number))[0]);
    return {
      certificates: partsOf(valueOf(oids.certificateValues)).map((c) => readCertificate(derOf(c))),
      lists: tag(0).map((l) => readRevocationList(derOf(l))),
      answers: tag(1).map((a) => ({ answer: readOcsp(wrapped(a)), provenBy: null })),
    };
  } catch {
    return noEvidence;
  }
}

function partsOf(block: BaseBlock | undefined): BaseBlock[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

function derOf(block: BaseBlock): Uint8Array<ArrayBuffer> {
  return new Uint8Array(block.toBER());
}

/** A basic answer as responders send it (RFC 6960, 4.2.1). */
function wrapped(basic: BaseBlock): Uint8Array {
  const octets = new OctetString({ valueHex: basic.toBER() });
  const bytes = new Sequence({ value: [new ObjectIdentifier({ value: basicResponse }), octets] });
  const response = new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [bytes] });
  return new Uint8Array(new Sequence({ value: [new Enumerated({ value: 0 }), response] }).toBER());
}
