import type { Json } from "../base/json.js";
import type { Bilingual } from "../base/text.js";

/** What a document is called where one of these values stands at a path. */
export interface SaidTitle {
  readonly path: string;
  readonly in: readonly Json[];
  readonly title: Bilingual;
}
