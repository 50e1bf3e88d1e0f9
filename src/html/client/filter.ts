/** The words that somebody types to find something. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a text has all the words in it. */
export function hasAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Hides the rows that have not all the words typed into a field. */
export function filterRows(field: HTMLInputElement, rows: () => Iterable<HTMLElement>): void {
  field.addEventListener("input", () => {
    const words = wordsOf(field.value);
    for (const row of rows()) row.hidden = !hasAll(row.textContent ?? "", words);
  });
}
