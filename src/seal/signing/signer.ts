import type { Certificate } from "./certificate.js";
import type { CmsOptions } from "./write-cms.js";

/** Who signs: gets bytes and gives a detached CMS signature over them. */
export interface Signer {
  /**
   * The certificate that it signs with; null where only the signature will tell (an external
   * signer).
   */
  readonly certificate: Certificate | null;
  /** Those that it sends along, up to its authority. */
  readonly chain: readonly Certificate[];
  sign(content: Uint8Array, options?: CmsOptions): Promise<Buffer>;
}

/** Names of the variables that say where a key lies. The key itself never stands in one. */
export const signerVariables = {
  p12: "DOSSIER_SIGN_P12",
  key: "DOSSIER_SIGN_KEY",
  certificate: "DOSSIER_SIGN_CERT",
  password: "DOSSIER_SIGN_PASSWORD",
  passwordFile: "DOSSIER_SIGN_PASSWORD_FILE",
  command: "DOSSIER_SIGN_COMMAND",
} as const;
