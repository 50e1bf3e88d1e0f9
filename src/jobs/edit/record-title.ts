import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { recordTitles } from "../assess/record-titles.js";
import type { RecordPlace } from "./record-place.js";

/** What people call a record of a case, whether it is there yet or not. */
export function titleOf(
  document: CaseDocument,
  place: RecordPlace,
  procedure: Procedure,
): Bilingual {
  const { path, kind, instance, audit } = place;
  const file = `${document.shownAs}/${document.id}/${path}`;
  const record: RecordFile = { ...blank, file, kind, instance };
  const records = audit ? document.records : [record];
  const others = document.audits.filter((a) => a.id !== audit?.id);
  const audits = audit ? [...others, { ...audit, records: [record] }] : [];
  const ordered = audits.toSorted((a, b) => a.number - b.number);
  const titles = recordTitles({ ...document, records, audits: ordered }, procedure);
  return titles.get(file) ?? { zh: path, en: path };
}

const blank = {
  value: undefined,
  sha256: "",
  problems: [],
  position: () => ({ line: 1, column: 1 }),
  numberText: () => undefined,
} as const;
