import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256OfParts } from "../model/base/digest.js";
import { UserError } from "../model/base/errors.js";
import type { Config } from "./config.js";
import { words } from "./trust-files.words.js";

const endings = /\.(pem|crt|cer|der|crl)$/i;

/** A file of certificates or lists of revoked ones. */
export interface TrustFile {
  readonly file: string;
  readonly bytes: Buffer;
  /** Of a licensed provider of electronic certification. */
  readonly licensed: boolean;
}
/** Whom the workspace trusts, unread. */
export interface TrustFiles {
  readonly files: readonly TrustFile[];
  /** The same for the same contents, wherever they lie. */
  readonly digest: string;
}

/** Whom the configuration trusts. */
export function configuredTrust(config: Pick<Config, "signatures">): TrustFiles {
  const files = trustFiles([], config);
  const parts = files.map(({ bytes, licensed }) => sha256OfParts(String(licensed), bytes));
  return { files, digest: sha256OfParts(...parts.sort()) };
}

/** Whom to trust: the files or folders that were named, else the configuration's. */
export function trustFiles(
  named: readonly string[],
  { signatures }: Pick<Config, "signatures">,
): TrustFile[] {
  const trusted =
    named.length > 0 ? named.flatMap((p) => filesOf(p, true)) : filesOf(signatures.trust, false);
  return [
    ...trusted.map((file) => ({ file, licensed: false })),
    ...filesOf(signatures.licensed, false).map((file) => ({ file, licensed: true })),
  ].map((found) => ({ ...found, bytes: readFileSync(found.file) }));
}

function filesOf(path: string, mustExist: boolean): string[] {
  if (!existsSync(path)) {
    if (mustExist) {
      throw new UserError("usage", words.noSuchFile({ path }), words.nameCertificate());
    }
    return [];
  }
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((n) => join(path, n))
        .filter((f) => endings.test(f) && statSync(f).isFile())
    : [path];
}
