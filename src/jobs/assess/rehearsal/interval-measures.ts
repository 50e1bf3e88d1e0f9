import { listOf } from "../../../model/base/lists.js";
import type { AuditProfile, CaseProfile, ScopeSource } from "../../../model/case/case-profile.js";
import { type CivilDate, daysBetween } from "../../../model/time/dates.js";
import { type Asked, isHeld, type Measure, measured, middleAndMost, place } from "./asked.js";
import { words } from "./interval-measures.words.js";

/** The audits of a type that have been held, the earliest first. */
function held(
  { audits }: CaseProfile,
  type: AuditProfile["type"],
  asOf: CivilDate,
): (AuditProfile & { readonly from: CivilDate })[] {
  return audits
    .filter((a) => a.type === type && isHeld(a, asOf))
    .flatMap((a) => (a.from === null ? [] : [{ ...a, from: a.from }]))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The decision of an audit; null where none was taken. */
function decidedOn({ decisions }: CaseProfile, { id }: AuditProfile): CivilDate | null {
  return decisions.find((d) => d.audit === id)?.decidedOn ?? null;
}

/** Case by case: when certification was decided, and how long after it surveillance was held. */
export const surveillanceIntervals: Measure = ({ profiles, asOf }: Asked) => {
  const lines = profiles.flatMap((profile) => {
    const [initial] = held(profile, "stage2", asOf).reverse();
    const from = initial && decidedOn(profile, initial);
    const later = held(profile, "surveillance", asOf);
    return from && later.length > 0 ? [{ profile, from, later }] : [];
  });
  const first = lines.flatMap(({ from, later: [next] }) =>
    next ? [daysBetween(from, next.from)] : [],
  );
  return measured(lines.length, {
    figures: [
      words.surveyed({ n: lines.length, ...middleAndMost(first) }),
      ...lines.map(({ profile, from, later }) =>
        words.surveyedCase({
          case: profile.case,
          on: from,
          audits: listOf(
            later.map((a) => words.after({ on: a.from, n: daysBetween(from, a.from) })),
          ),
        }),
      ),
    ],
  });
};

/** Case by case: when the certificate expired that a recertification was to renew. */
export const recertifications: Measure = ({ profiles, asOf }: Asked) => {
  const lines = profiles.flatMap((profile) =>
    held(profile, "recertification", asOf).flatMap((audit) => {
      const before = profile.certificates.filter((c) => c.issuedOn < audit.from);
      const expires = before
        .map((c) => c.expiresOn)
        .sort()
        .at(-1);
      return expires === undefined ? [] : [{ profile, audit, expires }];
    }),
  );
  return measured(lines.length, {
    figures: lines.map(({ profile, audit, expires }) =>
      words.recertified({
        case: profile.case,
        to: audit.to ?? audit.from,
        decided: decidedOn(profile, audit) ?? "—",
        expires,
      }),
    ),
  });
};

/** On how many certificates the scope is that which was applied for, audited and decided. */
export const certificateScopes: Measure = ({ profiles, asOf }: Asked) => {
  const issued = profiles
    .flatMap(({ certificates }) => certificates)
    .filter((c) => c.issuedOn <= asOf);
  const differing = issued.flatMap(({ case: id, number, scopes }) =>
    [scopes.audited, scopes.decided].flatMap((source) => differs(source, id, number)),
  );
  return measured(issued.length, {
    figures: [words.scopes({ n: issued.length })],
    unclear: differing,
  });
};

function differs(source: ScopeSource | null, id: string, number: string) {
  if (!source?.differs) return [];
  const { paper, differs: what } = source;
  return [place(id, words.scopeDiffers({ number, paper, what }))];
}
