/** A sentence or a label in the two languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Bilingual;

/** Fills `{name}` in both languages; an unknown name stays as it is, so that a gap is seen. */
export function fill(text: Bilingual, facts: Readonly<Record<string, string>>): Bilingual {
  const one = (s: string) => s.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
  return { zh: one(text.zh), en: one(text.en) };
}

/** Orders strings by code unit: the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
