import type { Json, JsonObject } from "../base/json.js";
import type { Bilingual } from "../base/text.js";
import type { FieldSource } from "./field-source.js";
import type { ContractClause, Paragraph } from "./form-sentence.js";
import type { LetterheadPart } from "./letterhead.js";
import type { SaidTitle } from "./said-title.js";
import type { SigningPlace } from "./signing-place.js";

export const documentLanguages = ["zh", "en", "zh-en"] as const;
/** Chinese, English, or both side by side. */
export type DocumentLanguage = (typeof documentLanguages)[number];

/**
 * One part of a form, from top to bottom. Exactly one of the words that say what it shows is given;
 * what is not there is left out, so that no form has rows that do not concern the case.
 */
export interface Section {
  readonly heading?: Bilingual;
  /** Only where this field is there. */
  readonly when?: string;
  /** Only where this field is not there. */
  readonly unless?: string;
  /** Labelled values: a name takes a whole row, names in a list share rows, two in each. */
  readonly facts?: readonly (string | readonly string[])[];
  /** A list as a table. */
  readonly table?: string;
  /** Of the table: names of the item's fields and the share of the width each takes. */
  readonly columns?: Readonly<Record<string, number>>;
  /** Of the table: columns whose text stands in the middle. */
  readonly centred?: readonly string[];
  /** Of the table: the field of the items that stands above those that share it. */
  readonly grouped?: string;
  /** Of the table or points: said where the list is empty. */
  readonly none?: Bilingual;
  /** A list of single texts as numbered points. */
  readonly points?: string;
  /** A long text under its heading. */
  readonly text?: string;
  readonly paragraphs?: readonly Paragraph[];
  /**
   * Sentences that the procedure orders to be printed, by name; those that it does not know are
   * left out.
   */
  readonly printed?: readonly string[];
  /**
   * A list of the procedure with a mark at each item that the field (a list of item numbers) names.
   */
  readonly checklist?: { readonly list: string; readonly ticks: string };
  /** To whom a letter goes. */
  readonly addressee?: string;
  /** Places to sign, by role. */
  readonly signatures?: readonly string[];
  /**
   * The end of a letter: name, seal and date. The body's, unless `by` names the field of another's
   * name; without `date` the date is written by hand.
   */
  readonly closing?: { readonly date?: string; readonly by?: string };
  /** Small print. */
  readonly note?: Bilingual;
  /** An article of a contract, by the name that others refer to it: its number is counted. */
  readonly article?: string;
  readonly clauses?: readonly ContractClause[];
  /**
   * Of an article: the field (a list with `article` and `said`) whose texts stand here as clauses,
   * those that name this article; those that name no article of the form stand where `article` is
   * `other`.
   */
  readonly own?: string;
  /** Of an article that a procedure adds: the article that it stands before. */
  readonly before?: string;
  /** The articles of `articles.json` stand here. */
  readonly articles?: true;
}

/** Where the picture of a mark is named; of the items of a list what stands beside each, too. */
export type Mark =
  | { readonly from: string }
  | { readonly named: string }
  | { readonly list: string; readonly mark: string; readonly beside: string };

/**
 * One kind of document: `templates/<document>/document.json`. Nothing that is not declared here can
 * be printed.
 */
export interface DocumentSpec {
  /** Folder name. */
  readonly id: string;
  /** What its title is where the procedure names no such form. */
  readonly title: Bilingual;
  /** Titles instead of it, by what the document says; the first that fits. */
  readonly titles?: readonly SaidTitle[];
  /**
   * One document for each of these, as rules have it: `case`, `audit`, or a kind of record in camel
   * case.
   */
  readonly per: string;
  /** Every body needs it, whether or not its procedure names the form. */
  readonly general?: boolean;
  /** Only where there is a value at this path, and it is one of these. */
  readonly when?: { readonly path: string; readonly in?: readonly Json[] };
  /** Who fills it in, as the list of contents says; the body where nothing is said. */
  readonly author?: "client" | "both";
  /**
   * The kind of record before which it stands in the list of contents where both are of one day;
   * else it stands where the procedure's sequence has its own record.
   */
  readonly before?: string;
  /** False for what the list of contents leaves out. */
  readonly listed?: false;
  /** Printed before the event: what its record still lacks does not refuse it. */
  readonly byHand?: true;
  /** Why it has neither places to sign nor a closing with seal and date. */
  readonly unsigned?: Bilingual;
  /**
   * Tells of the other documents of the case (`contents`): it is made after them. In a bound file
   * it stands before them, `first` of all or `last` of all.
   */
  readonly bound?: boolean | "first" | "last";
  /** Its headings are counted as they print. */
  readonly numbered?: true;
  /** The form from top to bottom, for templates that show `sections`. */
  readonly sections?: readonly Section[];
  /** Its articles are the body's own: a procedure's of the same name do not take their place. */
  readonly hasOwnArticles?: boolean;
  /**
   * Pictures of the look's `marks/`: named by a value of the record, without which the document is
   * refused, by this file name, shown where it is there, or by each item of a list.
   */
  readonly marks?: Readonly<Record<string, Mark>>;
  /**
   * From how many characters of these fields on (Latin ones count half) a page needs an annex; and
   * is set closer, in templates of a look that do not leave their size to be measured (`fits`).
   */
  readonly density?: {
    readonly fields: readonly string[];
    readonly dense?: Readonly<Record<DocumentLanguage, number>>;
    readonly full: Readonly<Record<DocumentLanguage, number>>;
  };
  readonly audits?: readonly string[];
  /** Several documents of one template: each gives the alias paths that its fields use. */
  readonly variants?: Readonly<
    Record<
      string,
      {
        readonly alias: Readonly<Record<string, string>>;
        /** In place of the document's own `per`. */
        readonly per?: string;
      }
    >
  >;
  /** Paths of the records it is made of. */
  readonly records: readonly string[];
  /** Path of the document's own number. */
  readonly number?: string;
  /** Path of the date that the PDF carries as its own. */
  readonly date: string;
  /**
   * Paths of the dates by the last of which the document was whole, where that is not its date and
   * its signatures: a form that several fill in one after the other.
   */
  readonly asOf?: readonly string[];
  /**
   * How all its dates are written: 27 July 2026, as in letters, or 2026-07-27; in figures in tables
   * alone where nothing is said.
   */
  readonly dates?: "written" | "figures";
  /** Languages made when none is asked for. */
  readonly languages: readonly DocumentLanguage[];
  /** Path of the languages that the client asked for: of `languages` only these are made then. */
  readonly languagesAsked?: string;
  /**
   * Data of the body's own (`letterhead` of the configuration) without which there is no document.
   */
  readonly letterhead?: readonly LetterheadPart[];
  /**
   * Refused while a rule of severity error about the subject fails or cannot be judged for a
   * missing or faulty record.
   */
  readonly strict?: boolean;
  readonly fields: Readonly<Record<string, FieldSource | string>>;
  readonly signatures: readonly SigningPlace[];
  /** Names of the procedure's `printed` sentences that the template shows. */
  readonly printed: readonly string[];
  readonly texts: Readonly<Record<string, Bilingual>>;
  /** Source of the template and its style. */
  readonly template: string;
  readonly style: string;
}

/** A document about one subject in one language, ready to be printed or refused. */
export interface ComposedDocument {
  /** Path below the output folder, without `.pdf`: `tb/…/02-stage2/audit-report.zh`. */
  readonly path: string;
  readonly document: string;
  readonly title: string;
  readonly titles: Bilingual;
  /** What the list of contents calls it. */
  readonly listedAs: Bilingual;
  readonly number: string;
  /** The number that its own record gives it, not the case's or another paper's; else empty. */
  readonly ownNumber: string;
  readonly language: DocumentLanguage;
  readonly subject: string;
  /** Civil date of the document; dates inside the PDF come from it. */
  readonly date: string;
  readonly html: string;
  /** Every text that the page shows, with the place it comes from. */
  readonly texts: readonly {
    readonly text: string;
    readonly at: { readonly file: string; readonly line: number; readonly column: number } | null;
  }[];
  readonly view: PageView;
  /**
   * The record that it renders, with the digest of its bytes; null for a list of other documents.
   */
  readonly source: { readonly file: string; readonly sha256: string } | null;
  readonly author: "body" | "client" | "both";
  /** The kind of record before which it stands among those of its day. */
  readonly before: string | null;
  /** Whether the list of contents names it. */
  readonly listed: boolean;
  /** The attachments that it names, with their numbers on it. */
  readonly cited: readonly { readonly path: string; readonly number: number }[];
  /** Where one that tells of the others stands among them; false for the others. */
  readonly bound: boolean | "first" | "last";
  /** Languages that the kind of document is made in when none is asked for. */
  readonly languages: readonly DocumentLanguage[];
}

/** A value as templates show it, with its label; a list has columns and rows. */
export type ShownField = JsonObject & {
  readonly label: string;
  readonly labelAlt: string | null;
  /** Whether there is anything to show. */
  readonly there: boolean;
  /** Of a field that says where its item belongs: what it says. */
  readonly key?: string;
  /** A yes or no that says no. */
  readonly isNo?: true;
  /** An item that no list of the procedure names: shown as it stands. */
  readonly isUnnamed?: true;
  /** An English text whose words are not broken. */
  readonly whole?: true;
  /** A name, number, date or address: to be copied from the page as it was recorded. */
  readonly exact?: true;
  readonly value?: string;
  readonly alt?: string | null;
  readonly columns?: Readonly<Record<string, Pick<ShownField, "label" | "labelAlt">>>;
  readonly rows?: readonly ShownFields[];
};
export type ShownFields = Readonly<Record<string, ShownField>>;

/** A place to sign as templates show it. */
export type ShownSignature = JsonObject & {
  readonly role: string;
  /** Whether somebody has signed there, as the record says. */
  readonly signed: boolean;
  /** Whether the place is shown when nobody has signed there. */
  readonly wanted: boolean;
};

/** What a template sees: of this much the rest of the program makes use, too. */
export type PageView = JsonObject & {
  readonly body: { readonly label: string };
  readonly f: ShownFields;
  readonly signatures: readonly ShownSignature[];
};
/** Why a document is refused. */
export interface Reason extends Bilingual {
  /** The field that mends it. */
  readonly at?: { readonly file: string; readonly pointer: string };
  /** The same without the place, where it is shown beside a way to it. */
  readonly plain?: Bilingual;
  /** Not why, but what helps. */
  readonly helps?: true;
}

export interface RefusedDocument {
  readonly path: string;
  readonly document: string;
  readonly subject: string;
  readonly language: DocumentLanguage;
  readonly reasons: readonly Reason[];
  /** A record that it is made of is not there: whoever misses the record has said so. */
  readonly lacksRecord: boolean;
}

/**
 * Part `index` of `count` parts that print on their own, at the same time or on several machines.
 */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What goes into every PDF besides its pages. */
export interface Sealing {
  readonly pdfa: boolean;
  readonly attach: boolean;
}
