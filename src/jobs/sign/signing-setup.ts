import { signerFrom } from "../../seal/signing/environment-signer.js";
import type { Workspace } from "../../workspace/workspace.js";
import { exposedSecrets } from "./exposed-secrets.js";

/** What this machine signs with, as its environment and the configuration say. */
export interface SigningSetup {
  /** Null for a program that names no certificate: its signature will tell. */
  readonly signer: {
    readonly name: string;
    readonly organisation: string | null;
    readonly until: string;
  } | null;
  /** Address of the time-stamping service; null where none is set up. */
  readonly timeStamp: string | null;
  /** Files of keys that others on this machine can read. */
  readonly exposed: readonly string[];
}

/** Throws, with what to set, where nothing or something useless is set up. */
export function signingSetup({ config, environment }: Workspace): SigningSetup {
  const { certificate } = signerFrom(environment, config.root);
  return {
    signer: certificate && {
      name: certificate.name,
      organisation: certificate.organisation,
      until: certificate.notAfter.toISOString().slice(0, 10),
    },
    timeStamp: environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp,
    exposed: exposedSecrets(environment),
  };
}
