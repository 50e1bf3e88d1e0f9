import type { Context } from "./contexts.js";
import type { FieldSpec } from "./field-spec.js";
import type { Spot } from "./spots.js";

/**
 * Whether a change is on record that may be why values differ (`told`: where they stand). What came
 * after all that a record of the audit tells does not explain what it says.
 */
export function isChanged(
  context: Context,
  changed: readonly FieldSpec[],
  told: readonly Spot[],
): boolean {
  const found = changed.filter((spec) => context.has(spec));
  const isOwn = told.every(({ audit }) => audit !== null && audit === context.audit);
  if (!isOwn || found.length === 0) return found.length > 0;
  const ends = told.map(({ record }) => context.until(record));
  return found.some((spec) => {
    const since = context.since(spec);
    return since === null || ends.some((end) => end === null || since <= end);
  });
}
