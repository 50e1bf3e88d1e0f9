import type { Bilingual } from "../../model/base/text.js";
import type { Step } from "../../model/outcome/calculation.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CalculatedAudit } from "./calculation.js";

/** What the audit time is worked out from. */
export interface AuditTimeInput {
  /** Persons of all shifts, part-time ones already converted. */
  readonly persons: number;
  readonly audit: CalculatedAudit;
  readonly risk?: "low" | "medium" | "high";
  /**
   * Percent by which low risk reduces or high risk increases the time, 0 to the limit of the rule.
   */
  readonly riskPercent?: number;
  readonly variant?: string;
  /** Groups of persons doing identical activities, counted with their square root. */
  readonly identicalGroups: readonly number[];
  readonly adjustments: readonly { readonly days: number; readonly reason: string }[];
  /** Days of the other systems, audited together. */
  readonly combined: readonly number[];
  /** Days of the initial audit; without them they are worked out from the same data. */
  readonly initialDays?: number;
}

/** An audit time on its way: the question, and the steps written down so far. */
export class Derivation {
  readonly steps: Step[] = [];
  readonly toConfirm: Bilingual[] = [];

  constructor(
    readonly procedure: Procedure,
    readonly input: AuditTimeInput,
  ) {}

  step(text: Bilingual, value: string, clauses: readonly string[]): void {
    this.steps.push({ text, value, clauses });
  }
}
