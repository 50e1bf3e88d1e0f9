import type { Json } from "../base/json.js";
import type { Placeholder } from "../base/placeholder.js";
import type { Bilingual } from "../base/text.js";
import type { SignatureEvidence } from "./signature-evidence.js";

/** Line and column count from 1, columns in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Location extends Position {
  /** Path relative to the records folder's parent, with `/`. */
  readonly file: string;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
}

/**
 * What is wrong with a file before any schema looks at it: encoding, syntax, duplicate key, depth,
 * …
 */
export interface FileProblem extends Position {
  readonly code: string;
  /** Of a problem that leaves the record readable: how grave it is; else it is an error. */
  readonly readable?: "error" | "warning";
  /** The value that it is about; left out where it is about the file. */
  readonly pointer?: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** One JSON file of a case. `value` is undefined when the file could not be read as a record. */
export interface RecordFile {
  readonly file: string;
  readonly kind: string;
  /** What stands after the kind in the file name: `01`, `opening`; empty for a single record. */
  readonly instance: string;
  readonly value: Json | undefined;
  /** SHA-256 of the bytes; empty when they could not be read. */
  readonly sha256: string;
  readonly problems: readonly FileProblem[];
  /** Where a value stands; the nearest container that exists when the pointer leads nowhere. */
  position(pointer: string): Position;
  /** A number exactly as it is written, `1.50`; undefined where no number stands. */
  numberText(pointer: string): string | undefined;
}

export type AuditType = "stage1" | "stage2" | "surveillance" | "recertification" | "special";
export interface AuditFolder {
  /** Relative to the case folder: `audits/02-stage2`. */
  readonly id: string;
  readonly number: number;
  readonly type: AuditType;
  readonly records: readonly RecordFile[];
}

/** Something in a case folder that is no record and should not be there, or cannot be read. */
export interface StrayFile extends FileProblem {
  readonly file: string;
}

/** Why an attachment is not as it was recorded, where that shows, and what to do. */
export interface InItsPlace {
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
}

/** A file that lies below `attachments/` of a case, whether a record names it or not. */
export interface AttachmentFile {
  /** Below the case folder. */
  readonly path: string;
  readonly type: "file" | "other";
}

/** Everything on disk about one certification case, every value knowing its place. */
export interface CaseDocument {
  /** `<procedure>/<case>`, as on disk. */
  readonly id: string;
  readonly procedure: string;
  readonly folder: string;
  /** How the records folder is called in messages. */
  readonly shownAs: string;
  readonly records: readonly RecordFile[];
  readonly audits: readonly AuditFolder[];
  readonly strays: readonly StrayFile[];
  /**
   * SHA-256 of the file by its path below the case folder; undefined when it is missing or no plain
   * file, null where nobody looks for attachments.
   */
  digestOf(attachment: string): string | undefined | null;
  /**
   * The bytes of an attachment, no more than `most`; undefined when it is missing or no plain file.
   * Left out where attachments are not at hand.
   */
  contentOf?(attachment: string, most: number): Uint8Array | "large" | undefined;
  /** What lies below `attachments/`; left out where attachments are not at hand. */
  readonly attachments?: readonly AttachmentFile[];
  /** Why nobody can look at an attachment; left out where nobody opened any. */
  faultOf?(attachment: string): Bilingual | null;
  /**
   * That an attachment is there and only a pointer to its content, whatever digest is recorded;
   * null for everything else.
   */
  pointerAt?(attachment: string): Placeholder | null;
  /**
   * What lies in the place of an attachment that is missing, or has another digest than this one
   * (null: it is not recorded); null where that says nothing more.
   */
  inItsPlace?(attachment: string, sha256: string | null): InItsPlace | null;
  /**
   * What an attachment shows as evidence of an electronic signature of a content with this digest;
   * left out where nobody opens evidence.
   */
  evidenceOf?(attachment: string, contentSha256: string): SignatureEvidence | undefined;
}
