import { createHash } from "node:crypto";
import {
  coefficients,
  generator,
  numberOf,
  order,
  type Point,
  pointFrom,
  sumOfMultiples,
} from "./curve.js";

/** The identifier of a signer that GM/T 0009 (clause 10) gives where nothing else is agreed. */
export const standardIdentifier = "1234567812345678";

/**
 * Whether an SM2 signature (GB/T 32918.2) with SM3 is the key's over a message. `key` is a point as
 * a certificate has it; `signature` is DER, or r and s side by side in 64 bytes, as some programs
 * write it.
 */
export function sm2Holds(
  message: Uint8Array,
  key: Uint8Array,
  signature: Uint8Array,
  identifier = standardIdentifier,
): boolean {
  const point = pointFrom(key);
  const value = signatureValue(signature);
  if (!point || !value) return false;
  const { r, s } = value;
  if (r <= 0n || r >= order || s <= 0n || s >= order) return false;
  const t = (r + s) % order;
  if (t === 0n) return false;
  const x = sumOfMultiples(s, t, point);
  if (x === null) return false;
  const e = numberOf(sm3(signerDigest(point, identifier), message));
  return (e + x) % order === r;
}

/** Z: the digest of identifier, curve and key that precedes every message. */
export function signerDigest(key: Point, identifier: string): Buffer {
  const name = Buffer.from(identifier, "utf8");
  const bits = Buffer.alloc(2);
  bits.writeUInt16BE(name.length * 8);
  const { a, b } = coefficients;
  return sm3(bits, name, ...[a, b, generator.x, generator.y, key.x, key.y].map(bytesOf));
}

function sm3(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sm3");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, "0"), "hex");
}

function signatureValue(bytes: Uint8Array): { r: bigint; s: bigint } | null {
  if (bytes.length === 64) {
    return { r: numberOf(bytes.subarray(0, 32)), s: numberOf(bytes.subarray(32)) };
  }
  // SEQUENCE { r INTEGER, s INTEGER }, at most 72 bytes: every length is one byte.
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2 || bytes.length > 72) return null;
  const r = integerAt(bytes, 2);
  const s = r && integerAt(bytes, r.end);
  return s && s.end === bytes.length ? { r: r.value, s: s.value } : null;
}

/** A positive INTEGER in the one way that DER allows. */
function integerAt(bytes: Uint8Array, at: number): { value: bigint; end: number } | null {
  const length = bytes[at + 1] ?? 0;
  const end = at + 2 + length;
  const content = bytes.subarray(at + 2, end);
  const [first = 0x80, second = 0x80] = content;
  const isPadded = first === 0 && second < 0x80;
  return bytes[at] === 2 && end <= bytes.length && first < 0x80 && !isPadded
    ? { value: numberOf(content), end }
    : null;
}
