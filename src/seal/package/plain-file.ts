import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** No document of a case is larger. */
export const mostBytesOfFile = 1024 ** 3;

/**
 * The bytes of a plain file of a bearable size; null for anything else: a link leads elsewhere, a
 * pipe never ends, a device has no end. What was a file a moment ago may be one of them by now.
 */
export async function readPlainFile(path: string, most = mostBytesOfFile): Promise<Buffer | null> {
  const handle = await openPlainFile(path, most).catch(() => null);
  if (!handle) return null;
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** What a plain file holds, part by part; throws for what `readPlainFile` does not read. */
export async function* partsOfPlainFile(path: string): AsyncGenerator<Buffer> {
  const handle = await openPlainFile(path, mostBytesOfFile);
  try {
    yield* partsBetween(handle, 0, mostBytesOfFile);
  } finally {
    await handle.close();
  }
}

const mostBytesOfPart = 256 * 1024;

/**
 * The bytes of an open file from one place up to another, or to its end where that comes first. All
 * parts share one buffer, which is written over by the next.
 */
export async function* partsBetween(
  handle: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(Math.max(1, Math.min(mostBytesOfPart, end - start)));
  let at = start;
  while (at < end) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function openPlainFile(path: string, most: number): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  const stat = await handle.stat();
  if (stat.isFile() && stat.size <= most) return handle;
  await handle.close();
  throw new Error("no plain file of a bearable size");
}
