import {
  type BaseBlock,
  BitString,
  Constructed,
  GeneralizedTime,
  IA5String,
  Integer,
  ObjectIdentifier,
  PrintableString,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";
import type { Certificate } from "../../src/seal/signing/certificate.js";
import { type Identity, octetString, oid, own, signatureBy } from "./sm2-identities.js";
import { hash, type Sm2Options } from "./sm2.js";

/** An electronic seal, and how it is used. */
export interface SesOptions {
  readonly version?: number;
  readonly users?: readonly Certificate[];
  /** List the users by digest, with this one. */
  readonly digest?: "sm3" | "sha256";
  readonly created?: Date;
  readonly validFrom?: Date;
  readonly validTo?: Date;
  readonly time?: Date;
  /** Whose key signs the seal, where it is not the maker's. */
  readonly sealKey?: Identity["key"];
  /** Sign the seal's information alone. */
  readonly isInfoAlone?: boolean;
  readonly dataHash?: Buffer;
  readonly algorithm?: string;
  readonly signing?: Sm2Options;
  readonly stamp?: (value: Buffer) => Buffer;
  /** A part more than the layout has. */
  readonly hasMore?: boolean;
  readonly hasExtensions?: boolean;
}

/** A signature with an electronic seal over content (GB/T 38540; versions below 4: GM/T 0031). */
export function sesSignature(
  content: Uint8Array,
  signer: Identity,
  maker: Identity,
  options: SesOptions = {},
): Buffer {
  const { version = 4, time = new Date("2027-05-01T01:30:00Z"), stamp } = options;
  const algorithm = new ObjectIdentifier({ value: options.algorithm ?? oid.sm2WithSm3 });
  const certificate = octetString(signer.certificate.der);
  const isLater = version >= 4;
  const toSign = sequence(
    new Integer({ value: version }),
    sesSeal(signer, maker, options),
    isLater ? new GeneralizedTime({ valueDate: time }) : bits(Buffer.from(time.toISOString())),
    bits(options.dataHash ?? hash("sm3", content)),
    new IA5String({ value: "/Contents" }),
    ...(isLater ? extensions(options) : [certificate, algorithm]),
    ...(options.hasMore ? [new Integer({ value: 1 })] : []),
  );
  const value = signatureBy(signer.key, derOf(toSign), options.signing);
  const rest = isLater ? [certificate, algorithm, bits(value)] : [bits(value)];
  const stamped = stamp ? [tagged(bits(stamp(value)))] : [];
  return derOf(sequence(toSign, ...rest, ...stamped));
}

function sesSeal(signer: Identity, maker: Identity, options: SesOptions): Sequence {
  const { version = 4 } = options;
  const info = sequence(
    sequence(
      new IA5String({ value: "ES" }),
      new Integer({ value: version }),
      new IA5String({ value: "TEST" }),
    ),
    new IA5String({ value: "11010000000001" }),
    property(signer, options),
    sequence(
      new IA5String({ value: "PNG" }),
      octetString(Buffer.from("89504e47", "hex")),
      new Integer({ value: 40 }),
      new Integer({ value: 40 }),
    ),
    ...extensions(options),
  );
  const certificate = octetString(maker.certificate.der);
  const algorithm = new ObjectIdentifier({ value: oid.sm2WithSm3 });
  const signed = options.isInfoAlone ? info : sequence(info, certificate, algorithm);
  const value = bits(signatureBy(options.sealKey ?? maker.key, derOf(signed)));
  return version >= 4
    ? sequence(info, certificate, algorithm, value)
    : sequence(info, sequence(certificate, algorithm, value));
}

function property(signer: Identity, options: SesOptions): Sequence {
  const { version = 4, users = [signer.certificate], digest } = options;
  const time = (valueDate: Date) =>
    version >= 4 ? new GeneralizedTime({ valueDate }) : new UTCTime({ valueDate });
  const list = users.map(({ der }) =>
    digest
      ? sequence(new PrintableString({ value: digest }), octetString(hash(digest, der)))
      : octetString(der),
  );
  return sequence(
    new Integer({ value: 3 }),
    new Utf8String({ value: "华信认证中心公章" }),
    ...(version >= 4 ? [new Integer({ value: digest ? 2 : 1 })] : []),
    sequence(...list),
    time(options.created ?? new Date("2026-03-01T00:00:00Z")),
    time(options.validFrom ?? new Date("2026-03-01T00:00:00Z")),
    time(options.validTo ?? new Date("2029-03-01T00:00:00Z")),
  );
}

function extensions({ hasExtensions = false }: SesOptions): BaseBlock[] {
  return hasExtensions ? [tagged(sequence())] : [];
}

function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value });
}

function tagged(value: BaseBlock): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
}

function bits(bytes: Uint8Array): BitString {
  return new BitString({ valueHex: own(bytes) });
}

function derOf(block: BaseBlock): Buffer {
  return Buffer.from(block.toBER());
}
