import { randomBytes } from "node:crypto";
import { link, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import { syncFolder } from "../../workspace/atomic-write.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { digestPath, type FleetStore, isName } from "./fleet-store.js";
import { words } from "./folder-store.words.js";

/** A folder that all machines see: of this one, of a file server, of a volume. */
export class FolderStore implements FleetStore {
  constructor(private readonly folder: string) {}

  async keep(bytes: Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    const path = this.#object(digest);
    const there = await stat(path).catch(() => null);
    if (there?.size === bytes.length) return digest;
    await this.#writing(path, async () => {
      const begun = await written(path, bytes);
      await rename(begun, path);
      await syncFolder(dirname(path));
    });
    return digest;
  }

  async find(digest: string): Promise<Buffer | null> {
    const bytes = await readFile(this.#object(digest)).catch(() => null);
    return bytes && sha256(bytes) === digest ? bytes : null;
  }

  async drop(digest: string): Promise<void> {
    await rm(this.#object(digest), { force: true });
  }

  async putFirst(name: string, text: string): Promise<"first" | "same" | "other"> {
    const path = this.#named(name);
    return this.#writing(path, async () => {
      const begun = await written(path, text);
      try {
        // A name is given to one file only, whoever else gives it in the same moment.
        await link(begun, path);
        await syncFolder(dirname(path));
        return "first";
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== "EEXIST") {
          throw code !== undefined && withoutLinks.has(code)
            ? new UserError("environment", words.noLinks({ folder: this.folder }), words.another())
            : error;
        }
        return (await readFile(path, "utf8")) === text ? "same" : "other";
      } finally {
        await rm(begun, { force: true });
      }
    });
  }

  async read(name: string): Promise<string | null> {
    return readFile(this.#named(name), "utf8").catch(() => null);
  }

  async list(folder: string): Promise<string[]> {
    const found = await readdir(this.#named(folder)).catch(() => []);
    return found.filter((name) => !name.startsWith(".")).sort();
  }

  async remove(name: string): Promise<void> {
    await rm(this.#named(name), { force: true });
  }

  #object(digest: string): string {
    return join(this.folder, ...digestPath(digest).split("/"));
  }

  #named(name: string): string {
    if (!isName(name)) throw new Error("not a name of the store");
    return join(this.folder, ...name.split("/"));
  }

  async #writing<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      await makeFolder(dirname(path));
      return await work();
    } catch (error) {
      if (error instanceof UserError) throw error;
      const reason = messageOf(error);
      throw new UserError(
        "environment",
        words.notWritten({ folder: this.folder, reason }),
        words.checkFolder(),
        { cause: error },
      );
    }
  }
}

/** What file systems say that give a file one name only. */
const withoutLinks = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/**
 * A file beside the path with the content, made durable. Its name is nobody else's: containers on
 * several machines have the same process numbers.
 */
async function written(path: string, content: Uint8Array | string): Promise<string> {
  const begun = join(dirname(path), `.${randomBytes(12).toString("hex")}`);
  const file = await open(begun, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return begun;
}
