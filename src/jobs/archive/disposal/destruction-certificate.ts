import type { Bilingual, Language } from "../../../model/base/text.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { words } from "./destruction-certificate.words.js";
import type { KeptPackage } from "./kept-packages.js";

/** Who answers for a destruction. */
export interface Disposers {
  readonly approvedBy: string;
  /** Those who see it done. */
  readonly supervisedBy: readonly string[];
}

/** The file that stays in the archive in the place of a package. */
export function destructionCertificate(packageName: string): string {
  return `${packageName}.destroyed.txt`;
}

/**
 * Which package was destroyed, when, by whose leave, how long it had been kept, and file by file
 * what it held (`manifest`, its `manifest-sha256.txt`); with places for signatures.
 */
export function destructionCertificateText(
  kept: KeptPackage,
  { on, ...disposers }: Disposers & { readonly on: CivilDate },
  manifest: string,
): string {
  const files = manifest.split("\n").filter((line) => line !== "");
  const page = (language: Language) =>
    [
      ...sentences(kept, disposers, on).map((sentence) => sentence[language]),
      "",
      ...[disposers.approvedBy, ...disposers.supervisedBy].map(
        (name) => words.signature({ name })[language],
      ),
      "",
    ].join("\n");
  const { zh, en } = words.list({ n: files.length });
  return `${page("zh")}\n${page("en")}\n${"-".repeat(60)}\n${zh}\n${en}\n\n${files.join("\n")}\n`;
}

function sentences(
  { entry, info, until, basis, originals }: KeptPackage,
  { approvedBy, supervisedBy }: Disposers,
  on: CivilDate,
): Bilingual[] {
  const tag = (name: string) => info.get(name)?.[0] ?? "";
  return [
    words.title({ name: entry.name }),
    { zh: "", en: "" },
    words.body({ value: tag("source-organization") }),
    words.case({ value: entry.case }),
    words.about({ value: tag("external-description") }),
    words.packed({ day: entry.asOf, span: entry.span, number: String(entry.number) }),
    words.digest({ value: entry.identity }),
    words.kept({ until: until ?? "", basis }),
    words.destroyed({ day: on }),
    words.approved({ name: approvedBy }),
    ...supervisedBy.map((name) => words.supervised({ name })),
    words.records(),
    ...(originals === null ? [] : [words.originals({ place: originals })]),
    words.listBelow(),
  ];
}
