import type { AuditProfile, CaseProfile } from "../../../model/case/case-profile.js";
import { daysBetween } from "../../../model/time/dates.js";
import { reductionPercent } from "../statistics.js";
import {
  type Asked,
  isHeld,
  type Measure,
  measured,
  middleAndMost,
  namesOf,
  place,
} from "./asked.js";
import { words } from "./audit-measures.words.js";

/** Every audit with the case that it is of. */
function auditsOf({ profiles }: Asked): { profile: CaseProfile; audit: AuditProfile }[] {
  return profiles.flatMap((profile) => profile.audits.map((audit) => ({ profile, audit })));
}

function heldAudits(asked: Asked): { profile: CaseProfile; audit: AuditProfile }[] {
  return auditsOf(asked).filter(({ audit }) => isHeld(audit, asked.asOf));
}

/** Who determined the time of each audit, how far it stays below the table, and who approved it. */
export const auditTime: Measure = (asked) => {
  const determined = auditsOf(asked).flatMap(({ audit }) =>
    audit.time ? [{ audit, ...audit.time }] : [],
  );
  const reduced = determined.filter((time) => reductionPercent(time) > 0);
  return measured(determined.length, {
    figures: [
      words.auditTime({
        n: determined.length,
        reduced: reduced.length,
        most: Math.max(0, ...reduced.map(reductionPercent)),
        by: namesOf(
          determined.flatMap((t) => t.approvedBy),
          asked,
        ),
      }),
    ],
    broken: reduced
      .filter((t) => t.reason === "")
      .map(({ audit }) => place(audit.case, words.reducedWithoutReason({ audit: audit.title }))),
    missing: determined
      .filter((t) => t.approvedBy.length === 0)
      .map(({ audit }) => place(audit.case, words.unapprovedTime({ audit: audit.title }))),
  });
};

/** How many audits spent less than the least share of their time on site. */
export const onsiteShare: Measure = (asked) => {
  const { leastOnsite: least } = asked;
  const times = auditsOf(asked).flatMap(({ audit }) =>
    audit.time ? [{ audit, time: audit.time }] : [],
  );
  const shares = times.flatMap(({ audit, time }) => {
    const percent = onsitePercent(time);
    return percent === null ? [] : [{ audit, percent }];
  });
  const below = shares.filter(({ percent }) => percent < least);
  return measured(times.length, {
    figures: [words.onsite({ n: shares.length, below: below.length, least })],
    broken: below.map(({ audit, percent }) =>
      place(audit.case, words.lowOnsite({ audit: audit.title, percent, least })),
    ),
    unclear: times
      .filter(({ time }) => onsitePercent(time) === null)
      .map(({ audit }) => place(audit.case, words.noOnsiteDays({ audit: audit.title }))),
  });
};

/** The share of an audit's time that is spent on site, in percent; null where it is not known. */
export function onsitePercent({
  onsite,
  determined,
}: NonNullable<AuditProfile["time"]>): number | null {
  return onsite === null || determined <= 0 ? null : Math.round((onsite / determined) * 1000) / 10;
}

/** Which audits were done from afar, and how much of them. */
export const remoteShare: Measure = (asked) => {
  const held = heldAudits(asked);
  const remote = held.flatMap(({ audit }) => (audit.remote ? [{ audit, ...audit.remote }] : []));
  return measured(held.length, {
    figures: [
      remote.length === 0
        ? words.noRemote({ n: held.length })
        : words.remote({ n: held.length, remote: remote.length }),
      ...remote.flatMap(({ audit, hours, total }) =>
        hours !== null && total !== null && total > 0
          ? [
              words.remoteOf({
                case: audit.case,
                audit: audit.title,
                percent: Math.round((hours / total) * 100),
              }),
            ]
          : [],
      ),
    ],
    unclear: remote
      .filter(({ hours, total }) => hours === null || total === null)
      .map(({ audit }) => place(audit.case, words.remoteWithoutHours({ audit: audit.title }))),
  });
};

/** Which sites of the clients that have several were audited. */
export const siteCoverage: Measure = (asked) => {
  const several = asked.profiles.filter((p) => p.sites.length > 1 && p.certificates.length > 0);
  const seen = several.map((profile) => {
    const visited = new Set(
      profile.audits.filter((a) => isHeld(a, asked.asOf)).flatMap((a) => a.sites),
    );
    return { profile, not: profile.sites.filter(({ id }) => !visited.has(id)) };
  });
  return measured(several.length, {
    figures: [
      words.sites({
        n: several.length,
        all: seen.filter(({ not }) => not.length === 0).length,
      }),
    ],
    unclear: seen
      .filter(({ not }) => not.length > 0)
      .map(({ profile, not }) =>
        place(profile.case, words.unvisited({ sites: not.map((s) => s.name).join(", ") })),
      ),
  });
};

/** Whether the use of certificate and marks was looked at in each surveillance. */
export const markUse: Measure = (asked) => {
  const surveillances = heldAudits(asked).filter(({ audit }) => audit.type === "surveillance");
  const silent = surveillances.filter(({ audit }) => (audit.markUse ?? "") === "");
  return measured(surveillances.length, {
    figures: [
      words.markUse({ n: surveillances.length, told: surveillances.length - silent.length }),
    ],
    missing: silent.map(({ audit }) => place(audit.case, words.noMarkUse({ audit: audit.title }))),
  });
};

/** How long it was from stage 1 to stage 2, and whether what stage 1 raised was resolved. */
export const stages: Measure = (asked) => {
  const pairs = asked.profiles.flatMap((profile) => {
    const first = profile.audits.find((a) => a.type === "stage1" && isHeld(a, asked.asOf));
    const second = profile.audits.find((a) => a.type === "stage2" && isHeld(a, asked.asOf));
    return first && second ? [{ first, second }] : [];
  });
  const days = pairs.flatMap(({ first, second }) => {
    const end = first.to ?? first.from;
    return end !== null && second.from !== null ? [daysBetween(end, second.from)] : [];
  });
  const concerns = pairs.reduce((n, { first }) => n + first.concerns.all, 0);
  const open = pairs.filter(({ first }) => first.concerns.open > 0);
  return measured(pairs.length, {
    figures: [
      words.stages({
        n: pairs.length,
        least: days.length > 0 ? Math.min(...days) : "—",
        ...middleAndMost(days),
        concerns,
      }),
    ],
    broken: open.map(({ first }) =>
      place(first.case, words.openConcerns({ n: first.concerns.open })),
    ),
  });
};
