import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** No document of a case is larger. */
export const mostBytesOfFile = 1024 ** 3;

/**
 * The bytes of a plain file of a bearable size; null for anything else: a link leads elsewhere, a
 * pipe never ends, a device has no end. What was a file a moment ago may be one of them by now.
 */
export async function readPlainFile(path: string): Promise<Buffer | null> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => null);
  if (!handle) return null;
  try {
    const stat = await handle.stat();
    return stat.isFile() && stat.size <= mostBytesOfFile ? await handle.readFile() : null;
  } finally {
    await handle.close();
  }
}
