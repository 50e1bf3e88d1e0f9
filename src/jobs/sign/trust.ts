import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type TrustStore, trustStore } from "../../seal/signing/trust-store.js";
import type { Config } from "../../workspace/config.js";

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
          `${file} 不是证书或吊销列表 · is neither a certificate nor a list of revoked ones: ${messageOf(error)}`,
          "用 PEM 或 DER 格式 · use PEM or DER",
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
      throw new UserError(
        "usage",
        `没有 ${path} · there is no such file`,
        "--trust 指明证书文件或文件夹 · name a certificate or a folder of certificates",
      );
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
