import type { JsonObject } from "../model/base/json.js";
import type { Bilingual } from "../model/base/text.js";
import { type DocumentSource, findValue } from "./document-source.js";
import { words } from "./marks.words.js";
import type { Picture } from "./picture.js";

/** The marks of a document by their names in `document.json`, and why it cannot show them all. */
export interface MarkView {
  readonly marks: Readonly<Record<string, JsonObject | null>>;
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
    const named = "from" in mark ? findValue(source, mark.from)?.value : mark.named;
    if (typeof named !== "string" || named === "") return [id, null] as const;
    const picture = pictures.get(named.normalize());
    if (!picture && "from" in mark) reasons.push(words.noMark({ mark: named }));
    return [id, picture ? { name: named, ...picture } : null] as const;
  });
  return { marks: Object.fromEntries(marks), reasons };
}
