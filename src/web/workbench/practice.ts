import { setImmediate } from "node:timers/promises";
import type { Desk } from "../../jobs/desk/desk.js";
import { judgeEdits } from "../../jobs/edit/judge-edit.js";
import type { Json } from "../../model/base/json.js";
import { editDeskOf } from "./edit-tasks.js";
import type { ArgsOf } from "./tasks.js";

/** So often has code to run before the engine has made it fast. */
const times = 10;

/**
 * Judging takes several times as long when it is done for the first time: the code is only then
 * compiled. Between the opening of a record and the first field that is typed there are seconds in
 * which nobody waits; the record is judged in them as it stands, and nothing comes of it.
 */
export class Practice {
  #left = times;

  constructor(
    private readonly desk: Desk,
    /** Whether somebody waits for an answer. */
    private readonly isAsked: () => boolean,
  ) {}

  /** A record was opened: whoever asks has the turn after the judgement that is under way. */
  async begin({ address, path }: ArgsOf<"openRecord">, value: Json): Promise<void> {
    try {
      while (this.#left > 0) {
        // Questions that have come meanwhile are heard.
        await setImmediate();
        if (this.isAsked()) return;
        this.#left -= 1;
        const asked = { edits: [{ path, value }], language: "zh" } as const;
        await judgeEdits(editDeskOf(this.desk), address, asked);
      }
    } catch {
      this.#left = 0; // whoever types in it is told
    }
  }

  /** The thread ends. */
  stop(): void {
    this.#left = 0;
  }
}
