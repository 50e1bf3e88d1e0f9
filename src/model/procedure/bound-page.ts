import type { Bilingual } from "../base/text.js";

/** A page of a bound file as it is stamped. */
export interface BoundPage {
  /** Counted through with arabic figures, before and after in roman ones. */
  readonly number: string;
  readonly isWide: boolean;
  /** Of an attachment: which it is. */
  readonly caption: Bilingual | null;
  /** What stands on a sheet of an attachment that has no pages of its own. */
  readonly sheet: BoundSheet | null;
}
/** A picture's title; or what is said in place of what cannot be printed. */
export interface BoundSheet {
  readonly title: Bilingual;
  readonly remark: Bilingual;
  /** Where what is not printed lies, and why it is not. */
  readonly elsewhere: {
    readonly file: string;
    readonly sha256: string;
    readonly reason: Bilingual;
  } | null;
}
