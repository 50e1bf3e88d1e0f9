// Judges two builds by runs in pairs, one of each, so that other work on the machine counts for
// both alike.

/** What the two builds took for the same work, one after the other; any unit. */
export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

/** So many times the older build's may a work take: beyond it is a change for the worse. */
export const worseBeyond = 1.15;

/**
 * How many times the older build's ours take: the median over the pairs, which a run that something
 * else disturbed does not move. 1 without pairs.
 */
export function ratioOf(pairs: readonly Pair[]): number {
  const ratios = pairs
    .filter(({ theirs }) => theirs > 0)
    .map(({ ours, theirs }) => ours / theirs)
    .toSorted((a, b) => a - b);
  const middle = Math.floor(ratios.length / 2);
  const [low, high] = [ratios[middle - 1] ?? 1, ratios[middle] ?? 1];
  return ratios.length % 2 === 1 ? high : (low + high) / 2;
}

export function isWorse(pairs: readonly Pair[]): boolean {
  return ratioOf(pairs) > worseBeyond;
}
