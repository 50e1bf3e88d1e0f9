import type { ReactElement } from "react";
import { type Column, Lines, Table } from "../../../html/table.js";
import { listOf, sentencesOf } from "../../../model/base/lists.js";
import { inLanguage } from "../../../model/base/words.js";
import {
  type AuditProfile,
  type CertificateProfile,
  type DecisionProfile,
  isRefused,
  type NonconformityProfile,
} from "../../../model/case/case-profile.js";
import type { Spot } from "../../../model/case/facts.js";
import { statusWords } from "../../../model/certificate/life.js";
import type { AssessedCase } from "../../../model/outcome/assessment.js";
import { needsAttention, type Outcome } from "../../../model/outcome/finding.js";
import type { ShownRecord } from "../../../model/outcome/shown-record.js";
import { inOrderOfWeight, verdictOf } from "../../outcomes.js";
import { TimelinePicture } from "../timeline.js";
import { MattersTable } from "./case-lists.js";
import { words } from "./case-page.words.js";
import {
  auditTitle,
  Dated,
  DossierTable,
  isOfTheTeam,
  personName,
  RecordLink,
  yesNo,
} from "./cells.js";
import { columnWords } from "./columns.words.js";
import { titles } from "./dossier.words.js";
import { EnclosedDocuments, EnclosedFiles } from "./enclosed-files.js";
import { Matrix } from "./matrix.js";
import { type DossierView, type EvidenceLinks, ofOwnFolder, type ViewProps } from "./view.js";

interface CaseProps extends ViewProps {
  readonly assessed: AssessedCase;
}

/** Everything about one case of the sample, part by part. */
export function CaseSections(props: CaseProps & { readonly links: EvidenceLinks }): ReactElement {
  const { assessed, links, view } = props;
  const { profile, timeline, spans, matrix } = assessed;
  const { assessment, lang } = view;
  const t = inLanguage(words, lang);
  return (
    <>
      <Facts assessed={assessed} view={view} />
      <h2 id="timeline">{t.timeline()}</h2>
      <div className="wide">
        <TimelinePicture
          entries={timeline}
          spans={spans}
          asOf={assessment.asOf}
          lang={lang}
          title={profile.case}
        />
      </div>
      <h2 id="certificates">{t.certificates()}</h2>
      <Certificates assessed={assessed} view={view} />
      <h2 id="audits">{t.audits()}</h2>
      <Audits assessed={assessed} view={view} />
      <h2 id="decisions">{t.decisions()}</h2>
      <Decisions assessed={assessed} view={view} />
      <h2 id="nonconformities">{t.nonconformities()}</h2>
      <Nonconformities assessed={assessed} view={view} />
      <h2 id="matters">{titles.matters()[lang]}</h2>
      <MattersTable profiles={[profile]} view={ofOwnFolder(view)} />
      <h2 id="findings">{t.findings()}</h2>
      <Findings assessed={assessed} view={view} />
      <h2 id="matrix">{t.matrix()}</h2>
      {isRefused(profile) && <p>{t.refused({ on: profile.review?.completedOn ?? "—" })}</p>}
      <Matrix rows={matrix} links={links} view={view} />
      <h2 id="documents">{t.documents()}</h2>
      <EnclosedDocuments assessed={assessed} links={links} view={view} />
      <h2 id="attachments">{t.attachments()}</h2>
      <EnclosedFiles assessed={assessed} links={links} view={view} />
    </>
  );
}

interface Fact {
  readonly label: string;
  readonly value: string | readonly string[];
}

function Facts({ assessed: { profile, standing }, view }: CaseProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const procedure = assessment.procedures[profile.procedure];
  const reasons = assessment.sample.cases.find((s) => s.case === profile.case)?.reasons ?? [];
  const facts: readonly Fact[] = [
    { label: t.client(), value: profile.client },
    {
      label: t.procedure(),
      value: `${procedure?.document ?? profile.procedure} ${procedure?.title[lang] ?? ""}`,
    },
    { label: t.office(), value: profile.office ?? "" },
    { label: t.status(), value: standing.map((line) => line[lang]) },
    { label: t.why(), value: sentencesOf(reasons)[lang] },
  ];
  const columns: readonly Column<Fact>[] = [
    { className: "id", cell: (fact) => <b>{fact.label}</b> },
    { cell: ({ value }) => (typeof value === "string" ? value : <Lines items={value} />) },
  ];
  return <Table columns={columns} rows={facts} />;
}

function Certificates({ assessed: { profile }, view }: CaseProps): ReactElement {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<CertificateProfile>[] = [
    { head: t.number(), cell: (c) => <Named view={view} entry={c} name={c.number} /> },
    { head: t.issued(), cell: (c) => c.issuedOn },
    { head: t.expires(), cell: (c) => c.expiresOn },
    { head: t.status(), cell: (c) => statusWords[c.status][lang] },
    { head: t.since(), cell: (c) => c.since },
    { head: t.scope(), cell: (c) => c.scope },
  ];
  return <DossierTable view={view} columns={columns} rows={profile.certificates} />;
}

function Audits({ assessed: { profile }, view }: CaseProps): ReactElement {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<AuditProfile>[] = [
    {
      head: t.audit(),
      cell: (audit) => (
        <Dated view={view} on={audit.from}>
          {audit.title[lang]}
        </Dated>
      ),
    },
    { head: t.from(), cell: (audit) => audit.from },
    { head: t.to(), cell: (audit) => audit.to },
    { head: t.team(), cell: (audit) => teamOf(audit, view) },
    { head: t.table(), numeric: true, cell: (audit) => audit.time?.table },
    { head: t.determined(), numeric: true, cell: (audit) => audit.time?.determined },
    { head: t.onsite(), numeric: true, cell: (audit) => audit.time?.onsite },
    { head: t.reason(), cell: (audit) => audit.time?.reason },
  ];
  return <DossierTable view={view} columns={columns} rows={profile.audits} />;
}

/** What a record of the case is called, a link to it. */
function Named(
  props: ViewProps & {
    readonly entry: { readonly case: string; readonly at: Spot };
    readonly name: string;
  },
): ReactElement {
  const { view, entry, name } = props;
  return (
    <RecordLink view={ofOwnFolder(view)} of={entry.case} at={entry.at}>
      {name}
    </RecordLink>
  );
}

function teamOf({ team }: AuditProfile, view: DossierView): string {
  const { assessment, lang } = view;
  const members = team.map(({ person, role }) =>
    words.member({
      name: personName(view, person),
      role: assessment.words("task-order", "team.0.role", role),
    }),
  );
  return listOf(members)[lang];
}

function Decisions({ assessed: { profile }, view }: CaseProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<DecisionProfile>[] = [
    { head: t.audit(), cell: (d) => auditTitle(profile.audits, d.audit, lang) },
    {
      head: t.decision(),
      cell: (d) => (
        <Dated view={view} on={d.decidedOn}>
          <Named
            view={view}
            entry={d}
            name={assessment.words("decision", "decision", d.decision)[lang]}
          />
        </Dated>
      ),
    },
    { head: t.decided(), cell: (d) => d.decidedOn },
    { head: t.maker(), cell: (d) => personName(view, d.maker) },
    { head: t.inTeam(), cell: (d) => yesNo(isOfTheTeam(profile.audits, d), lang) },
    { head: t.differs(), cell: (d) => yesNo(d.differs, lang) },
    { head: t.overturned(), cell: (d) => d.overturned },
  ];
  return <DossierTable view={view} columns={columns} rows={profile.decisions} />;
}

function Nonconformities({ assessed: { profile }, view }: CaseProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<NonconformityProfile>[] = [
    {
      head: t.number(),
      cell: (n) => (
        <Dated view={view} on={n.raisedOn}>
          <Named view={view} entry={n} name={n.number} />
        </Dated>
      ),
    },
    { head: t.audit(), cell: (n) => auditTitle(profile.audits, n.audit, lang) },
    {
      head: t.grade(),
      cell: (n) => assessment.words("nonconformity", "grade", n.grade)[lang],
    },
    { head: t.clause(), cell: (n) => n.clause },
    { head: t.raised(), cell: (n) => n.raisedOn },
    { head: t.due(), cell: (n) => n.dueOn },
    {
      head: t.closed(),
      cell: (n) =>
        n.closedOn && (
          <Dated view={view} on={n.closedOn}>
            {n.closedOn}
          </Dated>
        ),
    },
  ];
  return <DossierTable view={view} columns={columns} rows={profile.nonconformities} />;
}

function Findings({ assessed: { result }, view }: CaseProps): ReactElement {
  const { lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<Outcome>[] = [
    { head: t.outcome(), cell: (o) => verdictOf(o)[lang] },
    { head: t.what(), cell: (o) => o.message[lang] },
    { head: t.remedy(), cell: (o) => o.remedy?.[lang] },
    { head: t.clause(), cell: (o) => o.clauses.join(" ") },
    { head: t.place(), cell: (o) => (o.at ? `${o.at.file}:${o.at.line}` : o.subject) },
  ];
  const rows = inOrderOfWeight(result.outcomes.filter((o) => needsAttention(o) && !o.consequence));
  return <DossierTable view={view} columns={columns} rows={rows} />;
}

interface RecordLinesProps {
  readonly records: readonly ShownRecord[];
}

/** Records as they lie on disk, each line with its number and an address of its own. */
export function RecordLines({ records }: RecordLinesProps): ReactElement {
  return (
    <>
      {records.map(({ path, lines }) => (
        <section key={path}>
          <h2 id={recordAnchor(path)}>{path}</h2>
          <pre className="record">
            {lines.map((line, i) => (
              <span key={i} id={recordAnchor(path, i + 1)}>
                <i>{i + 1}</i>
                {`${line}\n`}
              </span>
            ))}
          </pre>
        </section>
      ))}
    </>
  );
}

/** The address of a record, or of a line in it, on the page of records. */
export function recordAnchor(path: string, line?: number): string {
  const record = path.replace(/\.json$/, "").replace(/[^A-Za-z0-9-]/g, "_");
  return line === undefined ? record : `${record}-${line}`;
}
