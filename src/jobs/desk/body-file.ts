import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { caseFolder } from "../../read/case-source.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { EditDesk } from "../edit/edit-desk.js";
import { bodyFolder } from "../edit/folders.js";
import { savedResult } from "../edit/judge-edit.js";
import {
  belowCase,
  type ListedAttachment,
  attachmentsIn,
  type ListedRecord,
  recordsIn,
} from "./case-file.js";

/** A record that a body keeps of itself. */
export interface BodyRecord extends ListedRecord {
  /** What the kind is called. */
  readonly kindLabel: Bilingual;
  /** The day of which it tells, where it says one. */
  readonly day: CivilDate | null;
}
/** What a body keeps of itself, to be read. */
export interface BodyFile {
  readonly short: string;
  readonly name: Bilingual;
  readonly procedures: readonly Procedure[];
  readonly records: readonly BodyRecord[];
  readonly attachments: readonly ListedAttachment[];
  readonly findings: readonly Outcome[];
}

/** The own folder of a body, whether there is one yet or not. */
export async function bodyFile(desk: EditDesk, short: string): Promise<BodyFile> {
  const address = bodyFolder(short);
  const compiled = desk.proceduresOf(address);
  const [{ procedure }] = compiled;
  const document = desk.read(address);
  const { outcomes } = await savedResult(desk, address);
  const isThere = desk.tree.isFolder(caseFolder(sourceOf(desk.workspace), address));
  return {
    short,
    name: procedure.data.body.name,
    procedures: compiled.map((c) => c.procedure),
    records: isThere ? recordsOf(document, procedure) : [],
    attachments: isThere ? attachmentsIn(document) : [],
    findings: outcomes,
  };
}

function recordsOf(document: CaseDocument, procedure: Procedure): BodyRecord[] {
  const days = new Map(
    document.records.map(({ file, kind, value }) => {
      const field = String(procedure.records.get(kind)?.schema["happensOn"]);
      const day = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
      return [belowCase(document, file), typeof day === "string" ? day : null] as const;
    }),
  );
  return recordsIn(document, procedure).map((record) => ({
    ...record,
    kindLabel: procedure.records.get(record.kind)?.label ?? { zh: record.kind, en: record.kind },
    day: days.get(record.path) ?? null,
  }));
}
