import type { CaseDocument } from "../../model/case/case.js";

/** Finds the records that name a file below `attachments/`, as messages name them. */
export function namingRecords(document: CaseDocument): (path: string) => string[] {
  const records = [...document.records, ...document.audits.flatMap((a) => a.records)].map((r) => ({
    file: r.file,
    text: JSON.stringify(r.value ?? null),
  }));
  return (path) => {
    const named = JSON.stringify(path);
    return records.filter((r) => r.text.includes(named)).map((r) => r.file);
  };
}
