import { getHashes } from "node:crypto";

/** What a signature or key algorithm is called, and whether it can be checked here. */
export interface Algorithm {
  readonly name: string;
  /** Hash for Node's `verify`; null where this is no algorithm that can be checked here. */
  readonly hash: string | null;
  /** No longer to be relied on. */
  readonly weak?: true;
}

/** An algorithm of a signature. */
export interface SignatureAlgorithm extends Algorithm {
  readonly isPss: boolean;
  /** Of SM2 alone; or of whatever curve the key names. */
  readonly key?: "sm2" | "anyCurve";
}

/** The curve of GB/T 32918.5, which keys of SM2 name. */
export const sm2Curve = "1.2.156.10197.1.301";

/** Node has SM3 where its OpenSSL was built with it. */
const sm3 = getHashes().includes("sm3") ? "sm3" : null;

const sha = (hash: string) => ({ name: hash.toUpperCase().replace("SHA", "SHA-"), hash });

/** Digests, by object identifier (RFC 5754; GM/T 0006 for SM3). */
const digests: Readonly<Record<string, Algorithm>> = {
  "2.16.840.1.101.3.4.2.1": sha("sha256"),
  "2.16.840.1.101.3.4.2.2": sha("sha384"),
  "2.16.840.1.101.3.4.2.3": sha("sha512"),
  "1.3.14.3.2.26": { name: "SHA-1", hash: "sha1", weak: true },
  "1.2.840.113549.2.5": { name: "MD5", hash: "md5", weak: true },
  "1.2.156.10197.1.401": { name: "SM3", hash: sm3 },
};

/** Signatures that name their digest, and keys that leave it to another field (`digest`). */
const signatures: Readonly<
  Record<string, Omit<SignatureAlgorithm, "isPss"> & { readonly digest?: "elsewhere" | "pss" }>
> = {
  "1.2.840.113549.1.1.1": { name: "RSA", hash: "", digest: "elsewhere" },
  "1.2.840.10045.2.1": { name: "ECDSA", hash: "", digest: "elsewhere", key: "anyCurve" },
  "1.2.840.113549.1.1.10": { name: "RSA-PSS", hash: "", digest: "pss" },
  "1.2.840.113549.1.1.11": { name: "RSA SHA-256", hash: "sha256" },
  "1.2.840.113549.1.1.12": { name: "RSA SHA-384", hash: "sha384" },
  "1.2.840.113549.1.1.13": { name: "RSA SHA-512", hash: "sha512" },
  "1.2.840.10045.4.3.2": { name: "ECDSA SHA-256", hash: "sha256" },
  "1.2.840.10045.4.3.3": { name: "ECDSA SHA-384", hash: "sha384" },
  "1.2.840.10045.4.3.4": { name: "ECDSA SHA-512", hash: "sha512" },
  "1.2.840.113549.1.1.5": { name: "RSA SHA-1", hash: "sha1", weak: true },
  "1.2.840.10045.4.1": { name: "ECDSA SHA-1", hash: "sha1", weak: true },
  "1.2.840.113549.1.1.4": { name: "RSA MD5", hash: "md5", weak: true },
  // National algorithms (GM/T 0006). SM2 is defined with SM3 alone.
  "1.2.156.10197.1.501": { name: "SM2 SM3", hash: sm3, key: "sm2" },
  "1.2.156.10197.1.502": { name: "SM2 SHA-1", hash: null },
  "1.2.156.10197.1.503": { name: "SM2 SHA-256", hash: null },
  "1.2.156.10197.1.504": { name: "RSA SM3", hash: sm3 },
  // The curve, or the key, in the place of the algorithm, as signed data of GM/T 0010 has it.
  [sm2Curve]: { name: "SM2 SM3", hash: sm3, key: "sm2" },
  "1.2.156.10197.1.301.1": { name: "SM2 SM3", hash: sm3, key: "sm2" },
};

export function digestAlgorithm(oid: string): Algorithm {
  return digests[oid] ?? { name: oid, hash: null };
}

/** The algorithm of a signature; `digestOid` where the signature's own identifier names none. */
export function signatureAlgorithm(oid: string, digestOid?: string): SignatureAlgorithm {
  const known = signatures[oid] ?? { name: oid, hash: null };
  if (known.digest === undefined) return { ...known, isPss: false };
  const digest = digestAlgorithm(digestOid ?? "");
  return {
    name: `${known.name} ${digest.name}`,
    hash: digest.hash,
    isPss: known.digest === "pss",
    ...(known.key && { key: known.key }),
    ...(digest.weak && { weak: true as const }),
  };
}

/** SHA-256 as an identifier. */
export const sha256Oid = "2.16.840.1.101.3.4.2.1";
