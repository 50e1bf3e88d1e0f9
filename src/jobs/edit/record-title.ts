import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { asRecord } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { recordTitles } from "../assess/record-titles.js";
import type { RecordPlace } from "./record-place.js";
import { words } from "./record-title.words.js";

/** What people call a record of a case, whether it is there yet or not. */
export function titleOf(
  document: CaseDocument,
  place: RecordPlace,
  procedure: Procedure,
): Bilingual {
  const { path, kind, instance, audit } = place;
  if (kind === "personnel") return titleOfPerson(place, procedure);
  const file = `${document.shownAs}/${document.id}/${path}`;
  const record: RecordFile = { ...blank, file, kind, instance };
  const records = audit ? document.records : [record];
  const others = document.audits.filter((a) => a.id !== audit?.id);
  const audits = audit ? [...others, { ...audit, records: [record] }] : [];
  const ordered = audits.toSorted((a, b) => a.number - b.number);
  const titles = recordTitles({ ...document, records, audits: ordered }, procedure);
  return titles.get(file) ?? { zh: path, en: path };
}

function titleOfPerson({ instance, record }: RecordPlace, { records }: Procedure): Bilingual {
  const { name = "", nameEn } = asRecord("personnel", record?.value) ?? {};
  const label = records.get("personnel")?.label ?? { zh: "", en: "" };
  const person = { zh: name || instance, en: nameEn || name || instance };
  return words.person({ record: label, person });
}

const blank = {
  value: undefined,
  sha256: "",
  problems: [],
  position: () => ({ line: 1, column: 1 }),
  numberText: () => undefined,
} as const;
