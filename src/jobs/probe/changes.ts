import type { ProbedChange, ProbeKind } from "../../model/outcome/probe.js";
import type { Altered } from "./probed-case.js";

/** One thing in a case that is wrong on purpose. */
export interface Alteration extends ProbedChange {
  readonly kind: ProbeKind;
  /** The kind of record; empty for an attachment. */
  readonly record: string;
  readonly unwatched: boolean;
  make(): Altered;
}

/** A change of a case that breaks nothing: nobody should say a word. */
export interface Innocent extends ProbedChange {
  readonly kind: "innocent";
  make(): Altered;
}
