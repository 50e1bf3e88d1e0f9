/** A sentence or a label in the two languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Whether a value that anybody may have written is a text in both languages. */
export function isBilingual(value: unknown): value is Bilingual {
  if (typeof value !== "object" || value === null) return false;
  const { zh, en } = value as Partial<Record<keyof Bilingual, unknown>>;
  return typeof zh === "string" && typeof en === "string";
}
export type Language = keyof Bilingual;

/** Chinese and English at once, as wrong use is told. */
export function inBoth({ zh, en }: Bilingual): string {
  return `${zh} · ${en}`;
}

/** The two halves of what `inBoth` has joined; of anything else, the same in both languages. */
export function joinedHalves(joined: string): Bilingual {
  const [zh, en, more] = joined.split(" · ");
  return zh !== undefined && en !== undefined && more === undefined
    ? { zh, en }
    : { zh: joined, en: joined };
}

/** Orders strings by code unit: the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
