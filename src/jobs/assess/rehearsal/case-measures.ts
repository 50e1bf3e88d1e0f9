import type {
  CaseProfile,
  MatterProfile,
  NonconformityProfile,
} from "../../../model/case/case-profile.js";
import {
  changeKinds,
  changes as lifeChanges,
  happeningWords,
} from "../../../model/certificate/life.js";
import { daysBetween } from "../../../model/time/dates.js";
import { type Asked, type Measure, measured, middleAndMost, namesOf, place } from "./asked.js";
import { words } from "./case-measures.words.js";

/** Who decided, and whether any of them had a part in the audit. */
export const decisions: Measure = (asked) => {
  const all = asked.profiles.flatMap((p) => p.decisions.map((d) => ({ p, d })));
  const inTeam = all.filter(({ p, d }) =>
    p.audits.some((a) => a.id === d.audit && a.team.some((m) => m.person === d.maker)),
  );
  return measured(all.length, {
    figures: [
      words.decisions({
        n: all.length,
        inTeam: inTeam.length,
        by: namesOf(all.map(({ d }) => d.maker).filter(Boolean), asked),
      }),
    ],
    broken: inTeam.map(({ d }) => place(d.case, words.makerInTeam({ on: d.decidedOn }))),
    missing: all
      .filter(({ d }) => d.maker === "")
      .map(({ d }) => place(d.case, words.noMaker({ on: d.decidedOn }))),
  });
};

/** Decisions against the recommendation of the team. */
export const differingDecisions: Measure = ({ profiles }) => {
  const all = profiles.flatMap((p) => p.decisions);
  const differing = all.filter((d) => d.differs || d.overturned !== null);
  return measured(all.length, {
    figures: [
      words.differing({ n: all.length, differing: differing.length }),
      ...differing.flatMap((d) =>
        d.overturned === null || d.overturned === ""
          ? []
          : [words.overturned({ case: d.case, basis: d.overturned })],
      ),
    ],
  });
};

/** How major nonconformities were closed, and by what it is proved. */
export const majorNonconformities: Measure = ({ profiles, asOf }) => {
  const majors = profiles.flatMap((p) => p.nonconformities).filter((n) => n.grade === "major");
  const closed = majors.filter((n) => n.closedOn !== null);
  const open = majors.filter((n) => n.closedOn === null);
  const refused = open.filter((n) => profiles.some((p) => isRefusedFor(n, p)));
  const overdue = open.filter(
    (n) => n.dueOn !== null && n.dueOn < asOf && !refused.includes(n) && !isGone(n, profiles),
  );
  return measured(majors.length, {
    figures: [
      words.majors({
        n: majors.length,
        closed: closed.length,
        ...middleAndMost(
          closed.flatMap((n) => (n.closedOn ? [daysBetween(n.raisedOn, n.closedOn)] : [])),
        ),
      }),
      ...refused.map((n) => words.refusedOpen({ case: n.case, number: n.number })),
    ],
    broken: overdue.map((n) =>
      place(n.case, words.overdueMajor({ number: n.number, due: n.dueOn ?? "" })),
    ),
    missing: closed
      .filter((n) => n.evidence === 0)
      .map((n) => place(n.case, words.noEvidence({ number: n.number }))),
  });
};

/** Certification was refused after its audit: that it stayed open is why. */
function isRefusedFor({ case: id, audit }: NonconformityProfile, profile: CaseProfile): boolean {
  return (
    profile.case === id &&
    profile.decisions.some((d) => d.audit === audit && d.decision === "refuse")
  );
}

/** The certificate ended before it had to be closed. */
function isGone({ case: id, dueOn }: NonconformityProfile, profiles: readonly CaseProfile[]) {
  const ends = mattersOf(
    profiles.filter((p) => p.case === id),
    ["withdrawal", "cancellation"],
  );
  return ends.some(({ on }) => on !== null && dueOn !== null && on <= dueOn);
}

function mattersOf(profiles: readonly CaseProfile[], kinds: readonly MatterProfile["kind"][]) {
  return profiles.flatMap((p) => p.matters).filter((m) => kinds.includes(m.kind));
}

/** Complaints and appeals, and how long they took. */
export const complaints: Measure = ({ profiles }) => {
  const all = mattersOf(profiles, ["complaint", "appeal"]);
  const days = all.flatMap((m) =>
    m.on !== null && m.settledOn !== null ? [daysBetween(m.on, m.settledOn)] : [],
  );
  return measured(all.length, {
    figures: [
      words.complaints({
        complaints: all.filter((m) => m.kind === "complaint").length,
        appeals: all.filter((m) => m.kind === "appeal").length,
        settled: days.length,
        ...middleAndMost(days),
      }),
    ],
  });
};

/** Suspensions and what followed: published, reported, restored or ended. */
export const suspensions: Measure = ({ profiles }) => {
  const all = mattersOf(profiles, ["suspension"]);
  const ended = mattersOf(profiles, ["restoration", "withdrawal", "cancellation"]);
  return measured(all.length + ended.length, {
    figures: [
      words.suspensions({
        n: all.length,
        published: all.filter((m) => m.publishedOn !== null).length,
        reported: all.filter((m) => m.reportedOn !== null).length,
        restored: ended.filter((m) => m.kind === "restoration").length,
        withdrawn: ended.filter((m) => m.kind !== "restoration").length,
      }),
      ...all.map((m) =>
        words.suspension({
          case: m.case,
          on: m.on ?? "—",
          why: m.what,
          published: m.publishedOn ?? "—",
          reported: m.reportedOn ?? "—",
          followed: whatFollowed(m, ended),
        }),
      ),
    ],
    missing: all
      .filter((m) => m.publishedOn === null)
      .map((m) => place(m.case, words.unpublished({ on: m.on ?? "—" }))),
  });
};

/** What ended a suspension: restored, withdrawn or cancelled, and when. */
function whatFollowed({ case: id, settledOn }: MatterProfile, ended: readonly MatterProfile[]) {
  const end = ended.find((e) => e.case === id && e.on !== null && e.on === settledOn);
  const change = changeKinds.find((kind) => lifeChanges[kind].record === end?.kind);
  return change
    ? words.followed({ what: happeningWords[change], on: end?.on ?? "" })
    : words.notEnded();
}

export const transfers: Measure = ({ profiles }) => {
  const all = mattersOf(profiles, ["transfer"]);
  return measured(all.length, { figures: [words.transfers({ n: all.length })] });
};

/** Changes of clients and of scopes, and which of them are not settled. */
export const changes: Measure = ({ profiles }) => {
  const all = mattersOf(profiles, ["change", "scope-change"]);
  const open = all.filter((m) => m.settledOn === null);
  return measured(all.length, {
    figures: [words.changes({ n: all.length, settled: all.length - open.length })],
    unclear: open.map((m) => place(m.case, words.unsettled({ on: m.on ?? "—", what: m.what }))),
  });
};

/** The valid certificates, and whether the published list has the same. */
export const validCertificates: Measure = ({ profiles, published }) => {
  const valid = profiles
    .flatMap((p) => p.certificates)
    .filter((c) => c.status === "valid" || c.status === "suspended");
  const unlisted = published ? valid.filter((c) => !published.has(c.number)) : [];
  return measured(valid.length, {
    figures: [
      words.valid({
        valid: valid.filter((c) => c.status === "valid").length,
        suspended: valid.filter((c) => c.status === "suspended").length,
      }),
      ...(published ? [words.listed({ n: valid.length - unlisted.length })] : []),
    ],
    broken: unlisted.map((c) => place(c.case, words.unlisted({ number: c.number }))),
    missing: published ? [] : [place("", words.neverPublished())],
  });
};

/** Who reviewed applications, and whether before the contract. */
export const applicationReviews: Measure = (asked) => {
  const reviews = asked.profiles.flatMap((p) => (p.review ? [{ p, review: p.review }] : []));
  const late = reviews.filter(
    ({ p, review }) =>
      p.contractOn !== null && review.completedOn !== null && p.contractOn < review.completedOn,
  );
  return measured(asked.profiles.length, {
    figures: [
      words.reviews({
        n: reviews.length,
        refused: reviews.filter(({ review }) => review.conclusion === "refused").length,
        late: late.length,
        by: namesOf(
          reviews.flatMap(({ review }) => review.reviewer ?? []),
          asked,
        ),
      }),
    ],
    broken: late.map(({ p, review }) =>
      place(
        p.case,
        words.contractFirst({ contract: p.contractOn ?? "", review: review.completedOn ?? "" }),
      ),
    ),
    missing: asked.profiles.filter((p) => !p.review).map((p) => place(p.case, words.noReview())),
  });
};

/** How often in a row the same leader led the audits of one client. */
export const leaders: Measure = (asked) => {
  const rows = asked.profiles.flatMap((p) => longestRow(p, asked));
  const most = [...rows].sort((a, b) => b.times - a.times).slice(0, mostLeaders);
  return measured(rows.length, {
    figures: most.map(({ profile, leader, times }) =>
      words.led({ leader: namesOf([leader], asked), n: times, client: profile.client }),
    ),
  });
};

/** As many as one looks through. */
const mostLeaders = 5;

function longestRow(
  profile: CaseProfile,
  { asOf }: Asked,
): { profile: CaseProfile; leader: string; times: number }[] {
  let best = { leader: "", times: 0 };
  let row = { leader: "", times: 0 };
  for (const { leader, from } of profile.audits) {
    if (leader === null || from === null || from > asOf) continue;
    row = leader === row.leader ? { leader, times: row.times + 1 } : { leader, times: 1 };
    if (row.times > best.times) best = row;
  }
  return best.times > 0 ? [{ profile, ...best }] : [];
}
