import { statesOf } from "../../check/states.js";
import { isObject, type Json } from "../../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { ClientStage } from "../../model/case/states.js";
import { lastDayOf } from "../../model/certificate/certificate-status.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import { type CivilDate, isCivilDate, shift } from "../../model/time/dates.js";
import { profileOf } from "../assess/profile.js";
import { secretsOf } from "./secrets.js";

/** An audit, as far as lists and figures speak of it. */
export interface BriefAudit {
  /** `audits/02-stage2`. */
  readonly id: string;
  readonly type: string;
  readonly title: Bilingual;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** Days by the table and as they were determined; null where nothing is determined. */
  readonly days: { readonly table: number; readonly determined: number } | null;
  readonly team: readonly { readonly person: string; readonly role: Bilingual }[];
}

/** A case in a few words: what lists, figures and the search need of its records. */
export interface CaseBrief {
  readonly state: ClientStage;
  readonly stateLabel: Bilingual;
  /** The days on which the state is this one: from the first, before the second. */
  readonly holds: { readonly from: CivilDate; readonly before: CivilDate | null };
  readonly audits: readonly BriefAudit[];
  readonly nonconformities: readonly { readonly clause: string; readonly grade: string }[];
  /** What the case is called by: numbers, names of the client and of the people who work on it. */
  readonly names: readonly string[];
  /** Everything that people have written in its records, each text once. */
  readonly text: string;
  /** What of it only those may see who may see what is confidential. */
  readonly secrets: readonly string[];
}

/** Sums a case up as it stands on a day. */
export function briefOf(
  document: CaseDocument,
  procedure: Procedure,
  facts: CaseFacts,
  asOf: CivilDate,
): CaseBrief {
  const { client } = statesOf(document, procedure, facts, asOf);
  const profile = profileOf(document, procedure, [], asOf);
  const values = valuesIn(document);
  const programme = procedure.records.get("task-order")?.schema;
  return {
    state: client.state,
    stateLabel: client.words,
    holds: { from: asOf, before: nextDay(values, facts, asOf) },
    audits: profile.audits.map(({ id, type, title, from, to, time, team }) => ({
      id,
      type,
      title,
      from,
      to,
      days: time && { table: time.table, determined: time.determined },
      team: team.map(({ person, role }) => ({
        person,
        role: valueLabel(programme, ["team", "0", "role"], role),
      })),
    })),
    nonconformities: profile.nonconformities.map(({ clause, grade }) => ({ clause, grade })),
    names: namesOf(profile.number, facts),
    text: [...values].filter(isWritten).join("\n"),
    secrets: secretsOf(document, procedure).texts,
  };
}

function namesOf(number: string, { client, certificates, numbers }: CaseFacts): string[] {
  const names = [
    number,
    client?.name ?? "",
    client?.nameEn ?? "",
    client?.creditCode ?? "",
    ...certificates.flatMap((c) => [c.number, c.name.zh, c.name.en]),
    ...numbers.map((n) => n.number),
  ];
  return [...new Set(names)].filter(Boolean);
}

/** All texts of all records, each once. */
function valuesIn({ records, audits }: CaseDocument): Set<string> {
  const found = new Set<string>();
  const collect = (value: Json | undefined): void => {
    if (typeof value === "string") found.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (isObject(value)) Object.values(value).forEach(collect);
  };
  for (const record of [...records, ...audits.flatMap((a) => a.records)]) collect(record.value);
  return found;
}

/** Not digests, days, words of a choice, names of files: what somebody could look for. */
function isWritten(text: string): boolean {
  return !/^(?:[0-9a-f]{64}|[a-z][A-Za-z0-9]*|\d{4}-\d{2}-\d{2}.*|attachments\/.*|\d{2}:\d{2})$/s.test(
    text,
  );
}

/** The next day that stands in the records, or ends a certificate: before it nothing changes. */
function nextDay(
  values: ReadonlySet<string>,
  { certificates }: CaseFacts,
  asOf: CivilDate,
): CivilDate | null {
  const days = [
    ...[...values].map((v) => v.slice(0, 10)).filter(isCivilDate),
    ...certificates.map((c) => shift(lastDayOf(c), 1, "calendarDay")),
  ];
  return days.filter((day) => day > asOf).sort(byCodeUnit)[0] ?? null;
}
