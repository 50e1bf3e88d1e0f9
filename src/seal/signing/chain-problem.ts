import type { Bilingual } from "../../model/base/text.js";
import type { VerificationState } from "../../model/outcome/verification.js";
import { words } from "./chain-problem.words.js";
import type { CertificateProblem, ChainProblem } from "./chain.js";

/**
 * What a problem of a certificate makes of the signature: nothing can be said, or it does not hold.
 */
export function problemState({ problem }: CertificateProblem): VerificationState {
  return open.has(problem) ? "cannotJudge" : "fail";
}

/** Says neither that something holds nor that it does not. */
const open: ReadonlySet<ChainProblem> = new Set(["untrusted", "notCheckable", "notRenewed"]);

/** A problem of a certificate as a sentence. */
export function problemSentence({ problem, certificate, detail }: CertificateProblem): Bilingual {
  return sentences[problem](certificate, detail);
}

const sentences: Readonly<Record<ChainProblem, (name: string, detail: string) => Bilingual>> = {
  untrusted: (name) => words.untrusted({ name }),
  notCheckable: (name, algorithm) => words.notCheckable({ name, algorithm }),
  expired: (name, date) => words.expired({ name, date }),
  notRenewed: (name, date) => words.notRenewed({ name, date }),
  notYetValid: (name, date) => words.notYetValid({ name, date }),
  revoked: (name, date) => words.revoked({ name, date }),
  notForSigning: (name, purpose) =>
    purpose === "nonRepudiation" ? words.notForSigning({ name }) : words.notForPurpose({ name }),
  weakKey: (name, key) => words.weakKey({ name, key }),
  weakAlgorithm: (name, algorithm) => words.weakAlgorithm({ name, algorithm }),
  notAnAuthority: (name) => words.notAnAuthority({ name }),
  badSignature: (name, issuer) => words.badSignature({ name, issuer }),
};
