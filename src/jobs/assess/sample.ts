import { createHash } from "node:crypto";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseProfile } from "../../model/case/case-profile.js";
import type { Sample, Stratum } from "../../model/outcome/assessment.js";
import type { CivilDate } from "../../model/time/dates.js";

export interface SampleRequest {
  readonly asOf: CivilDate;
  readonly seed: string;
  readonly size: number;
  readonly per: readonly Stratum[];
  /** What a value of a stratum is called. */
  name(stratum: Stratum, value: string): Bilingual;
}

/** What people call each stratum. */
export const stratumWords: Readonly<Record<Stratum, Bilingual>> = {
  procedure: { zh: "认证规则", en: "procedure" },
  office: { zh: "受理机构", en: "office" },
  auditor: { zh: "审核员", en: "auditor" },
  "audit-type": { zh: "审核类型", en: "audit type" },
};

/**
 * Draws a sample that anybody can draw again: cases are shuffled by SHA-256 of seed and name; first those are taken that cover
 * most of the strata not yet covered, then the rest by lot.
 */
export function drawSample(
  profiles: readonly CaseProfile[],
  { asOf, seed, size, per, name }: SampleRequest,
): Sample {
  const lot = new Map(
    profiles.map((p) => [p.case, createHash("sha256").update(`${seed}\0${p.case}`).digest("hex")]),
  );
  const shuffled = [...profiles].sort((a, b) =>
    byCodeUnit(lot.get(a.case) ?? "", lot.get(b.case) ?? ""),
  );
  const values = new Map(
    profiles.map((p) => [
      p.case,
      per.flatMap((s) => valuesOf(p, s).map((v) => ({ stratum: s, value: v, key: `${s}\0${v}` }))),
    ]),
  );
  const open = new Map([...values.values()].flat().map((v) => [v.key, v]));
  const cases: { case: string; reasons: Bilingual[] }[] = [];
  const taken = new Set<string>();
  while (cases.length < size && taken.size < profiles.length) {
    let best: CaseProfile | undefined;
    let most = 0;
    for (const p of shuffled) {
      if (taken.has(p.case)) continue;
      const fresh = (values.get(p.case) ?? []).filter((v) => open.has(v.key)).length;
      if (fresh > most || (best === undefined && open.size === 0)) {
        best = p;
        most = fresh;
        if (open.size === 0) break;
      }
    }
    best ??= shuffled.find((p) => !taken.has(p.case));
    if (!best) break;
    taken.add(best.case);
    const fresh = (values.get(best.case) ?? []).filter((v) => open.delete(v.key));
    cases.push({
      case: best.case,
      reasons:
        fresh.length > 0
          ? per.flatMap((s) =>
              reasonsFor(
                s,
                fresh.filter((v) => v.stratum === s).map((v) => name(s, v.value)),
              ),
            )
          : [
              {
                zh: `按种子抽签（${(lot.get(best.case) ?? "").slice(0, 8)}）`,
                en: `by lot (${(lot.get(best.case) ?? "").slice(0, 8)})`,
              },
            ],
    });
  }
  const list = profiles
    .map((p) => p.case)
    .sort(byCodeUnit)
    .join("\n");
  return {
    asOf,
    seed,
    size,
    per,
    population: profiles.length,
    populationSha256: createHash("sha256").update(list).digest("hex"),
    cases,
    uncovered: [...open.values()]
      .sort(
        (a, b) => per.indexOf(a.stratum) - per.indexOf(b.stratum) || byCodeUnit(a.value, b.value),
      )
      .map(({ stratum, value }) => ({ stratum, value })),
  };
}

function reasonsFor(stratum: Stratum, names: readonly Bilingual[]): Bilingual[] {
  if (names.length === 0) return [];
  return [
    {
      zh: `${stratumWords[stratum].zh}：${names.map((n) => n.zh).join("、")}`,
      en: `${stratumWords[stratum].en}: ${names.map((n) => n.en).join(", ")}`,
    },
  ];
}

/** The values that a case has of a stratum; a case without an office has none of its own kind. */
export function valuesOf(p: CaseProfile, stratum: Stratum): string[] {
  switch (stratum) {
    case "procedure":
      return [p.procedure];
    case "office":
      return [p.office ?? ""];
    case "auditor":
      return [
        ...new Set(
          p.audits.flatMap((a) =>
            a.team
              .filter((m) => m.role !== "technicalExpert" && m.role !== "observer")
              .map((m) => m.person),
          ),
        ),
      ].sort(byCodeUnit);
    case "audit-type":
      return [...new Set(p.audits.map((a) => a.type as string))].sort(byCodeUnit);
  }
}
