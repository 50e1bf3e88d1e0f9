import type { Bilingual } from "../base/text.js";

/** Where one printed value comes from. */
export interface FieldSource {
  /** Path in the case, as rules use it; inside a list's `fields`, `x` is the item. */
  readonly from: string;
  /** Without it there is no document. */
  readonly required?: boolean;
  /** Replaces the schema's label. */
  readonly label?: Bilingual;
  /**
   * For a value that stands in no record: kind and path of a field with the same label and words,
   * `audit-programme.activities.type`.
   */
  readonly as?: string;
  /** A planned day, a deadline or an end: printed although it lies after the document's own day. */
  readonly ahead?: true;
  /**
   * Path of the date on which the value came to be, where it is no date itself; of a list, the date
   * of each item (`x.on`). What came to be after the document's own day is not printed on it.
   */
  readonly since?: string;
  /**
   * The value is a key: shows the property of the item that has it, from the first of the lists
   * that knows it. A list may belong to audits of some types alone. Where that property `names` the
   * key (a label, a title), a key that no list knows is shown as it stands; of any other property
   * nothing is there.
   */
  readonly lookup?: {
    readonly in: readonly (
      | string
      | { readonly list: string; readonly audits: readonly string[] }
    )[];
    readonly by: string;
    readonly show: string;
    /** Shown of an item that has no `show`. */
    readonly else?: string;
    readonly names?: true;
  };
  /** Says where an item belongs, and is not shown itself. */
  readonly key?: true;
  /** A cell to be filled in by hand, whatever is recorded. */
  readonly blank?: true;
  /** Where nothing is recorded the cell stays empty; else a stroke says that there is nothing. */
  readonly orEmpty?: true;
  /** Of a list: rows to be filled in by hand, below those of the record. */
  readonly spare?: number;
  /** For an amount of money: in Chinese capitals, as on cheques. */
  readonly inCapitals?: true;
  /** What the document says instead of a value: for what is no word for people, such as a yes. */
  readonly said?: Readonly<Record<string, Bilingual>>;
  /** Path of the last day of a period that begins with this value; one day is printed as one. */
  readonly until?: string;
  /** Of a moment only the day is printed. */
  readonly dayOnly?: true;
  /** In a list: said instead of the value, `{n}` being the number of the item. */
  readonly counted?: Bilingual;
  /** Shown as it is registered, in English documents too: a Chinese name beside the English. */
  readonly native?: true;
  /** Path of a date that takes the place of the document's own day for this value. */
  readonly notAfter?: string;
  /** For a list of objects. */
  readonly fields?: Readonly<Record<string, FieldSource | string>>;
}
