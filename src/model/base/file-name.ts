/** Names that Windows keeps for devices, whatever ending follows. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Bytes that a name may have beside its ending and a number, of 255 that file systems allow. */
const bytesAtMost = 200;

/**
 * A name for people as one for a file, the same on Windows, macOS and Linux: without the characters
 * that one of them refuses, without dots and blanks at its ends, and not too long. Empty where
 * nothing is left.
 */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"/\\|?*]/g, "-")
    .replace(/\s+/g, " ");
  const trimmed = startOf(plain).replace(/^[. ]+|[. ]+$/g, "");
  return devices.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** As many whole characters as have room. */
function startOf(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > bytesAtMost) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * Gives a name once: one that differs from another only in case, as Windows and macOS do not tell
 * apart, gets a number.
 */
export function unique(name: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name} (${n})`;
    const key = tried.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return tried;
  }
}
