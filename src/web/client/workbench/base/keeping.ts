// What this browser remembers between visits: choices of the person, nothing of the records.

const prefix = "dossier.";

/** What was kept under a name; null where nothing was, or where the browser keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. A browser that keeps nothing starts afresh each time. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Private windows may keep nothing: the choice then lasts as long as the page.
  }
}
