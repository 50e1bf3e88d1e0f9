/** A point of the curve in whole numbers modulo `prime`. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** The recommended curve of GB/T 32918.5: y² = x³ − 3x + b. */
export const prime = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
export const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
export const coefficients = {
  a: prime - 3n,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
};
export const generator: Point = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

/** A point as x/z², y/z³, so that nothing is divided on the way; z is 0 at infinity. */
interface Projected extends Point {
  readonly z: bigint;
}

const infinity: Projected = { x: 1n, y: 1n, z: 0n };

/**
 * x of `u`·G + `v`·P; null where that is infinity. No secret goes in, so nothing is lost by taking
 * a time that depends on the numbers.
 */
export function sumOfMultiples(u: bigint, v: bigint, point: Point): bigint | null {
  const both = add(projected(generator), projected(point));
  const steps = [infinity, projected(generator), projected(point), both];
  let sum = infinity;
  for (let bit = 255n; bit >= 0n; bit--) {
    sum = double(sum);
    const step = Number((u >> bit) & 1n) + 2 * Number((v >> bit) & 1n);
    if (step > 0) sum = add(sum, steps[step] ?? infinity);
  }
  if (sum.z === 0n) return null;
  const inverse = power(sum.z, prime - 2n);
  return mod(sum.x * inverse * inverse);
}

/** Reads a point, uncompressed or compressed (GB/T 32918.1, 4.2.9); null where it is none. */
export function pointFrom(bytes: Uint8Array): Point | null {
  const [form] = bytes;
  const x = numberOf(bytes.subarray(1, 33));
  if (form === 4 && bytes.length === 65) return onCurve({ x, y: numberOf(bytes.subarray(33)) });
  if ((form !== 2 && form !== 3) || bytes.length !== 33) return null;
  // The prime is 3 modulo 4.
  const root = power(rightSide(x), (prime + 1n) / 4n);
  return onCurve({ x, y: (root & 1n) === BigInt(form & 1) ? root : prime - root });
}

function onCurve({ x, y }: Point): Point | null {
  return x < prime && y < prime && mod(y * y) === rightSide(x) ? { x, y } : null;
}

function rightSide(x: bigint): bigint {
  return mod(x * x * x + coefficients.a * x + coefficients.b);
}

export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${Buffer.from(bytes).toString("hex")}`);
}

function projected({ x, y }: Point): Projected {
  return { x, y, z: 1n };
}

function mod(value: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function double({ x, y, z }: Projected): Projected {
  if (z === 0n) return infinity;
  const zz = mod(z * z);
  const yy = mod(y * y);
  const xyy = mod(4n * x * yy);
  const slope = mod(3n * (x - zz) * (x + zz));
  const doubled = mod(slope * slope - 2n * xyy);
  return { x: doubled, y: mod(slope * (xyy - doubled) - 8n * yy * yy), z: mod(2n * y * z) };
}

function add(p: Projected, q: Projected): Projected {
  if (p.z === 0n) return q;
  if (q.z === 0n) return p;
  const [pzz, qzz] = [mod(p.z * p.z), mod(q.z * q.z)];
  const [px, qx] = [mod(p.x * qzz), mod(q.x * pzz)];
  const [py, qy] = [mod(p.y * qzz * q.z), mod(q.y * pzz * p.z)];
  if (px === qx) return py === qy ? double(p) : infinity;
  const run = mod(qx - px);
  const rise = mod(qy - py);
  const run2 = mod(run * run);
  const run3 = mod(run2 * run);
  const at = mod(px * run2);
  const x = mod(rise * rise - run3 - 2n * at);
  return { x, y: mod(rise * (at - x) - py * run3), z: mod(p.z * q.z * run) };
}
