import { ZipFile } from "yazl";
import { byCodeUnit } from "../../model/base/text.js";

/**
 * Packs files below one folder, stored as they are: a compression is one more thing to know in
 * thirty years, and differs between its versions. The same files give the same bytes, whatever the
 * clock, the machine and the time zone.
 */
export async function zipOf(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of [...files].sort(([a], [b]) => byCodeUnit(a, b))) {
    zip.addBuffer(Buffer.from(bytes), `${folder}/${path}`, {
      mtime: new Date(1980, 0, 1),
      mode: 0o100644,
      compress: false,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
