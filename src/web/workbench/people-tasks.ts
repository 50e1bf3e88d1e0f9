import { bodyFile } from "../../jobs/desk/body-file.js";
import type { Desk } from "../../jobs/desk/desk.js";
import { peopleRows, personFile } from "../../jobs/desk/person-file.js";
import type { PersonRow } from "../../jobs/desk/person-view.js";
import { bodyFolder, peopleFolder } from "../../jobs/edit/folders.js";
import { needsAttention } from "../../model/outcome/finding.js";
import { inOrderOfWeight } from "../../report/outcomes.js";
import type { BodyPage, PersonPage } from "./api.js";
import { countsOf } from "./case-tasks.js";
import { editDeskOf, viewOf } from "./edit-tasks.js";
import { mediaTypeOf } from "./media-types.js";

/** Everybody with a record; what cases tell of them, the server adds. */
export function peopleList(desk: Desk): Promise<PersonRow[]> {
  return peopleRows(editDeskOf(desk));
}

/** A person, without what cases tell; null where there is no record. */
export async function personPage(
  desk: Desk,
  id: string,
): Promise<Omit<PersonPage, "audits" | "daysOfYear"> | null> {
  const editing = editDeskOf(desk);
  const file = await personFile(editing, id);
  return file && { ...file, findings: file.findings.map(viewOf(editing, peopleFolder)) };
}

/** What a body keeps of itself. */
export async function bodyPage(desk: Desk, short: string): Promise<BodyPage> {
  const editing = editDeskOf(desk);
  const file = await bodyFile(editing, short);
  const open = inOrderOfWeight(file.findings.filter(needsAttention));
  const findings = open.map(viewOf(editing, bodyFolder(short)));
  return {
    short,
    name: file.name,
    procedures: file.procedures.map(({ id }) => id),
    records: file.records.map((record) => ({ ...record, counts: countsOf(record.path, findings) })),
    attachments: file.attachments.map((a) => ({ ...a, type: mediaTypeOf(a.path) })),
    findings,
  };
}
