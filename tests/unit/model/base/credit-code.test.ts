import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCharacterOf,
  hasRightCheckCharacter,
} from "../../../../src/model/base/credit-code.js";

const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const among = (length: number, from = characters) =>
  fc.string({ unit: fc.constantFrom(...from), minLength: length, maxLength: length });
const beginning = fc
  .tuple(among(2), among(6, "0123456789"), among(9))
  .map((parts) => parts.join(""));

describe("the check character of a unified social credit code", () => {
  it("is the one of the standard", () => {
    // The example of GB 32100-2015, annex A; the others counted by hand from its table of weights.
    expect(checkCharacterOf("91350100M000100Y43")).toBe("3");
    expect(checkCharacterOf("913601060010000140")).toBe("0");
    expect(checkCharacterOf("00000000000000000X")).toBe("0");
  });

  it("makes the weighted sum a multiple of 31", () => {
    fc.assert(
      fc.property(beginning, (first) => {
        const code = `${first}${String(checkCharacterOf(`${first}0`))}`;
        const sum = [...code].reduce(
          (before, c, i) => before + BigInt(characters.indexOf(c)) * 3n ** BigInt(i),
          0n,
        );
        // The last character counts once, not 3 to the 17th.
        const last = BigInt(characters.indexOf(code.charAt(17)));
        expect((sum - last * 3n ** 17n + last) % 31n).toBe(0n);
        expect(hasRightCheckCharacter(code)).toBe(true);
      }),
    );
  });

  it("tells any one character that is another one, and two neighbours that changed places", () => {
    const changed = fc.tuple(beginning, fc.nat(17), fc.constantFrom(...characters));
    fc.assert(
      fc.property(changed, ([first, at, other]) => {
        const code = `${first}${String(checkCharacterOf(`${first}0`))}`;
        const wrong = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
        const swapped = [...code];
        [swapped[9], swapped[10]] = [code.charAt(10), code.charAt(9)];
        if (checkCharacterOf(wrong) !== null && wrong !== code) {
          expect(hasRightCheckCharacter(wrong)).toBe(false);
        }
        if (swapped.join("") !== code) expect(hasRightCheckCharacter(swapped.join(""))).toBe(false);
      }),
    );
  });

  it("is not asked of what is no such code", () => {
    for (const text of ["", "9", "91350100M000100Y4", "91350100m000100y43", "9135010OM000100Y43"]) {
      expect(checkCharacterOf(text)).toBeNull();
      expect(hasRightCheckCharacter(text)).toBe(true);
    }
    expect(checkCharacterOf("９１350100M000100Y43")).toBeNull();
    expect(checkCharacterOf("91350100M000100Y43\n")).toBeNull();
  });
});
