/** Blocks of Unicode whose characters are as wide as two letters: first and last of each. */
const wideBlocks = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  // Rare characters in the names of people and places.
  [0x20000, 0x3fffd],
] as const;

/**
 * How wide a text is, in letters: a Chinese character takes two, in a terminal, a sheet or a
 * picture.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** The beginning of a text that is wider than it may be, with a mark that something is missing. */
export function shortenedTo(widest: number, text: string): string {
  if (textWidth(text) <= widest) return text;
  let [shown, width] = ["", 0];
  for (const character of text) {
    width += textWidth(character);
    if (width > widest) break;
    shown += character;
  }
  return `${shown}…`;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return wideBlocks.some(([first, last]) => code >= first && code <= last);
}
