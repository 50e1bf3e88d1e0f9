import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { isObject, type Json } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import { removeLeft, writeAtomically } from "../../workspace/atomic-write.js";
import {
  commitFiles,
  type Committer,
  refuseNobody,
  gitFolder,
  refuseHalfDone,
} from "../../workspace/git-commit.js";
import { finishMove } from "../../workspace/git-move.js";
import { withWriteLock } from "../../workspace/write-lock.js";
import type { EditDesk } from "./edit-desk.js";

/** Who saves, and in which language messages are made. */
export interface Saver {
  readonly language: Language;
  /** Null: whom git names. */
  readonly author: Committer | null;
}
interface How {
  readonly message: string;
  readonly isNew: boolean;
}
/** What commits; outside a repository files are written and nothing is committed. */
export interface Committing {
  /** Writes a file whole or not at all, and commits it alone. */
  put(path: string, content: string | Uint8Array, how: How): Promise<string | null>;
  /**
   * Takes a file away and commits that alone; what of it was not committed is committed before, by
   * the message `kept`.
   */
  remove(
    path: string,
    how: { readonly kept: string; readonly message: string },
  ): Promise<string | null>;
  /** Commits files that `write` writes. */
  around(paths: readonly string[], how: How, write: () => Promise<void>): Promise<string | null>;
}

/**
 * Does some writing while nobody else writes, after everything was asked that may forbid it. What a
 * killed program had written and not yet committed is committed first, by its own message.
 */
export async function writing<T>(
  { workspace }: EditDesk,
  { author }: Saver,
  work: (committing: Committing) => Promise<T>,
): Promise<T> {
  const { root, out } = workspace.config;
  const folder = gitFolder(root);
  if (folder !== null) {
    refuseHalfDone(folder);
    if (!author) refuseNobody(root);
  }
  return withWriteLock(join(folder ?? out, "dossier-save.lock"), async () => {
    if (folder === null) return work(onlyWriting);
    await finishMove(root);
    await finishLeft(root, folder);
    return work(committingIn(root, folder, author));
  });
}

const onlyWriting: Committing = {
  async put(path, content) {
    await writeAtomically(path, content);
    return null;
  },
  async remove(path) {
    rmSync(path);
    return Promise.resolve(null);
  },
  async around(_paths, _how, write) {
    await write();
    return null;
  },
};

function committingIn(root: string, folder: string, author: Committer | null): Committing {
  const commit = (paths: readonly string[], how: How) =>
    commitFiles(root, { paths, ...how, ...(author && { author }) });
  const around = async (intention: Intention, how: How, write: () => Promise<void>) => {
    // Not made durable: it is for a program that ends, not for a machine.
    writeFileSync(noteIn(folder), JSON.stringify(intention));
    try {
      await write();
    } catch (error) {
      rmSync(noteIn(folder), { force: true });
      throw error;
    }
    const made = await commit(intention.paths, how);
    rmSync(noteIn(folder), { force: true });
    return made;
  };
  return {
    put: (path, content, how) =>
      around({ paths: [path], sha256: sha256(content), author, ...how }, how, () =>
        writeAtomically(path, content),
      ),
    async remove(path, { kept, message }) {
      await commit([path], { message: kept, isNew: true });
      const how = { message, isNew: false };
      return around(
        { paths: [path], sha256: null, isGone: true, author, ...how },
        how,
        async () => {
          rmSync(path);
          return Promise.resolve();
        },
      );
    },
    around: (paths, how, write) => around({ paths, sha256: null, author, ...how }, how, write),
  };
}

/** What is about to be written and committed: a killed program leaves it. */
interface Intention extends How {
  readonly paths: readonly string[];
  /** Of the one file's content; null where it is not known before. */
  readonly sha256: string | null;
  /** The files are to be there no more. */
  readonly isGone?: boolean;
  readonly author: Committer | null;
}

function noteIn(folder: string): string {
  return join(folder, "dossier-save.json");
}

/**
 * Commits what was written and not committed when a program was killed. What has another content by
 * now is somebody else's: it stays as it is, and the next save of the file commits it.
 */
async function finishLeft(root: string, folder: string): Promise<void> {
  const left = intentionIn(noteIn(folder));
  if (left) {
    const { sha256: wanted, isGone = false, author, ...request } = left;
    const digests = left.paths.map(digestAt);
    const isWritten = digests.every((d) =>
      isGone ? d === null : d !== null && (wanted === null || d === wanted),
    );
    for (const path of left.paths) await removeLeft(path);
    if (isWritten) await commitFiles(root, { ...request, ...(author && { author }) });
  }
  rmSync(noteIn(folder), { force: true });
}

function intentionIn(file: string): Intention | null {
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Json;
    return isObject(read) && Array.isArray(read["paths"]) ? (read as unknown as Intention) : null;
  } catch {
    return null; // none was left, or not all of it was written
  }
}

function digestAt(path: string): string | null {
  try {
    return sha256(readFileSync(path));
  } catch {
    return null;
  }
}
