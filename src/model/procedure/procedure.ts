import type { Json, JsonObject } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Edition } from "../certificate/edition.js";
import type { ClausesFor } from "../certificate/life.js";
import type { Severity } from "../outcome/finding.js";
import type { AuditTimeVariant, Share, TableRow } from "./audit-time.js";
import type { Coherence } from "./coherence.js";
import type { Departments } from "./departments.js";
import type { Section } from "./document.js";
import type { FieldSource } from "./field-source.js";
import type { Readings } from "./readings.js";
import type { Schema } from "./schema.js";

/**
 * What stands behind a clause: a schema field, a rule, a printed document, a person's recorded
 * statement, its reason to be only narrative; `open`: nothing yet.
 */
export type Enforcement = "field" | "rule" | "document" | "statement" | "narrative" | "open";

/** One row of a clause register (`clauses/<chapter>.json` of the procedure). */
export interface Clause {
  readonly id: string;
  readonly clause: string;
  readonly kind: string;
  readonly records: readonly string[];
  readonly audits: readonly string[];
  /** What the clause demands, in English. */
  readonly requirement: string;
  /** The same in Chinese; a body's own register may lack it. */
  readonly requirementZh?: string;
  readonly termsZh: readonly string[];
  readonly parameters: JsonObject | null;
  readonly condition: string | null;
  readonly conditionZh?: string;
  readonly severity: Severity;
  readonly checkable: "schema" | "rule" | "document" | "manual";
  /** Where the text is unclear: the doubt and the reading taken. */
  readonly ambiguity: string | null;
  readonly ambiguityZh?: string;
  readonly enforcement: readonly Enforcement[];
  /**
   * Clauses of accreditation standards that the row answers, by standard; empty where none has a
   * counterpart.
   */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  /**
   * The row is about the body itself, not about a case: it is answered in `records/cb/<short>/`.
   */
  readonly level?: "body";
  /** When a row that a person answers applies; without it only a person can say. */
  readonly applies?: Applies;
  /** Why a narrative row has nothing to check: a key of `schemas/narrative-reasons.json`. */
  readonly reason?: string;
}

/**
 * Always where its records are there; exactly where one of these records or fields is (`a & b`);
 * `only`: nowhere else, and where one is there, a person says; `where`: there at least, and where
 * none is, a person says.
 */
export type Applies =
  | "always"
  | { readonly when: string }
  | { readonly only: string }
  | { readonly where: string };

/**
 * What a rule is asked about, one outcome each: `case`, `audit`, `body` (the certification body
 * itself), a kind of record in camel case (`certificate`, `suspension`, `nonconformity`): every
 * record of that kind; or `repository`: all cases together.
 */
export type Scope = string;

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
  /** What is wrong when it does not hold. */
  readonly title: Bilingual;
  readonly remedy: Bilingual;
  /** Who has to act while it is due. */
  readonly actor?: Actor;
  /** Where the text of its clause can be read in two ways: what the other way changes. */
  readonly readings?: Readings;
  /** Worked out when the procedure is compiled. */
  readonly plan?: PackedPlan;
}

/**
 * The paths that a rule reads for its `when` and for its judgement, `?` before one it tests; and
 * its expressions as they are parsed, by their text, as JSON.
 */
export interface PackedPlan {
  readonly when: readonly string[];
  readonly judgement: readonly string[];
  readonly trees: string;
}

/** Somebody who has to act: a function, and where the case names the person. */
export interface Actor {
  readonly label: Bilingual;
  /** Paths of person ids, the first that leads somewhere counts. */
  readonly person: readonly string[];
}

/** One date property that is a named event on the timeline. */
export interface EventDefinition {
  readonly event: string;
  readonly kind: string;
  /** Of records of this instance, which only show the event: another kind tells of it itself. */
  readonly instance?: string;
  readonly pointer: string;
  readonly label: Bilingual;
}

/**
 * Where records of a kind stand: in the case folder, in an audit's folder, in either, in
 * `records/personnel/`, or in the body's own folder `records/cb/<short>/`.
 */
export type Level = "case" | "audit" | "any" | "personnel" | "body";

/**
 * One kind of record: its base schema and the procedure's overlay, merged for reading labels and
 * clauses.
 */
export interface RecordSchema {
  readonly kind: string;
  readonly label: Bilingual;
  readonly level: Level;
  /** The list's name in expressions, for kinds that come numbered (`nonconformity-01`). */
  readonly plural?: string;
  /**
   * The variable that holds one record of the kind in expressions, where it is not the kind in
   * camel case.
   */
  readonly variable?: string;
  /** Names after the kind, for kinds that come in fixed instances (`attendance-opening`). */
  readonly instances?: readonly string[];
  /** Clauses that the record as a whole answers. */
  readonly clauses: readonly string[];
  readonly schema: Schema;
}

/** A certification body's procedure, compiled from its folder. */
export interface Procedure {
  readonly id: string;
  readonly data: ProcedureData;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Ids of those that a person's statement is about. */
  readonly statementClauses: readonly string[];
  readonly records: ReadonlyMap<string, RecordSchema>;
  readonly events: readonly EventDefinition[];
  readonly rules: readonly Rule[];
  /** What holds in every case, whatever the procedure says. */
  readonly coherence: Coherence;
}

/** All that a procedure says besides clauses, records and rules, whichever file it stands in. */
export interface ProcedureData {
  readonly procedure: string;
  readonly title: Bilingual;
  readonly version: string;
  /** What printed forms call the version, where its bare number says nothing. */
  readonly versionTitle?: Bilingual;
  /** Null where the document does not say. */
  readonly issued: string | null;
  readonly effective: string | null;
  readonly body: { readonly name: Bilingual; readonly short: string };
  /** What the body calls its departments, by what they do (`departments.ts`). */
  readonly departments: Departments;
  readonly scheme: string;
  /** The certification criteria with their full number, as certificates print them. */
  readonly criteria: Bilingual;
  /** The numbers with year by which the criteria are recognised wherever they are named. */
  readonly criteriaNumbers: readonly string[];
  /** Editions of the criteria, each with its time, where the procedure knows several. */
  readonly editions?: readonly Edition[];
  readonly forms: readonly Form[];
  /** Sentences that a clause orders to be printed literally. */
  readonly printed: Readonly<Record<string, Bilingual>>;
  readonly auditTimeTable: readonly TableRow[];
  /** By audit type: the share of the table value that the audit takes. */
  readonly auditTimeShares: Readonly<Record<string, Share>>;
  /** Circumstances that change the table value, named in an audit-time record by `variant`. */
  readonly auditTimeVariants?: readonly AuditTimeVariant[];
  /** The body's classification of business, where the procedure prints one. */
  readonly businessScope?: readonly ScopeCode[];
  /**
   * Kinds of record in the order in which a case grows; a later one proves that the earlier ones
   * must be there.
   */
  readonly sequence: readonly string[];
  readonly topics: Readonly<Record<string, readonly ListItem[]>>;
  /** How long a case is kept; nothing where the procedure does not say. */
  readonly retention?: Retention;
  /**
   * Clauses that speak of each status of a certificate; the register of certificates cites them.
   */
  readonly statusClauses?: Readonly<Record<ClausesFor, readonly string[]>>;
  /** By document: which of its fields show what a clause demands, item by item. */
  readonly documentContents?: Readonly<Record<string, readonly ClauseContents[]>>;
}
/** A case is kept for so many years after its certificates ended, or after they were to expire. */
export interface Retention {
  readonly clauses: readonly string[];
  readonly years: number;
  readonly from: "certificateEnd" | "certificateExpiry";
  /** The reading taken where the procedure itself names no years. */
  readonly reading?: Bilingual;
  /** Why the clauses give no last day for a case that never had a certificate. */
  readonly withoutCertificate?: Bilingual;
}
export interface ClauseContents {
  readonly clause: string;
  readonly items: readonly { readonly item: string; readonly shows: readonly string[] }[];
}
export interface ScopeCode {
  readonly code: string;
  readonly level: string;
  readonly label: Bilingual;
}
/**
 * A form that the procedure names: printed as a document, part of another form, or not the body's
 * to print.
 */
export interface Form {
  /** Kind of document, with its variant. */
  readonly document?: string;
  /** The document that holds what this form is for. */
  readonly within?: string;
  /** Why nobody prints it from a case. */
  readonly notPrinted?: Bilingual;
  readonly title: Bilingual;
  readonly code: string | null;
  /** Only for audits of these types, before a form of the same document without types. */
  readonly audits?: readonly string[];
  /**
   * Only where the value at this path is one of these, before a form of the same document without:
   * a form's title follows what it says.
   */
  readonly when?: { readonly path: string; readonly in: readonly Json[] };
  /** What this procedure's form shows beyond the others', before the signatures. */
  readonly fields?: Readonly<Record<string, FieldSource | string>>;
  readonly sections?: readonly Section[];
  /** Required fields that this form does without: `copies`, `ncs.aspects` in a list. */
  readonly optional?: readonly string[];
}
/** One item of a list that a clause prescribes. */
export interface ListItem {
  readonly item: string;
  readonly label: Bilingual;
  /** The item in full, as a contract has it. */
  readonly text?: Bilingual;
  /** The article of a contract that it stands in. */
  readonly article?: string;
  /** Wanted only where it applies. */
  readonly optional?: boolean;
  /** Of a ground: what it is called where people tell it in their own words. */
  readonly words?: readonly string[];
  /** Of what is archived: the kinds of record, with their instance, that are such papers. */
  readonly records?: readonly string[];
  /** The same: shown by the personnel records of those who had one of these roles in an audit. */
  readonly people?: readonly string[];
}
