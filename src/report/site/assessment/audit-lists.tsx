import type { ReactElement, ReactNode } from "react";
import { Bars } from "../../../html/bars.js";
import { type Column } from "../../../html/table.js";
import type { Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import type {
  AuditProfile,
  CaseProfile,
  DecisionProfile,
  NonconformityProfile,
} from "../../../model/case/case-profile.js";
import { daysBetween } from "../../../model/time/dates.js";
import { words } from "./audit-lists.words.js";
import {
  auditTitle,
  CaseLink,
  Dated,
  DossierTable,
  isOfTheTeam,
  latestFirst,
  People,
  personName,
  RecordLink,
  yesNo,
} from "./cells.js";
import { columnWords } from "./columns.words.js";
import type { DossierView, ViewProps } from "./view.js";

interface AuditRow {
  readonly profile: CaseProfile;
  readonly audit: AuditProfile;
}

/** Every audit with its team and its days, the latest first; then the time of each. */
export function AuditsList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const rows = latestFirst(
    assessment.profiles.flatMap((profile) =>
      profile.audits.map((audit): AuditRow => ({ profile, audit })),
    ),
    view,
    ({ audit }) => audit.from,
  );
  return (
    <>
      <DossierTable view={view} columns={auditColumns(view)} rows={rows} canFilter />
      <h3>{words.auditTime()[lang]}</h3>
      <Bars title={t.reduction()} tallies={assessment.statistics.reductions.buckets} lang={lang} />
      <DossierTable
        view={view}
        columns={timeColumns(view)}
        rows={rows.filter((row) => determinedText(row, lang) !== "" || row.audit.remote)}
        canFilter
      />
    </>
  );
}

/** Which audit it is. */
function named(view: DossierView): readonly Column<AuditRow>[] {
  const t = inLanguage(columnWords, view.lang);
  return [
    { head: t.case(), cell: ({ profile }) => <CaseLink view={view} id={profile.case} /> },
    { head: t.client(), cell: ({ profile }) => profile.client },
    {
      head: t.audit(),
      cell: ({ audit }) => (
        <Dated view={view} on={audit.from}>
          {audit.title[view.lang]}
        </Dated>
      ),
    },
  ];
}

function auditColumns(view: DossierView): readonly Column<AuditRow>[] {
  const t = inLanguage(columnWords, view.lang);
  return [
    ...named(view),
    { head: t.from(), cell: ({ audit }) => audit.from },
    { head: t.to(), cell: ({ audit }) => audit.to },
    { head: t.leader(), cell: ({ audit }) => <People view={view} ids={[audit.leader ?? ""]} /> },
    {
      head: t.team(),
      cell: ({ audit }) => <People view={view} ids={audit.team.map((m) => m.person)} />,
    },
  ];
}

/** How the time of an audit was determined, and where it was spent. */
function timeColumns(view: DossierView): readonly Column<AuditRow>[] {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  return [
    ...named(view),
    { head: t.effective(), numeric: true, cell: ({ audit }) => audit.time?.effective },
    {
      head: t.table(),
      numeric: true,
      cell: ({ audit }) => (
        <RecordLink view={view} of={audit.case} at={audit.time?.at}>
          {audit.time?.table}
        </RecordLink>
      ),
    },
    { head: t.determined(), numeric: true, cell: (row) => determinedText(row, lang) },
    { head: t.reduction(), numeric: true, cell: ({ audit }) => reduction(audit) },
    { head: t.onsite(), numeric: true, cell: ({ audit }) => audit.time?.onsite },
    { head: t.onsiteShare(), numeric: true, cell: ({ audit }) => onsiteText(audit, view) },
    { head: t.offsite(), numeric: true, cell: ({ audit }) => audit.time?.offsite },
    { head: t.remote(), numeric: true, cell: ({ audit }) => remoteText(audit, lang) },
    { head: t.reason(), cell: ({ audit }) => audit.time?.reason },
    {
      head: t.approved(),
      cell: ({ audit }) => <People view={view} ids={audit.time?.approvedBy ?? []} />,
    },
  ];
}

/** Stage 2 has no determination of its own: its days stand with those of stage 1. */
function determinedText({ profile, audit }: AuditRow, lang: Language): string {
  if (audit.time) return String(audit.time.determined);
  const first = profile.audits.find((a) => a.type === "stage1" && a.time);
  if (audit.type !== "stage2" || !first?.time) return "";
  return words.withStage1({ days: first.time.determined })[lang];
}

/** The share of the time on site, marked where it is below the least. */
function onsiteText({ time }: AuditProfile, { assessment, lang }: DossierView): ReactNode {
  if (!time || time.onsite === null || time.determined <= 0) return "";
  const percent = Math.round((time.onsite / time.determined) * 1000) / 10;
  const { leastOnsite: least } = assessment;
  return (
    <>
      {percent} %
      {percent < least && <small className="ahead"> {words.belowLeast({ least })[lang]}</small>}
    </>
  );
}

function remoteText({ remote }: AuditProfile, lang: Language): string {
  if (!remote) return "";
  const { hours, total } = remote;
  return hours !== null && total !== null && total > 0
    ? `${Math.round((hours / total) * 100)} %`
    : words.remoteUsed()[lang];
}

/** By how much the days determined fall short of the table. */
function reduction({ time }: AuditProfile): string {
  return time && time.determined < time.table
    ? `${Math.round((1 - time.determined / time.table) * 1000) / 10} %`
    : "";
}

interface NonconformityRow {
  readonly profile: CaseProfile;
  readonly nonconformity: NonconformityProfile;
}

/** Every nonconformity with the time it took to close it, the latest first. */
export function NonconformitiesList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const { statistics } = assessment;
  const { closed, open, median, longest, buckets } = statistics.closing;
  const rows = latestFirst(
    assessment.profiles.flatMap((profile) =>
      profile.nonconformities.map((nonconformity) => ({ profile, nonconformity })),
    ),
    view,
    ({ nonconformity }) => nonconformity.raisedOn,
  );
  return (
    <>
      <p>{words.closing({ closed, open, median: median ?? "—", longest: longest ?? "—" })[lang]}</p>
      <Bars
        title={words.byClause()[lang]}
        tallies={statistics.nonconformitiesByClause}
        lang={lang}
      />
      <Bars title={words.daysToClosing()[lang]} tallies={buckets} lang={lang} />
      <Bars
        title={columnWords.grade()[lang]}
        tallies={statistics.nonconformitiesByGrade}
        lang={lang}
      />
      <NonconformitiesTable view={view} rows={rows} />
    </>
  );
}

function NonconformitiesTable(
  props: ViewProps & { readonly rows: readonly NonconformityRow[] },
): ReactElement {
  const { view, rows } = props;
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<NonconformityRow>[] = [
    {
      head: t.number(),
      cell: ({ nonconformity: n }) => (
        <RecordLink view={view} of={n.case} at={n.at}>
          <Dated view={view} on={n.raisedOn}>
            {n.number}
          </Dated>
        </RecordLink>
      ),
    },
    { head: t.case(), cell: ({ profile }) => <CaseLink view={view} id={profile.case} /> },
    { head: t.client(), cell: ({ profile }) => profile.client },
    {
      head: t.audit(),
      cell: ({ profile, nonconformity: n }) => auditTitle(profile.audits, n.audit, lang),
    },
    {
      head: t.grade(),
      cell: ({ nonconformity: n }) => assessment.words("nonconformity", "grade", n.grade)[lang],
    },
    { head: t.clause(), cell: ({ nonconformity: n }) => n.clause },
    { head: t.raised(), cell: ({ nonconformity: n }) => n.raisedOn },
    { head: t.due(), cell: ({ nonconformity: n }) => n.dueOn },
    {
      head: t.closed(),
      cell: ({ nonconformity: n }) =>
        n.closedOn && (
          <Dated view={view} on={n.closedOn}>
            {n.closedOn}
          </Dated>
        ),
    },
    {
      head: t.days(),
      numeric: true,
      cell: ({ nonconformity: n }) => n.closedOn && daysBetween(n.raisedOn, n.closedOn),
    },
  ];
  return <DossierTable view={view} columns={columns} rows={rows} canFilter />;
}

interface DecisionRow {
  readonly profile: CaseProfile;
  readonly decision: DecisionProfile;
}

/** Every certification decision, the latest first. */
export function DecisionsList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const { all, differing, overturned, byKind } = assessment.statistics.decisions;
  const rows = latestFirst(
    assessment.profiles.flatMap((profile) =>
      profile.decisions.map((decision): DecisionRow => ({ profile, decision })),
    ),
    view,
    ({ decision }) => decision.decidedOn,
  );
  const columns: readonly Column<DecisionRow>[] = [
    { head: t.case(), cell: ({ profile }) => <CaseLink view={view} id={profile.case} /> },
    { head: t.client(), cell: ({ profile }) => profile.client },
    {
      head: t.audit(),
      cell: ({ profile, decision: d }) => auditTitle(profile.audits, d.audit, lang),
    },
    {
      head: t.decision(),
      cell: ({ decision: d }) => (
        <RecordLink view={view} of={d.case} at={d.at}>
          <Dated view={view} on={d.decidedOn}>
            {assessment.words("decision", "decision", d.decision)[lang]}
          </Dated>
        </RecordLink>
      ),
    },
    { head: t.decided(), cell: ({ decision: d }) => d.decidedOn },
    { head: t.maker(), cell: ({ decision: d }) => personName(view, d.maker) },
    {
      head: t.inTeam(),
      cell: ({ profile, decision: d }) => yesNo(isOfTheTeam(profile.audits, d), lang),
    },
    { head: t.differs(), cell: ({ decision: d }) => yesNo(d.differs, lang) },
    { head: t.overturned(), cell: ({ decision: d }) => d.overturned },
  ];
  return (
    <>
      <p>{words.decisions({ all, differing, overturned })[lang]}</p>
      <Bars title={t.decisions()} tallies={byKind} lang={lang} />
      <DossierTable view={view} columns={columns} rows={rows} canFilter />
    </>
  );
}
