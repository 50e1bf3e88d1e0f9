import { sha256 } from "../../model/base/digest.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { ProbedChange } from "../../model/outcome/probe.js";

/**
 * As many as are wanted, drawn by the digest of seed and change, so that anybody can draw them
 * again; in the order in which they stood.
 */
export function drawn<T extends ProbedChange>(
  all: readonly T[],
  { sample, seed }: { readonly sample?: number | undefined; readonly seed: string },
): readonly T[] {
  if (sample === undefined || sample >= all.length) return all;
  const lots = all.map((one, i) => ({
    i,
    lot: sha256([seed, one.file, one.pointer, one.change].join("\0")),
  }));
  const taken = new Set(
    lots
      .sort((a, b) => byCodeUnit(a.lot, b.lot))
      .slice(0, sample)
      .map(({ i }) => i),
  );
  return all.filter((_, i) => taken.has(i));
}
