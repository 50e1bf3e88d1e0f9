import type { CivilDate } from "../../model/time/dates.js";
import type { Chain } from "../../seal/signing/chain.js";
import { type AlgorithmLifetime, algorithmLifetimes } from "../../workspace/reference-data.js";

/** How long a proof lasts: to the end of a certificate, or of an algorithm that it rests on. */
export interface ProofEnd {
  /** The last day of its certificates. */
  readonly certificates: CivilDate;
  /** What its certificates and stamps use, as the table of lifetimes calls it: `RSA 2048`. */
  readonly algorithms: readonly string[];
}

/** How long what a chain proves can be proved by it. */
export function endOf(chains: readonly Chain[]): ProofEnd | null {
  const certificates = chains.flatMap((c) => c.certificates);
  const [first] = certificates.map((c) => c.notAfter.toISOString().slice(0, 10)).sort();
  if (first === undefined) return null;
  const algorithms = certificates.flatMap((c) => [
    ...(c.rsaBits === null ? [] : [`RSA ${c.rsaBits}`]),
    ...(/SHA-?\d+|SM3|MD5/.exec(c.algorithm.name) ?? []),
  ]);
  return { certificates: first, algorithms: [...new Set(algorithms)].sort() };
}

/** The last day of a proof by today's table of lifetimes, and the algorithm where one ends it. */
export function lastDay({ certificates, algorithms }: ProofEnd): {
  readonly day: CivilDate;
  readonly algorithm: string | null;
} {
  return algorithms.reduce<{ day: CivilDate; algorithm: string | null }>(
    (last, algorithm) => {
      const until = lifetimeOf(algorithm);
      return until !== null && until < last.day ? { day: until, algorithm } : last;
    },
    { day: certificates, algorithm: null },
  );
}

/** The last day of an algorithm; null where none is known. */
export function lifetimeOf(algorithm: string): CivilDate | null {
  const [name = "", bits] = algorithm.split(" ");
  const fits = ({ algorithm: named, below }: AlgorithmLifetime) =>
    named === name && (below === undefined || Number(bits) < below);
  return algorithmLifetimes().find(fits)?.until ?? null;
}
