import { describe, expect, it } from "vitest";
import { type PackageTraits, recipe, recipeFile } from "../../../../src/jobs/archive/recipe.js";

const traits: PackageTraits = {
  name: "000001-C-1-case",
  isSigned: true,
  isStamped: true,
  hasSm3: true,
  isLegallyEffective: true,
};
const commands = (over: Partial<PackageTraits>) =>
  recipe({ ...traits, ...over })
    .split("\n")
    .filter((line) => /^\d\. /.test(line))
    .map((line) => line.split(" ").slice(0, 3).join(" "));

describe("how to verify a package without this product", () => {
  it("numbers the commands in both languages", () => {
    const all = [
      "1. sha256sum -c",
      "2. sha256sum -c",
      "3. diff <(cut",
      "4. openssl cms",
      "5. openssl ts",
      "6. openssl dgst",
    ];
    expect(commands({})).toEqual([...all, ...all]);
  });

  it("has only what there is to verify, and says what is not proved", () => {
    expect(commands({ isSigned: false, isStamped: false, hasSm3: false })).toHaveLength(6);
    expect(recipe({ ...traits, isSigned: false })).toContain("prove no origin");
    expect(recipe({ ...traits, isLegallyEffective: false })).toContain("not legally effective");
    expect(recipe(traits)).not.toMatch(/prove no origin|not legally effective/);
    expect(recipeFile()).toMatch(/-VERIFY\.txt$/);
  });
});
