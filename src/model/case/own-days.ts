import type { RecordOf } from "./records.js";

/** The determined days of one system, and where they stand in the record. */
export interface OwnDays {
  readonly days: number | undefined;
  readonly pointer: string;
}

/**
 * How long the audit of this system takes alone. In a combined audit the total is that of all
 * systems together, and the record names what each of them needs.
 */
export function ownDaysOf(
  { combined = [], totalDays }: RecordOf<"audit-time">,
  scheme: string,
): OwnDays {
  const index = combined.findIndex((c) => c.system === scheme);
  return index === -1
    ? { days: totalDays, pointer: "/totalDays" }
    : { days: combined[index]?.days, pointer: `/combined/${index}/days` };
}
