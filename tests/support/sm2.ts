import { createECDH, createHash } from "node:crypto";
import { Integer, Sequence } from "asn1js";
import { numberOf, order, pointFrom, sumOfMultiples } from "../../src/seal/signing/sm2/curve.js";
import { signerDigest, standardIdentifier } from "../../src/seal/signing/sm2/sm2-signature.js";

/**
 * A signer with SM2, for tests alone: the product makes no such signatures. Keys and nonces follow
 * from names and messages, so that every run makes the same bytes.
 */
export interface Sm2Key {
  readonly secret: bigint;
  /** The uncompressed point. */
  readonly point: Buffer;
}

export function sm2Key(name: string): Sm2Key {
  return sm2KeyOf((numberOf(hash("sha256", Buffer.from(name))) % (order - 2n)) + 1n);
}

export function sm2KeyOf(secret: bigint): Sm2Key {
  const ecdh = createECDH("SM2");
  ecdh.setPrivateKey(octetsOf(secret));
  return { secret, point: ecdh.getPublicKey() };
}

export interface Sm2Options {
  readonly identifier?: string;
  readonly nonce?: bigint;
  /** r and s side by side in place of DER. */
  readonly isRaw?: boolean;
}

/** Signs a message (GB/T 32918.2, clause 6). */
export function sm2Sign(
  { secret, point }: Sm2Key,
  message: Uint8Array,
  { identifier = standardIdentifier, nonce, isRaw = false }: Sm2Options = {},
): Buffer {
  const key = pointFrom(point);
  if (!key) throw new Error("no key");
  const e = numberOf(hash("sm3", signerDigest(key, identifier), message));
  const k = nonce ?? (numberOf(hash("sha512", octetsOf(secret), octetsOf(e))) % (order - 1n)) + 1n;
  const r = (e + (sumOfMultiples(k, 0n, key) ?? 0n)) % order;
  const s = (inverse(1n + secret) * (k + order * order - r * secret)) % order;
  return isRaw ? Buffer.concat([octetsOf(r), octetsOf(s)]) : derOf(r, s);
}

export function derOf(r: bigint, s: bigint): Buffer {
  const value = [r, s].map((n) => Integer.fromBigInt(n));
  return Buffer.from(new Sequence({ value }).toBER());
}

export function octetsOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, "0"), "hex");
}

function inverse(value: bigint): bigint {
  let [result, square] = [1n, value % order];
  for (let rest = order - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % order;
    square = (square * square) % order;
  }
  return result;
}

export function hash(name: string, ...parts: readonly Uint8Array[]): Buffer {
  const made = createHash(name);
  for (const part of parts) made.update(part);
  return made.digest();
}
