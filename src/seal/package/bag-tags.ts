import type { Bad, PackageFile } from "./bag.js";

/** The lines of a tag file, however they end. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** What bagit.txt declares; version 1 and UTF-8 where it says nothing usable. */
export async function declaration(
  file: PackageFile | undefined,
  bad: Bad,
): Promise<{ version: number; encoding: string }> {
  const none = { version: 1, encoding: "utf-8" };
  if (file?.kind !== "file") {
    bad("declaration", "bagit.txt", "missing");
    return none;
  }
  const bytes = await file.read();
  const [, version = "", encoding = ""] =
    /^BagIt-Version: (\d+\.\d+)\r?\n?Tag-File-Character-Encoding: ([\w.-]+)\s*$/.exec(
      bytes.toString("latin1").replace(/\r\n?/g, "\n"),
    ) ?? [];
  if (version === "") {
    bad("declaration", "bagit.txt", bytes.toString("utf8").slice(0, 80));
    return none;
  }
  if (!["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"].includes(version)) {
    bad("declaration", "bagit.txt", `version ${version}`);
  }
  try {
    return { version: Number(version), encoding: new TextDecoder(encoding).encoding };
  } catch {
    bad("declaration", "bagit.txt", `encoding ${encoding}`);
    return { ...none, version: Number(version) };
  }
}

/** Labels in lower case: they are compared without regard to case (RFC 8493, 2.2.2). */
export function tags(text: string, wrong: (line: string) => void): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of linesOf(text)) {
    if (line.trim() === "") continue;
    if (/^[ \t]/.test(line)) {
      if (last) last[last.length - 1] += ` ${line.trim()}`;
      else wrong(line);
      continue;
    }
    const [, label = "", value = ""] = /^([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (label === "") {
      wrong(line);
      continue;
    }
    last = found.get(label.toLowerCase()) ?? [];
    last.push(value);
    found.set(label.toLowerCase(), last);
  }
  return found;
}
