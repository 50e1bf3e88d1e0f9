import { defineJoined } from "../../model/base/words.js";

/** A dossier that cannot be printed. */
export const words = defineJoined({
  missingGlyphs: { zh: "{n} 个字没有字形", en: "characters were printed without a glyph" },
  runDoctor: { zh: "运行", en: "run dossier doctor" },
});
