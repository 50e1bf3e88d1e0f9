import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type TrustStore, trustStore } from "../../seal/signing/trust-store.js";
import type { Config } from "../../workspace/config.js";
import { words } from "./trust.words.js";

const endings = /\.(pem|crt|cer|der|crl)$/i;

/** Whom to trust: the files or folders that were named, else the configuration's. */
export function trustFrom(
  named: readonly string[],
  { signatures }: Pick<Config, "signatures">,
): TrustStore {
  const files = [
    ...(named.length > 0
      ? named.flatMap((p) => filesOf(p, true))
      : filesOf(signatures.trust, false)
    ).map((file) => ({ file, licensed: false })),
    ...filesOf(signatures.licensed, false).map((file) => ({ file, licensed: true })),
  ];
  return trustStore(
    files.map(({ file, licensed }) => {
      const bytes = readFileSync(file);
      try {
        trustStore([{ bytes, licensed }]);
      } catch (error) {
        throw new UserError(
          "usage",
          words.noCertificate({ file, reason: messageOf(error) }),
          words.usePem(),
          { cause: error },
        );
      }
      return { bytes, licensed };
    }),
  );
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
