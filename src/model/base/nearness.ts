import leven from "leven";

/**
 * Known names, those that look most like a name first, whatever their case; in their own order
 * where they are equally near. A name may be known by several spellings.
 */
export function byNearness(
  name: string,
  known: readonly string[],
  spellings: (known: string) => readonly string[] = (k) => [k],
): string[] {
  const distances = new Map(
    known.map((k) => [k, Math.min(...spellings(k).map((s) => distance(name, s)))]),
  );
  return known.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** The known name that was probably meant; undefined where all are far from it. */
export function nameMeantBy(name: string, known: readonly string[]): string | undefined {
  const [nearest] = byNearness(name, known);
  return nearest !== undefined && distance(name, nearest) <= Math.max(2, name.length / 3)
    ? nearest
    : undefined;
}

function distance(a: string, b: string): number {
  return leven(a.toLowerCase(), b.toLowerCase());
}
