import { Naming } from "../../check/reasons/naming.js";
import type { Bilingual } from "../../model/base/text.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { words } from "./record-titles.words.js";

/** What people call each record of a case, by its file. */
export function recordTitles(
  { records, audits }: CaseDocument,
  procedure: Procedure,
): ReadonlyMap<string, Bilingual> {
  const names = auditTitles(audits, procedure);
  return new Map([
    ...records.map((r) => [r.file, titleOf(r, procedure)] as const),
    ...audits.flatMap(({ id, records: own }, i) =>
      own.map((r) => {
        const audit = names[i] ?? { zh: id, en: id };
        return [r.file, words.inAudit({ audit, record: titleOf(r, procedure) })] as const;
      }),
    ),
  ]);
}

/** Records of a kind that comes several times are told apart by their number or name. */
function titleOf(record: RecordFile, procedure: Procedure): Bilingual {
  const { records } = procedure;
  const { kind, instance } = record;
  const label = (records.get(namedKind(record)) ?? records.get(kind))?.label;
  const title = label ?? { zh: kind, en: kind };
  if (!instance) return title;
  if (/^\d/.test(instance)) return words.numbered({ record: title, number: instance });
  return Naming.of(procedure).recordLabel(namedKind(record));
}
