import type { Context } from "./contexts.js";
import type { FieldSpec } from "./field-spec.js";
import type { Spot } from "./spots.js";

/**
 * Whether a change is on record that may be why values differ (`told`: where they stand). What came
 * after all that a record of the audit tells does not explain what it says; nor, where that is
 * asked (`ofCase`), a record of the case itself, such as a certificate.
 */
export function isChanged(
  context: Context,
  changed: readonly FieldSpec[],
  told: readonly Spot[],
  ofCase = false,
): boolean {
  const found = changed.filter((spec) => context.has(spec));
  const isOwn = told.every(({ audit }) => audit === context.audit && (audit !== null || ofCase));
  if (!isOwn || found.length === 0) return found.length > 0;
  const ends = told.map(({ record }) => context.until(record));
  return found.some((spec) => {
    const since = context.since(spec);
    return since === null || ends.some((end) => end === null || since <= end);
  });
}
