import type { Bilingual } from "../../model/base/text.js";
import type { Pair } from "./meaning.js";
import type { Roles } from "./roles.js";
import type { Update } from "./update.js";
import type { Dict } from "./values.js";

/** A signature field that an update brings, or an empty one that it fills. */
export interface NewField {
  readonly number: number;
  readonly isNew: boolean;
  readonly dict: Dict;
  /** Where it is seen: itself, or annotations of their own below it. */
  readonly widgets: readonly Widget[];
}

/** An annotation by which a field is seen. */
export interface Widget {
  readonly number: number;
  readonly dict: Dict;
}

/** A rectangle of a page, in its own coordinates. */
export interface Box {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What the pages show, for a seal may hide nothing of it. */
export interface Seen {
  /** Where texts stand, and marks. */
  marks(): readonly Box[];
  /** Where pictures stand: what they show, nobody can tell. */
  pictures(): readonly Box[];
}

/** An update, the revision before it and the one after. */
export interface Step extends Pair {
  readonly update: Update;
  /** The first signature may certify what was printed. */
  readonly isFirst: boolean;
  /** Of a document of ours we know what we write after a signature. */
  readonly isOurs: boolean;
  readonly seen: Seen;
  /** Takes what somebody has to look at, for it cannot be told. */
  readonly doubts: Bilingual[];
}

/** A step, and what can be told of it at once. */
export interface Looked extends Step {
  readonly roles: Roles;
  readonly was: Dict;
  readonly is: Dict;
  /** Numbers that were there before, and that the update writes again. */
  readonly changed: readonly number[];
  readonly added: ReadonlySet<number>;
  readonly fields: readonly NewField[];
}
