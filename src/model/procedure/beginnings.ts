/** `schemas/coherence/beginnings.yaml`: what a new record begins with. */
export interface Beginnings {
  readonly beginnings: readonly {
    readonly audits?: readonly string[];
    /** The field that is filled: `audit-plan.team`. */
    readonly into: string;
    /** `a | b`: the first in which something stands. */
    readonly from?: string;
    /** Instead of `from`: what the field says. */
    readonly value?: string;
    /** Each item becomes a row: what stands in its members. */
    readonly rows?: Readonly<Record<string, string>>;
    /** Only items in which this list is not empty. */
    readonly having?: string;
    /** The rows go to those that are there already and say the same in this member. */
    readonly joins?: string;
    /** Somebody has to find it out: it is offered, not filled in. */
    readonly offered?: true;
  }[];
}
