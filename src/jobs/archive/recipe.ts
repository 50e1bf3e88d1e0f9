import type { Bilingual, Language } from "../../model/base/text.js";
import { words } from "./recipe.words.js";

/** What a package has that can be verified. */
export interface PackageTraits {
  readonly name: string;
  readonly isSigned: boolean;
  readonly isStamped: boolean;
  readonly hasSm3: boolean;
  readonly isLegallyEffective: boolean;
}
/** A command, and what its answer means. */
interface Step {
  readonly command: string;
  readonly meaning: Bilingual;
}

/** The page's file: its name is in both languages. */
export function recipeFile(): string {
  const { zh, en } = words.fileName();
  return `${zh}-${en}.txt`;
}

/**
 * How to verify a package without this product: a page that stands in it, in Chinese and then in
 * English.
 */
export function recipe(traits: PackageTraits): string {
  return `${page(traits, "zh")}\n${"-".repeat(60)}\n\n${page(traits, "en")}`;
}

function page(traits: PackageTraits, language: Language): string {
  const lines = [
    words.title({ name: traits.name })[language],
    "",
    words.introduction()[language],
    "",
    ...stepsFor(traits).flatMap(({ command, meaning }, i) => [
      `${i + 1}. ${command}`,
      `   ${meaning[language]}`,
      "",
    ]),
    ...reservations(traits).flatMap((sentence) => [sentence[language], ""]),
    words.chain()[language],
    words.contents()[language],
    "",
  ];
  return lines.join("\n");
}

function stepsFor({ isSigned, isStamped, hasSm3 }: PackageTraits): Step[] {
  return [
    {
      command: "sha256sum -c --strict --quiet manifest-sha256.txt",
      meaning: words.payload(),
    },
    {
      command: "sha256sum -c --strict --quiet tagmanifest-sha256.txt",
      meaning: words.manifests(),
    },
    {
      command: "diff <(cut -c67- manifest-sha256.txt | sort) <(find data -type f | sort)",
      meaning: words.completeness(),
    },
    ...(isSigned
      ? [
          {
            command:
              "openssl cms -verify -binary -inform DER -in tagmanifest-sha256.txt.p7s " +
              "-content tagmanifest-sha256.txt -CAfile ca.pem -purpose any -out /dev/null",
            meaning: words.signature(),
          },
        ]
      : []),
    ...(isStamped
      ? [
          {
            command:
              "openssl ts -verify -data tagmanifest-sha256.txt -in tagmanifest-sha256.txt.tst -token_in -CAfile tsa-ca.pem",
            meaning: words.timeStamp(),
          },
        ]
      : []),
    ...(hasSm3 ? [{ command: "openssl dgst -sm3 data/…", meaning: words.sm3() }] : []),
  ];
}

/** What the package does not prove. */
function reservations({ isSigned, isLegallyEffective }: PackageTraits): Bilingual[] {
  if (!isSigned) return [words.notSigned()];
  return isLegallyEffective ? [] : [words.notLegallyEffective()];
}
