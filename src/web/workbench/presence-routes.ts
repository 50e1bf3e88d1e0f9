import type { FastifyInstance } from "fastify";
import { folderId } from "../../jobs/edit/folders.js";
import type { Presence } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { folderRoots } from "./folder-roots.js";
import { sessionOf } from "./guard.js";

/** A window that says nothing for so long is closed, or its machine sleeps. */
const silentMs = 75_000;
const windowsAtMost = 5_000;

const body = {
  type: "object",
  required: ["path", "window", "isOpen"],
  additionalProperties: false,
  properties: {
    path: { type: "string", minLength: 1, maxLength: 300 },
    window: { type: "string", pattern: "^[a-z0-9-]{4,40}$" },
    isOpen: { type: "boolean" },
  },
} as const;

interface Here {
  readonly window: string;
  readonly name: string;
  readonly until: number;
}

/** Which windows have a record open, and who sits there. */
export class Windows {
  readonly #open = new Map<string, Map<string, Here>>();
  #count = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** A window opens or closes a record; `key` is known to its browser alone. */
  note(record: string, key: string, here: Omit<Here, "until"> | null): void {
    const windows = this.#open.get(record) ?? new Map<string, Here>();
    this.#count -= windows.size;
    windows.delete(key);
    if (here && this.#count < windowsAtMost) {
      windows.set(key, { ...here, until: this.now() + silentMs });
    }
    for (const [old, { until }] of windows) if (until < this.now()) windows.delete(old);
    this.#count += windows.size;
    if (windows.size > 0) this.#open.set(record, windows);
    else this.#open.delete(record);
  }

  at(record: string): Presence["windows"] {
    const now = this.now();
    return [...(this.#open.get(record)?.values() ?? [])]
      .filter(({ until }) => until >= now)
      .map(({ window, name }) => ({ window, name }));
  }
}

/** `POST …/presence`: a window has a record open, or no longer; all pages are told who has it. */
export function presenceRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const windows = new Windows();
  for (const { at, find } of folderRoots(context)) {
    app.post(
      `${at}/presence`,
      { schema: { body }, config: { isUnattended: true } },
      async (request): Promise<Presence> => {
        const folder = folderId(await find(request.params));
        const { path, window, isOpen } = request.body as {
          readonly path: string;
          readonly window: string;
          readonly isOpen: boolean;
        };
        const record = `${folder}/${path}`;
        const before = JSON.stringify(windows.at(record));
        const { name } = context.user;
        const key = `${sessionOf(request).id} ${window}`;
        windows.note(record, key, isOpen ? { window, name } : null);
        const told = { record, windows: windows.at(record) };
        if (JSON.stringify(told.windows) !== before) context.tell("presence", told);
        return told;
      },
    );
  }
}
