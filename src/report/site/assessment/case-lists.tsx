import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { listOf, sentencesOf } from "../../../model/base/lists.js";
import { inLanguage } from "../../../model/base/words.js";
import {
  type CaseProfile,
  type Handler,
  type MatterProfile,
  untilDay,
} from "../../../model/case/case-profile.js";
import { statusWords } from "../../../model/certificate/life.js";
import { daysBetween } from "../../../model/time/dates.js";
import { handlingWords, matterHeads, matterWords } from "./case-lists.words.js";
import {
  CaseLink,
  Dated,
  DossierTable,
  latestFirst,
  personName,
  procedureName,
  RecordLink,
} from "./cells.js";
import { columnWords } from "./columns.words.js";
import type { DossierView, ViewProps } from "./view.js";

/** Every case of the body, whether or not it is in the sample. */
export function CasesList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const certificates = (p: CaseProfile) =>
    sentencesOf(p.certificates.map((c) => `${c.number} ${statusWords[c.status][lang]}`))[lang];
  const columns: readonly Column<CaseProfile>[] = [
    { head: t.case(), cell: (p) => <CaseLink view={view} id={p.case} /> },
    { head: t.client(), cell: (p) => p.client },
    { head: t.procedure(), cell: (p) => procedureName(view, p.procedure) },
    { head: t.office(), cell: (p) => p.office },
    { head: t.audits(), numeric: true, cell: (p) => untilDay(p, assessment.asOf).audits.length },
    { head: t.certificates(), cell: certificates },
    {
      head: t.nonconformities(),
      numeric: true,
      cell: (p) => untilDay(p, assessment.asOf).nonconformities.length,
    },
    { head: t.findings(), numeric: true, cell: openFindings },
  ];
  return <DossierTable view={view} columns={columns} rows={assessment.profiles} canFilter />;
}

/**
 * What is wrong or cannot be judged; what merely follows from something else is not counted twice.
 */
function openFindings({ outcomes }: CaseProfile): number {
  return outcomes.filter(
    (o) =>
      (o.outcome === "fail" || o.outcome === "cannotJudge" || o.outcome === "error") &&
      !o.consequence,
  ).length;
}

/** What is answered: how long it took is asked. */
const timed: ReadonlySet<MatterProfile["kind"]> = new Set([
  "complaint",
  "appeal",
  "change",
  "scope-change",
]);

interface MatterRow {
  readonly profile: CaseProfile;
  readonly matter: MatterProfile;
}

/** Complaints, changes, suspensions and the like: what happened beside the audits. */
export function MattersList({ view }: ViewProps): ReactElement {
  return <MattersTable profiles={view.assessment.profiles} view={view} />;
}

/** A day, told as such where it lies ahead. */
function Day({ on, view }: ViewProps & { readonly on: MatterProfile["on"] }): ReactElement | null {
  if (on === null) return null;
  return (
    <Dated view={view} on={on}>
      {on}
    </Dated>
  );
}

interface MattersProps extends ViewProps {
  readonly profiles: readonly CaseProfile[];
}

/** The same of some cases, such as the one that a page is about. */
export function MattersTable({ profiles, view }: MattersProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const rows = latestFirst(
    profiles.flatMap((profile) =>
      profile.matters.map((matter): MatterRow => ({ profile, matter })),
    ),
    view,
    ({ matter }) => matter.on,
  );
  const columns: readonly Column<MatterRow>[] = [
    {
      head: t.kind(),
      cell: ({ matter }) => (
        <RecordLink view={view} of={matter.case} at={matter.at}>
          <Dated view={view} on={matter.on}>
            {matterWords[matter.kind]()[lang]}
          </Dated>
        </RecordLink>
      ),
    },
    { head: t.on(), cell: ({ matter }) => matter.on },
    { head: t.case(), cell: ({ profile }) => <CaseLink view={view} id={profile.case} /> },
    { head: t.client(), cell: ({ profile }) => profile.client },
    { head: t.what(), cell: ({ matter }) => matter.what[lang] },
    {
      head: matterHeads.handled()[lang],
      cell: ({ matter }) => <Lines items={matter.handlers.map((h) => handlerText(h, view))} />,
    },
    {
      head: matterHeads.independent()[lang],
      cell: ({ matter }) => <Lines items={independenceOf(matter, view)} />,
    },
    { head: t.published(), cell: ({ matter }) => <Day view={view} on={matter.publishedOn} /> },
    { head: t.reported(), cell: ({ matter }) => <Day view={view} on={matter.reportedOn} /> },
    { head: t.settled(), cell: ({ matter }) => <Day view={view} on={matter.settledOn} /> },
    {
      head: t.days(),
      numeric: true,
      cell: ({ matter: { kind, on, settledOn } }) =>
        timed.has(kind) && on !== null && settledOn !== null && settledOn <= assessment.asOf
          ? daysBetween(on, settledOn)
          : "",
    },
  ];
  return <DossierTable view={view} columns={columns} rows={rows} canFilter />;
}

function handlerText({ person, did }: Handler, view: DossierView): string {
  const { lang } = view;
  const who = personName(view, person);
  return matterHeads.did({ who, what: listOf(did.map((step) => handlingWords[step]()))[lang] })[
    lang
  ];
}

/** Of each who handled a matter: whether the person had part in it, and in what. */
function independenceOf({ kind, handlers, settledOn }: MatterProfile, view: DossierView): string[] {
  const { lang } = view;
  if (mayBePartial.has(kind) && handlers.length === 0 && settledOn !== null) {
    return [matterHeads.unrecorded()[lang]];
  }
  return handlers.flatMap(({ person, part }) => {
    if (part === undefined) return [];
    const who = personName(view, person);
    const audit = part?.audit ?? "";
    const told = part ? matterHeads[part.as]({ who, audit }) : matterHeads.free({ who });
    return [told[lang]];
  });
}

const mayBePartial: ReadonlySet<MatterProfile["kind"]> = new Set(["complaint", "appeal"]);
