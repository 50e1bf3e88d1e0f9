import type { JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { CaseView, Subject } from "../model/case/case-view.js";
import type { Outcome } from "../model/outcome/finding.js";
import type { DocumentLanguage, DocumentSpec } from "../model/procedure/document.js";
import type { Letterhead } from "../model/procedure/letterhead.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { CivilDate } from "../model/time/dates.js";

/** The CB's own data that every document carries. */
export interface House {
  readonly letterhead: Letterhead;
  readonly forms: Readonly<Record<string, { readonly code?: string; readonly version?: string }>>;
}

/** A case as it was judged, and what is to be made of it. */
export interface ComposeInput {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly outcomes: readonly Outcome[];
  readonly house: House;
  /** Empty: the languages that each document makes of itself. */
  readonly languages: readonly DocumentLanguage[];
  /** Document ids; empty means all. */
  readonly only: readonly string[];
  /** Prints what is there, marked as a draft on every page, instead of refusing. */
  readonly draft: boolean;
  /** Marks each page as a copy; the file says so in its name. */
  readonly copy?: boolean;
  /** Prints an English document although some of its text is Chinese, and says so on each page. */
  readonly allowChinese?: boolean;
  /** The documents made before, for those that list them; left out while they are being made. */
  readonly contents?: readonly JsonObject[];
  /** Until when the whole file is kept, where it can be said. */
  readonly keptUntil?: CivilDate | null;
  /**
   * Says which documents there are and which are refused, without their pages; whether one is too
   * Chinese for an English reader is still seen on its page.
   */
  readonly unrendered?: boolean;
  /** Why those documents are not all: the list of them is refused, or a draft. */
  readonly lacking?: readonly Bilingual[];
}

/** One document to be made: of what, about what, and in which language. */
export interface Copy {
  readonly spec: DocumentSpec;
  readonly variant: string;
  readonly alias: Readonly<Record<string, string>>;
  readonly subject: Subject;
  readonly language: DocumentLanguage;
}
