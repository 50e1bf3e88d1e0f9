import { Fragment, type ReactElement } from "react";
import { Bars } from "../../../html/bars.js";
import { type Column, Table } from "../../../html/table.js";
import { listOf } from "../../../model/base/lists.js";
import { inLanguage } from "../../../model/base/words.js";
import type { AssessedPerson } from "../../../model/outcome/assessed-own.js";
import type { PersonLoad } from "../../../model/outcome/assessment.js";
import { DayLines, DossierTable, OwnLink, personName, procedureName } from "./cells.js";
import { columnWords } from "./columns.words.js";
import { words } from "./people-list.words.js";
import {
  contractsOf,
  contractWords,
  personFacts,
  validRegistrations,
  witnessedUntil,
} from "./person-facts.js";
import type { DossierView, ViewProps } from "./view.js";

/** As many as a picture can show. */
const mostInPicture = 25;

/** Everybody who has a part in a case: at a glance, then person by person. */
export function PeopleList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(words, lang);
  const { people } = assessment.statistics;
  const columns: readonly Column<PersonLoad>[] = [
    {
      head: columnWords.name()[lang],
      width: 12,
      cell: (load) => <Named load={load} view={view} />,
    },
    {
      head: t.employment(),
      width: 20,
      cell: (load) => <DayLines items={employment(load, view)} />,
    },
    {
      head: t.codes(),
      width: 7,
      cell: (load) => <DayLines items={recordOf(load, view)?.categories ?? []} />,
    },
    {
      head: t.registrations(),
      width: 14,
      cell: (load) => <DayLines items={registrations(load, view)} />,
    },
    { head: t.load(), width: 16, cell: (load) => <DayLines items={work(load, view)} /> },
    { head: t.witness(), width: 12, cell: (load) => <DayLines items={witness(load, view)} /> },
    {
      head: t.declared(),
      width: 12,
      cell: (load) => <DayLines items={declarations(load, view)} />,
    },
    { head: t.record(), width: 7, cell: (load) => <RecordLink load={load} view={view} /> },
  ];
  const atWork = people.filter((p) => daysOf(p) > 0).slice(0, mostInPicture);
  const tallies = atWork.map((p) => ({
    key: p.person,
    label: { zh: personName(view, p.person, p.name), en: personName(view, p.person, p.name) },
    count: rounded(daysOf(p)),
  }));
  return (
    <>
      <Bars title={t.load()} tallies={tallies} lang={lang} />
      <p className="note">{t.loadNote({ asOf: assessment.asOf })}</p>
      <h2>{t.summary()}</h2>
      <DossierTable view={view} columns={columns} rows={people} canFilter />
      <h2>{t.files()}</h2>
      {people.map((load) => (
        <PersonSection key={load.person} load={load} view={view} />
      ))}
    </>
  );
}

interface PersonProps extends ViewProps {
  readonly load: PersonLoad;
}

function Named({ load, view }: PersonProps): ReactElement {
  const record = recordOf(load, view);
  const name = personName(view, load.person, load.name);
  const line = [record?.position, record?.professionalTitle].filter(Boolean).join(" ");
  return (
    <>
      {view.medium === "screen" && record ? <a href={`#${load.person}`}>{name}</a> : name}
      <br />
      <small>{line}</small>
    </>
  );
}

/** Full-time or not, on what contract, by whom employed, and since when. */
function employment(load: PersonLoad, view: DossierView): string[] {
  const record = recordOf(load, view);
  const { words: said, ownRecords } = view.assessment;
  const t = inLanguage(words, view.lang);
  if (!record) return [t.notOnRecord()];
  const { employer, employerEn, relationship, employedFrom, employedTo, enforceableAgreementOn } =
    record;
  const contract = contractsOf(record, view).at(-1);
  const isEnglish = view.lang === "en";
  const isOutside = employer !== undefined && !ownRecords.some((b) => b.short === employer);
  return [
    record.fullTime === true ? t.fullTime() : t.partTime(),
    ...(relationship === undefined
      ? []
      : [said("personnel", "relationship", relationship)[view.lang]]),
    ...(isOutside
      ? [t.employer({ employer: isEnglish ? (employerEn ?? employer) : employer })]
      : []),
    ...(employedFrom === undefined ? [] : [t.from({ from: employedFrom })]),
    ...(employedTo === undefined ? [] : [t.until({ to: employedTo })]),
    ...(contract ? [contractWords(contract, view)] : []),
    ...(enforceableAgreementOn === undefined ? [] : [t.agreement({ on: enforceableAgreementOn })]),
  ];
}

function registrations(load: PersonLoad, view: DossierView): string[] {
  const record = recordOf(load, view);
  const t = inLanguage(words, view.lang);
  if (!record || (record.registrations ?? []).length === 0) return [];
  const valid = validRegistrations(record, view);
  if (valid.length === 0) return [t.noneValid()];
  return valid.map(({ number = "", validTo = "" }) => `${number} ${t.until({ to: validTo })}`);
}

/** Audit days year by year, audits, days present, decisions. */
function work(load: PersonLoad, view: DossierView): string[] {
  const t = inLanguage(words, view.lang);
  const { audits, led, days, decisions, procedures } = load;
  return [
    ...Object.entries(load.determined)
      .sort()
      .map(([year, n]) => t.inYear({ year, days: rounded(n) })),
    ...(audits > 0 ? [t.work({ audits, led })] : []),
    ...(days > 0 ? [t.present({ days })] : []),
    ...(decisions > 0 ? [t.decided({ n: decisions })] : []),
    ...(procedures.length > 0
      ? [listOf(procedures.map((id) => procedureName(view, id)))[view.lang]]
      : []),
  ];
}

/** When last, by record or plan, and when next. */
function witness(load: PersonLoad, view: DossierView): string[] {
  const record = recordOf(load, view);
  const t = inLanguage(words, view.lang);
  const last = record && witnessedUntil(record, view).at(-1);
  const { nextOn } = last ?? {};
  const inPlans = load.witnessed > 0 ? [t.inCases({ n: load.witnessed })] : [];
  if (!last) return isAuditor(record) && inPlans.length === 0 ? [t.notOnRecord()] : inPlans;
  const isOverdue = nextOn !== undefined && nextOn < view.assessment.asOf;
  return [
    t.last({ on: last.witnessedOn ?? "" }),
    ...(nextOn === undefined
      ? []
      : [`${t.next({ on: nextOn })}${isOverdue ? ` ${t.overdue()}` : ""}`]),
    ...inPlans,
  ];
}

/** Experts and whoever decides are not witnessed. */
function isAuditor(record: AssessedPerson["record"]): boolean {
  return (record?.qualifications ?? []).some(
    (q) => q.role === "auditor" || q.role === "teamLeader",
  );
}

function declarations(load: PersonLoad, view: DossierView): string[] {
  const person = view.assessment.people[load.person];
  const t = inLanguage(words, view.lang);
  const { asOf } = view.assessment;
  if (!person?.record) return [];
  const { tiesDeclaredOn, confidentialityDeclarations } = person.record;
  const signed = (confidentialityDeclarations ?? [])
    .flatMap((d) => d.signedOn ?? [])
    .filter((day) => day <= asOf)
    .sort()
    .at(-1);
  return [
    tiesDeclaredOn !== undefined && tiesDeclaredOn <= asOf
      ? t.tiesDeclared({ on: tiesDeclaredOn })
      : t.tiesUndeclared(),
    t.ties({ n: person.ties }),
    signed === undefined ? t.noConfidentiality() : t.confidentiality({ on: signed }),
  ];
}

function RecordLink({ load, view }: PersonProps): ReactElement {
  const lines = view.assessment.people[load.person]?.lines;
  return lines ? <OwnLink view={view} path={lines.path} /> : <>{words.notOnRecord()[view.lang]}</>;
}

/** What the record of one person holds; a heading without anything is told as such. */
function PersonSection({ load, view }: PersonProps): ReactElement | null {
  const person: AssessedPerson | undefined = view.assessment.people[load.person];
  if (!person?.record) return null;
  const none = words.notOnRecord()[view.lang];
  return (
    <Fragment>
      <h3 id={load.person}>{personName(view, load.person, load.name)}</h3>
      <Table
        columns={[
          { width: 18, cell: ({ label }) => label },
          {
            width: 82,
            cell: ({ items }) => <DayLines items={items.length > 0 ? items : [none]} />,
          },
        ]}
        rows={personFacts(person, view)}
        isPaper={view.medium === "paper"}
      />
    </Fragment>
  );
}

function recordOf({ person }: PersonLoad, { assessment }: DossierView): AssessedPerson["record"] {
  return assessment.people[person]?.record ?? null;
}

function daysOf({ determined }: PersonLoad): number {
  return Object.values(determined).reduce((sum, n) => sum + n, 0);
}

function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}
