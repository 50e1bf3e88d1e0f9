/** The characters of a unified social credit code; I, O, S, V and Z are none (GB 32100-2015). */
const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const form = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * The last character that a code of 18 characters must have by GB 32100-2015: its first 17, each
 * times a power of 3, with it make a multiple of 31. Null for what is no such code at all.
 */
export function checkCharacterOf(code: string): string | null {
  if (!form.test(code)) return null;
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i += 1, weight = (weight * 3) % 31) {
    sum += characters.indexOf(code.charAt(i)) * weight;
  }
  return characters.charAt((31 - (sum % 31)) % 31);
}

/** Whether the last character follows from the others; what is no such code is not judged here. */
export function hasRightCheckCharacter(code: string): boolean {
  const expected = checkCharacterOf(code);
  return expected === null || code.endsWith(expected);
}
