import { messageOf, UserError } from "../model/base/errors.js";
import { placeholderIn, refusePlaceholder } from "../model/base/placeholder.js";
import { type TrustStore, trustStore } from "../seal/signing/trust-store.js";
import type { Config } from "./config.js";
import { type TrustFile, trustFiles } from "./trust-files.js";
import { words } from "./trust-files.words.js";

/** Whom to trust: the files or folders that were named, else the configuration's. */
export function trustFrom(
  named: readonly string[],
  config: Pick<Config, "signatures">,
): TrustStore {
  return trustStoreOf(trustFiles(named, config));
}

/** The certificates and lists in these files; one that holds neither is refused. */
export function trustStoreOf(files: readonly TrustFile[]): TrustStore {
  for (const { file, ...content } of files) {
    refusePlaceholder(file, placeholderIn(content.bytes));
    try {
      trustStore([content]);
    } catch (error) {
      throw new UserError(
        "usage",
        words.noCertificate({ file, reason: messageOf(error) }),
        words.usePem(),
        { cause: error },
      );
    }
  }
  return trustStore(files);
}
