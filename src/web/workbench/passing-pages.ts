import { randomUUID } from "node:crypto";

/** More than anybody looks at at once, of all who write. */
const most = 16;

/** Pages that are looked at once: kept by names that nobody can guess, the oldest forgotten. */
export class PassingPages {
  readonly #pages = new Map<string, string>();

  keep(html: string): string {
    const name = randomUUID();
    this.#pages.set(name, html);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > most && oldest !== undefined) this.#pages.delete(oldest);
    return name;
  }

  find(name: string): string | undefined {
    return this.#pages.get(name);
  }
}
