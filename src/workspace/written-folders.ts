import { join, sep } from "node:path";
import { isBelow, isWithin, linksIn } from "./within.js";

/** Where a configuration has files written. */
interface WrittenFolders {
  readonly root: string;
  readonly out: string;
  readonly archive: string;
  readonly publish: { readonly folder: string };
}

/**
 * What a repository says of where files are written holds inside it: a stranger's would write, and
 * take away, anywhere. Gives what leads out, with its place in the configuration. On disk links are
 * followed, and those below are looked at where they are few; the folder of a case is looked at
 * when it is written to.
 */
export function foldersOutside(
  { root, out, archive, publish }: WrittenFolders,
  isOnDisk: boolean,
): { readonly pointer: string; readonly folder: string }[] {
  const written = [
    { pointer: "/out", folder: out, below: () => [...linksIn(out, 1), ...linksIn(cache(out), 1)] },
    { pointer: "/archive", folder: archive, below: () => linksIn(archive) },
    ...(publish.folder.startsWith(out + sep)
      ? []
      : [
          {
            pointer: "/publish/folder",
            folder: publish.folder,
            below: () => linksIn(publish.folder),
          },
        ]),
  ];
  const isInside = isOnDisk ? isWithin : isBelow;
  return written.flatMap(({ pointer, folder, below }) => {
    // What lies in a folder outside is not even looked at.
    if (!isInside(root, folder)) return [{ pointer, folder }];
    const links = isOnDisk ? new Set(below()) : [];
    return [...links]
      .filter((link) => !isWithin(root, link))
      .map((link) => ({ pointer, folder: link }));
  });
}

function cache(out: string): string {
  return join(out, "cache");
}
