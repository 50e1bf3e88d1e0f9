import type { Bilingual } from "../model/base/text.js";
import { words } from "./left-over.words.js";

/** What a merge or a patch leaves beside a file. */
export interface LeftOver {
  /** The file that it is of. */
  readonly of: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/**
 * Says of the name of a file whether git, patch or a merge tool left it behind: `contract.json.rej`
 * holds changes that got in nowhere, the others are copies. Null for another name.
 */
export function leftOver(name: string): LeftOver | null {
  const [, of = "", ending] = /^(.+)\.(orig|rej)$/.exec(name) ?? [];
  if (ending === "rej") {
    return { of, message: words.rejected({ of }), remedy: words.workIn({ of }) };
  }
  if (ending === "orig") return copyOf(of);
  const copy = /^(.+)_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+(\.[^.]+)$/.exec(name);
  return copy ? copyOf(`${copy[1]}${copy[2]}`) : null;
}

function copyOf(of: string): LeftOver {
  return { of, message: words.copy({ of }), remedy: words.compare({ of }) };
}
