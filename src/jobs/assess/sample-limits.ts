import { type CaseProfile, untilDay } from "../../model/case/case-profile.js";
import type { SampleLimits } from "../../model/outcome/assessment.js";
import type { CivilDate } from "../../model/time/dates.js";

/** The cases that a sample is to be drawn from, as they were on a day. */
export function withinLimits(
  profiles: readonly CaseProfile[],
  limits: SampleLimits,
  { asOf, name }: { readonly asOf: CivilDate; name(person: string): string },
): CaseProfile[] {
  const { since, scheme, office, code, status, auditor } = limits;
  const kept: readonly ((profile: CaseProfile) => boolean)[] = [
    (p) => since === undefined || daysOf(p).some((day) => day >= since && day <= asOf),
    (p) => scheme === undefined || p.scheme === scheme,
    (p) => office === undefined || p.office === office,
    (p) => code === undefined || p.codes.some((c) => c === code || c.startsWith(`${code}.`)),
    (p) => status === undefined || p.certificates.some((c) => c.status === status),
    (p) => auditor === undefined || teamOf(p).some((id) => id === auditor || name(id) === auditor),
  ];
  return profiles.filter((whole) => {
    const profile = untilDay(whole, asOf);
    return kept.every((isKept) => isKept(profile));
  });
}

/** The days on which something happened. */
function daysOf(profile: CaseProfile): CivilDate[] {
  const { audits, decisions, nonconformities, certificates, matters, review } = profile;
  return [
    ...audits.flatMap((a) => [a.from, a.to]),
    ...decisions.map((d) => d.decidedOn),
    ...nonconformities.flatMap((n) => [n.raisedOn, n.closedOn]),
    ...certificates.map((c) => c.issuedOn),
    ...matters.map((m) => m.on),
    review?.completedOn ?? null,
  ].filter((day) => day !== null);
}

function teamOf({ audits }: CaseProfile): string[] {
  return audits.flatMap((a) => a.team.map((m) => m.person));
}
