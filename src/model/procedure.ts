import type { Json, JsonObject } from "./json.js";
import type { Severity } from "./finding.js";
import type { Bilingual } from "./text.js";

/** One row of a clause register. */
export interface Clause {
  readonly id: string;
  readonly clause: string;
  readonly kind: string;
  readonly records: readonly string[];
  readonly audits: readonly string[];
  readonly requirement: string;
  readonly termsZh: readonly string[];
  readonly parameters: JsonObject | null;
  readonly condition: string | null;
  readonly severity: Severity;
  readonly checkable: "schema" | "rule" | "document" | "manual";
  readonly ambiguity: string | null;
  /** Literal text that the clause orders to be printed, by item. */
}

/** What a rule is asked about, one outcome each. */
export type Scope = "case" | "audit" | "nonconformity" | "certificate" | "change" | "scopeChange" | "termination" | "notice";

/** A check with parameters, severity, words and the clauses it enforces: data, never code. */
export interface Rule {
  readonly id: string;
  readonly check: string;
  readonly clauses: readonly string[];
  readonly severity: Severity;
  readonly per: Scope;
  /** For `per: audit` and below: only audits of these types. */
  readonly audits?: readonly string[];
  /** CEL: where it is false the rule does not apply. */
  readonly when?: string;
  readonly with: JsonObject;
  /** What is wrong when it does not hold; `{name}` takes a fact. */
  readonly title: Bilingual;
  readonly remedy: Bilingual;
}

/** One date property that is a named event on the timeline. */
export interface EventDefinition {
  readonly event: string;
  readonly kind: string;
  readonly pointer: string;
  readonly label: Bilingual;
}

export interface RecordSchema {
  readonly kind: string;
  readonly label: Bilingual;
  readonly clauses: readonly string[];
  /** The overlay with its base, as read from disk. */
  readonly overlay: JsonObject;
  readonly base: JsonObject;
}

/** A certification body's procedure, compiled from `schemas/<procedure>/`. */
export interface Procedure {
  readonly id: string;
  readonly data: ProcedureData;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly records: ReadonlyMap<string, RecordSchema>;
  readonly events: readonly EventDefinition[];
  readonly rules: readonly Rule[];
}

/** `schemas/<procedure>/procedure.json`. */
export interface ProcedureData {
  readonly procedure: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly effective: string;
  readonly body: { readonly name: Bilingual; readonly short: string; readonly address: Bilingual; readonly website: string };
  readonly scheme: string;
  readonly criteria: Bilingual;
  readonly forms: readonly { readonly document: string; readonly title: Bilingual; readonly code: string }[];
  readonly printed: Readonly<Record<string, Bilingual>>;
  readonly auditTimeTable: readonly { readonly from: number; readonly to: number; readonly days: number }[];
  readonly judgedClauses: readonly string[];
  readonly topics: Readonly<Record<string, readonly ListItem[]>>;
}
export interface ListItem {
  readonly item: string;
  readonly label: Bilingual;
}
export type { Json };
