// What was typed and not saved stays in the browser until it is saved or thrown away, also when
// the browser is closed.
import type { Json } from "../../../../model/base/json.js";

/** What of a browser's storage is used. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/** An unsaved record. */
export interface Draft {
  readonly value: Json;
  /** Content of the file that it was made from, as `RecordPage` names it. */
  readonly base: string | null;
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** A draft with the name under which it lies. */
export interface KeptDraft extends Draft {
  readonly name: string;
}

const prefix = "dossier.draft:";

/**
 * Drafts of one record. Each window keeps its own, since two may fill in the same record; `window`
 * names it.
 */
export class Drafts {
  readonly #shelf: Shelf;
  readonly #record: string;
  readonly #name: string;

  constructor(shelf: Shelf, record: string, window: string) {
    this.#shelf = shelf;
    this.#record = `${prefix}${record}#`;
    this.#name = this.#record + window;
  }

  /** Keeps what is typed; false where the browser keeps nothing (more). */
  keep(draft: Draft): boolean {
    try {
      this.#shelf.setItem(this.#name, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets this window's draft, or another that was left behind. */
  forget(name: string = this.#name): void {
    try {
      this.#shelf.removeItem(name);
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
  }

  /** Drafts that were left behind, the latest first: those of windows that are open stay theirs. */
  left(openWindows: ReadonlySet<string>): readonly KeptDraft[] {
    return this.#names()
      .filter((name) => !openWindows.has(name.slice(this.#record.length)))
      .flatMap((name) => {
        const draft = readDraft(this.#shelf.getItem(name));
        return draft ? [{ ...draft, name }] : [];
      })
      .sort((a, b) => b.when - a.when);
  }

  #names(): string[] {
    try {
      return Array.from({ length: this.#shelf.length }, (_, i) => this.#shelf.key(i)).filter(
        (name): name is string => name?.startsWith(this.#record) === true,
      );
    } catch {
      return [];
    }
  }
}

/** What an earlier program or anybody may have written; null where it is no draft. */
function readDraft(text: string | null): Draft | null {
  try {
    const { value, base, when } = JSON.parse(text ?? "") as Partial<Draft>;
    const isDraft = typeof value === "object" && typeof when === "number" && Number.isFinite(when);
    return isDraft ? { value, base: typeof base === "string" ? base : null, when } : null;
  } catch {
    return null;
  }
}
