import { isObject, type JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import type { Mark } from "../model/procedure/document.js";
import { type DocumentSource, findValue } from "./document-source.js";
import { words } from "./marks.words.js";
import type { Picture } from "./picture.js";

/** The marks of a document by their names in `document.json`, and why it cannot show them all. */
export interface MarkView {
  readonly marks: Readonly<Record<string, JsonObject | readonly JsonObject[] | null>>;
  readonly reasons: readonly Bilingual[];
}

/**
 * A mark that the record names is the official picture, unaltered, or the document is refused:
 * words in its place are no mark (ISO/IEC 17021-1, 8.2.2 g and 8.3).
 */
export function viewMarks(
  source: DocumentSource,
  pictures: ReadonlyMap<string, Picture>,
): MarkView {
  const reasons: Bilingual[] = [];
  const marks = Object.entries(source.spec.marks ?? {}).map(([id, mark]) => {
    const shown = claimed(source, mark).flatMap(({ named, isOwn, beside }): JsonObject[] => {
      const picture = pictures.get(named.normalize());
      if (!picture && !isOwn) reasons.push(words.noMark({ mark: named }));
      return picture ? [{ name: named, beside, ...picture }] : [];
    });
    return [id, "list" in mark ? shown : (shown[0] ?? null)] as const;
  });
  return { marks: Object.fromEntries(marks), reasons };
}

/** A mark that a document claims: shown without a word where it is the body's own. */
interface Claimed {
  readonly named: string;
  readonly isOwn: boolean;
  readonly beside: string;
}

function claimed(source: DocumentSource, mark: Mark): Claimed[] {
  if ("named" in mark) return [{ named: mark.named, isOwn: true, beside: "" }];
  const value = findValue(source, "from" in mark ? mark.from : mark.list)?.value;
  const items = "from" in mark ? [{ named: value, beside: "" }] : itemsOf(value, mark);
  return items.flatMap(({ named, beside }) =>
    typeof named === "string" && named !== "" ? [{ named, isOwn: false, beside }] : [],
  );
}

function itemsOf(
  value: unknown,
  { mark, beside }: Extract<Mark, { readonly list: string }>,
): { named: unknown; beside: string }[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items
    .filter(isObject)
    .map((item) => ({ named: item[mark], beside: String(item[beside] ?? "") }));
}
