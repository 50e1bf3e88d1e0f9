/** Why a path leads out of the bag, or may do so on another system; null where it does not. */
export function unsafePath(path: string): string | null {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "absolute";
  if (path.startsWith("~")) return "home folder";
  if (path.includes("\\")) return "backslash";
  if (path.includes("\0")) return "NUL";
  if (/^%[A-Za-z]+%|^\$\{?[A-Za-z]/.test(path)) return "variable";
  const parts = path.split("/");
  if (parts.some((p) => p === "..")) return "..";
  return parts.some((p, i) => p === "" || (p === "." && i > 0)) ? "empty part" : null;
}

/** Names that are one file on some systems: they differ in case or in how a letter is composed. */
export function twins(
  paths: readonly string[],
  found: (path: string, other: string) => void,
): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = path.normalize("NFC").toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && other !== path) found(path, other);
    else seen.set(key, path);
  }
}

/**
 * Files that an operating system leaves in every folder somebody looks into: nobody put them there,
 * and they alter nothing.
 */
export function isSystemFile(path: string): boolean {
  return (
    /(?:^|\/)(?:\.DS_Store|\._[^/]*|ehthumbs\.db|thumbs\.db|desktop\.ini)$/i.test(path) ||
    /(?:^|\/)(?:__MACOSX|\.Spotlight-V100|\.Trashes|\.fseventsd)(?:\/|$)/.test(path)
  );
}
