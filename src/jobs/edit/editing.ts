import type { Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Outcome, Totals } from "../../model/outcome/finding.js";

/*
 * What the jobs of editing hand over. Pointers are RFC 6901; paths of records lie below the case's
 * folder.
 */

/** A field of a form, made from the schema of the record; children in the order of the schema. */
export interface FormField {
  /** Pointer with `*` for items of a list: "/team/*\/person". */
  readonly pattern: string;
  readonly name: string;
  readonly type: FieldType;
  readonly label: Bilingual;
  readonly help: Bilingual | null;
  readonly clauses: readonly { readonly clause: string; readonly text: Bilingual }[];
  /** Demanded by the schema, as soon as the step has been reached that asks for it. */
  readonly required: boolean;
  /** Demanded by the schema, be the step reached that asks for it or not. */
  readonly demanded: boolean;
  /** The body's papers have a place for it. */
  readonly printed: boolean;
  /** A list that says by being empty that there is nothing of it. */
  readonly mayBeEmpty: boolean;
  /** Of a choice, all; of another type, values that may stand in place of it. */
  readonly choices: readonly {
    readonly value: string | number | boolean;
    readonly label: Bilingual;
  }[];
  readonly fields: readonly FormField[];
  readonly item: FormField | null;
  readonly unit: Bilingual | null;
}
export type FieldType =
  | "object"
  | "list"
  | "text"
  | "longText"
  | "number"
  | "integer"
  | "boolean"
  | "date"
  | "dateTime"
  | "choice"
  | "person"
  | "site"
  | "attachment"
  | "bilingual"
  | "any";

/** A value that stands elsewhere first. */
export interface SourceValue {
  readonly pointer: string;
  readonly value: Json;
  readonly from: { readonly path: string; readonly pointer: string; readonly label: Bilingual };
  /** The rules compare both; else it is where the field may begin, and may say something else. */
  readonly isCompared: boolean;
}
/** A computed value that may be accepted. */
export interface Proposal {
  readonly pointer: string;
  readonly value: Json;
  readonly derivation: Bilingual;
  readonly clauses: readonly string[];
}
/** A role that signs a record, who may, and what was signed. */
export interface SigningRole {
  readonly role: string;
  readonly label: Bilingual;
  /** Demanded of this record, or signed already; else it may be signed in, and nobody asks. */
  readonly isAsked: boolean;
  /**
   * Who signs: people of the client, whom nobody here can sign for; those in `people`, who hold
   * the role in this case (nobody yet where there is none); or whoever of the body has the office,
   * which no record tells.
   */
  readonly by: "client" | "holders" | "office";
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly signatures: readonly {
    readonly name: string;
    readonly date: string;
    readonly isStale: boolean;
    readonly changed: readonly FieldChange[];
  }[];
}
/** A record that may be made now. */
export interface NewOffer {
  readonly kind: string;
  /** The audit's folder without `audits/`; null for a record of the case itself. */
  readonly audit: string | null;
  readonly instance: string | null;
  readonly title: Bilingual;
  /** Where it would lie, below the folder. */
  readonly path: string;
  /** What the audit is called, whether it has begun or not; null for none. */
  readonly auditTitle: Bilingual | null;
  /**
   * Asked for by a finding; the next in the order of the work; what may be needed at any time; the
   * first record of an audit that nobody has planned.
   */
  readonly group: "asked" | "next" | "any" | "audit";
  /** Why now: the finding that asks for it; null where it merely may be made. */
  readonly because: Bilingual | null;
}

/** A record with its unsaved content. */
export interface RecordEdit {
  readonly path: string;
  readonly value: Json;
}
/** What unsaved content would mean. */
export interface EditJudgement {
  /** Of the edited records. */
  readonly findings: readonly Outcome[];
  /** In the whole case, against what is saved. */
  readonly appeared: readonly Outcome[];
  readonly vanished: readonly Outcome[];
  readonly totals: Totals;
  /** What the commit would be called. */
  readonly message: string;
}

/** A record as it is to become. */
export interface SaveRequest {
  readonly path: string;
  readonly value: Json;
  /** As it was when it was read (hexadecimal SHA-256); null for a file that is not there. */
  readonly base: string | null;
  /** Instead of the message made from the change. */
  readonly message?: string;
}
export interface Saved {
  /** Null where nothing was committed: the files lie in no repository, or nothing had changed. */
  readonly commit: string | null;
  readonly base: string;
  readonly message: string;
}
/** Somebody else has saved since. */
export interface SaveConflict {
  readonly theirs: {
    readonly value: Json;
    readonly base: string;
    readonly author: string;
    readonly when: string;
  };
  /** Field by field: as it was, theirs, yours. */
  readonly fields: readonly ConflictField[];
  /** Both taken together where they touch different fields; null where they do not fit. */
  readonly merged: Json | null;
}
export interface ConflictField {
  readonly pointer: string;
  readonly label: Bilingual;
  readonly before: Json | undefined;
  readonly theirs: Json | undefined;
  readonly yours: Json | undefined;
  /** Both changed it, to different values. */
  readonly clashes: boolean;
}
export interface FieldChange {
  readonly pointer: string;
  readonly label: Bilingual;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}
/** One commit, as far as it touched a case. */
export interface HistoryEntry {
  readonly commit: string;
  readonly author: string;
  readonly when: string;
  readonly message: string;
  /**
   * What was before it is not in this copy of the repository: what it seems to have made may have
   * been there.
   */
  readonly isCut: boolean;
  readonly files: readonly ChangedFile[];
}
export interface ChangedFile {
  readonly path: string;
  readonly title: Bilingual;
  readonly what: "made" | "changed" | "removed";
  readonly fields: readonly FieldChange[];
}
