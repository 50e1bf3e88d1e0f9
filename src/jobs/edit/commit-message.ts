import type { Json } from "../../model/base/json.js";
import type { Language } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { parseRecord } from "../../read/record-file.js";
import { fieldChanges } from "./field-changes.js";
import type { RecordPlace } from "./record-place.js";
import { titleOf } from "./record-title.js";
import { saveMessage } from "./save-message.js";

/** A record of a case, in the words of its procedure. */
export interface AboutRecord {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly place: RecordPlace;
}

/** What the commit of a change is called. */
export function commitMessage(
  { document, procedure, place }: AboutRecord,
  texts: { readonly before: string | null; readonly after: string },
  language: Language,
): string {
  const schema = procedure.records.get(place.kind)?.schema ?? {};
  const before = texts.before === null ? undefined : valueOfText(texts.before);
  const changes = fieldChanges(before, valueOfText(texts.after), schema);
  const title = titleOf(document, place, procedure);
  return saveMessage({ title, schema, isNew: texts.before === null }, changes, language);
}

/** The value of a record's text; undefined where it cannot be read. */
export function valueOfText(text: string): Json | undefined {
  return parseRecord(Buffer.from(text), "", { kind: "", instance: "" }).value;
}
