import { relative, resolve } from "node:path";
import { pretty } from "../model/base/json.js";
import type { Bilingual, Language } from "../model/base/text.js";
import type { CivilDate } from "../model/time/dates.js";
import type { Workspace } from "../workspace/workspace.js";
import { deliver, type Io, today } from "./io.js";

/** What the options of every command settle, where it has them. */
export interface Settled {
  readonly lang?: Language | undefined;
  readonly asOf?: CivilDate | undefined;
  readonly output?: string | undefined;
}

/**
 * What a command runs in: the workspace that the folder belongs to, the language, the day, and
 * where its output goes.
 */
export class Context {
  /** Language of the messages: as asked for, else as configured. */
  readonly lang: Language;
  /** The day that is judged: as asked for, else today. */
  readonly asOf: CivilDate;
  readonly #output: string | undefined;

  constructor(
    readonly io: Io,
    readonly workspace: Workspace,
    settled: Settled,
  ) {
    this.lang = settled.lang ?? workspace.config.lang;
    this.asOf = settled.asOf ?? today();
    this.#output = settled.output;
  }

  /** Talk, in the language of the messages. */
  say(sentence: Bilingual): void {
    this.io.say(sentence[this.lang]);
  }

  /** Data that goes to the file that was asked for, else to the screen. */
  deliver(text: string): Promise<void> {
    return deliver(this.io, text, this.#output);
  }

  deliverJson(value: unknown): Promise<void> {
    return this.deliver(pretty(value));
  }

  /** The file that the output goes to, where one was named. */
  get output(): string | undefined {
    return this.#output;
  }

  /** A path that was given on the command line. */
  resolve(path: string): string {
    return resolve(this.io.cwd, path);
  }

  /** A path as it is shown: from the folder one stands in. */
  shown(path: string): string {
    return relative(this.io.cwd, path) || path;
  }
}
