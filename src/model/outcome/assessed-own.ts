import type { Bilingual } from "../base/text.js";
import type { RecordOf } from "../case/records.js";
import type { ShownRecord } from "./shown-record.js";

/** Kinds of record that a body keeps of itself, in the order in which they are asked for. */
export const ownKinds = [
  "impartiality-meeting",
  "internal-audit",
  "management-review",
  "corrective-action",
  "body-complaint",
] as const;
export type OwnKind = (typeof ownKinds)[number];

/** A record of the body's own folder, without what is not shown. */
export interface OwnRecord<K extends OwnKind> {
  /** `cb/TB/internal-audit-01.json`, as among the records. */
  readonly path: string;
  readonly value: RecordOf<K>;
}

/** What a body keeps of itself. */
export interface AssessedBody {
  readonly short: string;
  readonly name: Bilingual;
  readonly own: { readonly [K in OwnKind]: readonly OwnRecord<K>[] };
  /** All records of its folder, line by line. */
  readonly records: readonly ShownRecord[];
}

/** A person who has a part in a case or in the body's own records. */
export interface AssessedPerson {
  readonly name: string;
  readonly qualifications: readonly Bilingual[];
  /** Null where there is no record of the person, or only a faulty one. */
  readonly record: RecordOf<"personnel"> | null;
  /** How many ties to organisations are declared; what they are may be left out. */
  readonly ties: number;
  /** The record, line by line. */
  readonly lines: ShownRecord | null;
}
