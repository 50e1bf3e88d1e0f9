import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  generator,
  order,
  pointFrom,
  prime,
  sumOfMultiples,
} from "../../../../../src/seal/signing/sm2/curve.js";
import { signerDigest, sm2Holds } from "../../../../../src/seal/signing/sm2/sm2-signature.js";
import { runs, seed } from "../../../../support/long.js";
import { derOf, octetsOf, sm2Key, sm2KeyOf, sm2Sign } from "../../../../support/sm2.js";

// GB/T 32918.5-2017, annex A.2: signature on the recommended curve.
const published = {
  key: sm2KeyOf(0x3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8n),
  x: 0x09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020n,
  y: 0xccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13n,
  message: Buffer.from("message digest"),
  z: "b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3",
  nonce: 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n,
  r: 0xf5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3n,
  s: 0xb1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aan,
};
const { key, message, r, s } = published;
const holds = (signature: Uint8Array, point: Uint8Array = key.point, text: Uint8Array = message) =>
  sm2Holds(text, point, signature);

describe("the published example", () => {
  it("has this key, digest of the signer and signature", () => {
    expect(pointFrom(key.point)).toEqual({ x: published.x, y: published.y });
    const z = signerDigest({ x: published.x, y: published.y }, "1234567812345678");
    expect(z.toString("hex")).toBe(published.z);
    expect(sm2Sign(key, message, { nonce: published.nonce })).toEqual(derOf(r, s));
  });
  it("is verified, in DER and as r and s side by side, with the key in either form", () => {
    const compressed = Buffer.concat([Buffer.from([3]), octetsOf(published.x)]);
    for (const signature of [derOf(r, s), Buffer.concat([octetsOf(r), octetsOf(s)])]) {
      expect(holds(signature)).toBe(true);
      expect(holds(signature, compressed)).toBe(true);
    }
  });
});

describe("what does not hold", () => {
  it.each([
    ["r zero", 0n, s],
    ["s zero", r, 0n],
    ["r of the order", order, s],
    ["s of the order", r, order],
    ["r beyond the order", r + order, s],
    ["s beyond the order", r, s + order],
    ["r and s of the order together", r, order - r],
    ["both swapped", s, r],
    ["s negated, as ECDSA would take it", r, order - s],
    ["both one", 1n, 1n],
  ])("%s", (_, otherR, otherS) => {
    expect(holds(derOf(otherR, otherS))).toBe(false);
    if (otherR < 1n << 256n && otherS < 1n << 256n) {
      expect(holds(Buffer.concat([octetsOf(otherR), octetsOf(otherS)]))).toBe(false);
    }
  });
  const der = derOf(r, s);
  const hexOf = (bytes: Buffer) => bytes.toString("hex");
  it.each([
    ["nothing", ""],
    ["a byte behind", `${hexOf(der)}00`],
    ["a byte less", hexOf(der).slice(0, -2)],
    ["a length in two bytes", hexOf(der).replace(/^3046/, "308146")],
    ["a padded number", hexOf(der).replace(/^3046022100/, "304702220000")],
    ["a negative number", hexOf(der).replace(/^3046022100/, "30450220")],
    ["a third number", hexOf(der).replace(/^3046/, "3049") + "020101"],
    ["one number", hexOf(der).slice(0, 74).replace(/^3046/, "3023")],
    ["a SET", hexOf(der).replace(/^30/, "31")],
    ["an OCTET STRING for r", hexOf(der).replace(/^304602/, "304604")],
    ["an empty number", "30060200020101"],
    ["63 bytes", "11".repeat(63)],
    ["65 bytes", `04${"11".repeat(64)}`],
  ])("written in another way: %s", (_, hex) => {
    expect(holds(Buffer.from(hex, "hex"))).toBe(false);
  });
  it.each([
    ["off the curve", `04${hexOf(octetsOf(published.x))}${hexOf(octetsOf(published.y + 1n))}`],
    ["the origin", `04${"00".repeat(64)}`],
    ["x beyond the prime", `04${hexOf(octetsOf(prime + 1n))}${hexOf(octetsOf(published.y))}`],
    ["infinity", "00"],
    ["a hybrid form", `07${hexOf(key.point).slice(2)}`],
    ["cut", hexOf(key.point).slice(0, -2)],
    ["no byte at all", ""],
    ["another sign of y", `02${hexOf(octetsOf(published.x))}`],
  ])("a key %s", (_, hex) => {
    expect(holds(der, Buffer.from(hex, "hex"))).toBe(false);
  });
  it("with another identifier, message or key", () => {
    expect(sm2Holds(message, key.point, der, "")).toBe(false);
    expect(sm2Holds(message, key.point, der, "1234567812345679")).toBe(false);
    expect(holds(der, key.point, Buffer.from("message digesT"))).toBe(false);
    expect(holds(der, sm2Key("别人").point)).toBe(false);
    expect(sm2Holds(message, key.point, sm2Sign(key, message, { identifier: "" }), "")).toBe(true);
  });
});

describe("arithmetic", () => {
  it("of points that meet: the generator as key, its negative, the order", () => {
    expect(sumOfMultiples(1n, 0n, generator)).toBe(generator.x);
    expect(sumOfMultiples(order, 0n, generator)).toBeNull();
    expect(sumOfMultiples(order - 1n, 1n, generator)).toBeNull();
    expect(sumOfMultiples(2n, 3n, generator)).toBe(sumOfMultiples(5n, 0n, generator));
    expect(sumOfMultiples(1n, 1n, { x: generator.x, y: prime - generator.y })).toBeNull();
    expect(sumOfMultiples(0n, 0n, generator)).toBeNull();
  });
  it("signs with small keys and large ones alike", () => {
    for (const secret of [1n, 2n, order - 2n]) {
      const extreme = sm2KeyOf(secret);
      expect(holds(sm2Sign(extreme, message), extreme.point)).toBe(true);
    }
  });
});

describe("whatever is signed", () => {
  const texts = fc.uint8Array({ maxLength: 300 });
  it("holds, and does not with a bit changed in message, signature or key", () => {
    fc.assert(
      fc.property(texts, fc.string(), fc.boolean(), fc.nat(), (text, name, isRaw, at) => {
        const signer = sm2Key(name);
        const signature = sm2Sign(signer, text, { isRaw });
        expect(holds(signature, signer.point, text)).toBe(true);
        expect(holds(flipped(signature, at), signer.point, text)).toBe(false);
        expect(holds(signature, flipped(signer.point, at), text)).toBe(false);
        if (text.length > 0) expect(holds(signature, signer.point, flipped(text, at))).toBe(false);
      }),
      { numRuns: runs(15), seed },
    );
  });
  it("never throws on bytes without sense", () => {
    fc.assert(
      fc.property(texts, fc.uint8Array({ maxLength: 80 }), (point, signature) => {
        expect(holds(signature, point)).toBe(false);
        expect(holds(signature)).toBe(false);
      }),
      { numRuns: runs(50), seed },
    );
  });
});

function flipped(bytes: Uint8Array, at: number): Buffer {
  const changed = Buffer.from(bytes);
  const index = at % (changed.length * 8);
  changed[index >> 3] = (changed[index >> 3] ?? 0) ^ (1 << (index & 7));
  return changed;
}
