import type { JsonObject } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { Scope } from "../procedure/procedure.js";
import type { CaseDocument, RecordFile } from "./case.js";
import type { People } from "./personnel.js";

/** A place in a record. */
export interface Place {
  readonly record: RecordFile;
  readonly pointer: string;
}
export interface Found {
  readonly value: unknown;
  /** Null for a value that stands in no file (a derived one). */
  readonly place: Place | null;
}

/** What a rule or a document is about: its variables are what expressions and paths see. */
export interface Subject {
  readonly id: string;
  readonly vars: Readonly<Record<string, unknown>>;
  /**
   * The event that a record waits for: it is to change the status of a certificate and has not yet.
   * Only what makes it due is asked of it.
   */
  readonly awaits?: string;
}

/** An audit as expressions see it: its records by kind, and what follows from them. */
export interface AuditView {
  readonly id: string;
  readonly type: string;
  readonly number: number;
  /** The folder's name without `audits/`: `03-surveillance-1`. */
  readonly name: string;
  /** What people call it: "Surveillance audit (no. 1)". */
  readonly title: Bilingual;
  readonly leader?: string;
  /**
   * Whether the audit programme says that the audit is complete: then all its records must be
   * there.
   */
  readonly completed: boolean;
  readonly nonconformities: readonly JsonObject[];
  readonly [kind: string]: unknown;
}

/** A case document arranged for looking things up by words of the domain. */
export interface CaseView {
  readonly document: CaseDocument;
  readonly people: People;
  /** The case's own records, as `c` in expressions. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly audits: readonly AuditView[];
  subjects(scope: Scope, auditTypes?: readonly string[]): readonly Subject[];
  /** The file that a record's root object was read from. */
  origin(value: object): RecordFile | undefined;
  /**
   * Looks up a dotted path such as `audit.auditPlan.plannedFrom` or `c.contract.@client.date`;
   * undefined when nothing is there.
   */
  find(vars: Readonly<Record<string, unknown>>, path: string): Found | undefined;
}
