import type { Bilingual } from "../base/text.js";

/** One row of a procedure's audit-time table: effective number of persons to audit days. */
export interface TableRow {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** Days of the table for an effective number of persons; null above (or below) the table. */
export function tableDays(table: readonly TableRow[], effectiveNumber: number): number | null {
  return table.find((r) => r.from <= effectiveNumber && effectiveNumber <= r.to)?.days ?? null;
}

/**
 * The share of the initial audit's days that an audit of this type takes; a fraction as two whole
 * numbers, so that a third stays exact.
 */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A circumstance in which a procedure takes a multiple of the table value plus some days, rounded
 * up to half days.
 */
export interface AuditTimeVariant {
  readonly id: string;
  readonly label: Bilingual;
  readonly factor: Share;
  readonly plusDays: number;
  /** It rests on another certificate, of the body itself or of another one. */
  readonly certificateOf?: "body" | "other";
  /** The clause that grants it. */
  readonly clause: string;
}

/** Exact to a thousandth of a day, so that 0.4 × 17.5 is 7 and not a little more. */
export function variantDays(tableValue: number, { factor, plusDays }: AuditTimeVariant): number {
  return roundUpToHalf((tableValue * factor.numerator) / factor.denominator + plusDays);
}

/** Up to the next half day. */
export function roundUpToHalf(days: number): number {
  return Math.ceil(Math.round(days * 1000) / 500) / 2;
}

/** To the nearest half day, ties up. Hundredths of a day are noise of floating point. */
export function roundToHalf(days: number): number {
  return Math.floor(Math.round(days * 2000) / 1000 + 0.5) / 2;
}

/** Whether days are whole or half ones. */
export function isInHalfDays(days: number): boolean {
  return Math.abs(days * 2 - Math.round(days * 2)) < 1e-9;
}

/**
 * A square root, or a multiple of it, up to the next whole number; the noise of floating point
 * never adds one.
 */
export function rootUp(n: number, factor = 1): number {
  return Math.ceil(factor * Math.sqrt(n) - 1e-9);
}

/** Days as messages show them, to a hundredth. */
export function showDays(days: number): string {
  return String(Math.round(days * 100) / 100);
}

/** Compares days without the noise of floating point: whether `a` reaches `b`. */
export function reaches(a: number, b: number): boolean {
  return a >= b - 1e-9;
}
