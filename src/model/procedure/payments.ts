/**
 * `schemas/coherence/payments.yaml`: what the contract says is paid when. All but fields are
 * patterns.
 */
export interface Payments {
  readonly parts: string;
  readonly share: string;
  readonly rest: string;
  readonly numerals: string;
  readonly ten: string;
  readonly due: readonly {
    readonly says: string;
    /** The day from which the number in the words counts. */
    readonly after?: string;
    /** The number is one of working days. */
    readonly unit?: "workingDay";
    readonly before?: "stage1" | "stage2" | "certificate";
  }[];
  /** The day (`a | b`) on which an audit began. */
  readonly started: string;
  readonly certified: string;
  /** From this day on the terms may be others. */
  readonly changed: string;
}
