import { isObject } from "../../../model/base/json.js";
import type { RecordFile } from "../../../model/case/case.js";
import type { PaperAttachment, PaperPrint } from "../../../model/outcome/filing-list.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { isCivilDate } from "../../../model/time/dates.js";
import type { CaseAttachment } from "../../documents/case-attachments.js";

/** A record that is not there. */
export const nowhere: Omit<RecordFile, "kind" | "instance"> = {
  file: "",
  value: undefined,
  sha256: "",
  problems: [],
  position: () => ({ line: 1, column: 1 }),
  numberText: () => undefined,
};

/** An attachment as the list names it: only paper has pages. */
export function attached({ path, title, kind, pages, fault }: CaseAttachment): PaperAttachment {
  const isPaper = kind === "pdf" || kind === "picture";
  return { path, title, pages: isPaper && fault === null ? pages : null, fault };
}

/** A paper is counted in one language. */
export function pagesOf(
  prints: readonly PaperPrint[],
  attachments: readonly CaseAttachment[],
): number {
  const forms = Map.groupBy(prints, (p) => p.title.zh);
  const ofForms = [...forms.values()].map(
    (same) => (same.find((p) => p.language === "zh") ?? same[0])?.pages ?? 0,
  );
  const ofAttachments = attachments.map((a) => attached(a).pages ?? 0);
  return [...ofForms, ...ofAttachments].reduce((sum, n) => sum + n, 0);
}

/** The day on which that happened of which a record tells; empty where it does not say. */
export function happened({ kind, value }: RecordFile, { records }: Procedure): string {
  const field = records.get(kind)?.schema["happensOn"];
  const day = isObject(value) && typeof field === "string" ? value[field] : undefined;
  return isCivilDate(day) ? day : "";
}
