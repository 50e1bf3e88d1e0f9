import { statSync } from "node:fs";
import { signerVariables } from "../../seal/signing/signer.js";

/**
 * The files of keys and passwords that the environment names and that others on this machine can
 * read. Windows keeps no such record.
 */
export function exposedSecrets(environment: NodeJS.ProcessEnv): string[] {
  if (process.getuid === undefined) return [];
  const { p12, key, passwordFile } = signerVariables;
  return [p12, key, passwordFile]
    .map((variable) => environment[variable] ?? "")
    .filter((file) => {
      const stat = file === "" ? undefined : statSync(file, { throwIfNoEntry: false });
      return stat !== undefined && (stat.mode & 0o044) !== 0;
    });
}
