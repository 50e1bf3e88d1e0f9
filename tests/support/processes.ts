import { readdirSync, readFileSync } from "node:fs";

/** Command lines of running processes that name a file. */
export function processesOf(file: string): string[] {
  return readdirSync("/proc")
    .filter((p) => /^\d+$/.test(p))
    .flatMap((p) => {
      try {
        const line = readFileSync(`/proc/${p}/cmdline`, "utf8").replaceAll("\0", " ");
        return line.includes(file) ? [line] : [];
      } catch {
        return []; // it ended meanwhile
      }
    });
}
