import { defineWords } from "../../model/base/words.js";

/**
 * What a clause demands, told by what holds it; only the Chinese is shown, since the register words
 * it in English.
 */
export const words = defineWords({
  ruledOut: { zh: "应避免“{title}”", en: "to be avoided: {title}" },
  stated: {
    zh: "由人判断是否做到“{terms}”，并在 statements.json 声明（谁、何时、依据）",
    en: 'a person judges whether "{terms}" is done and states it in statements.json (who, when, on what grounds)',
  },
  nothingToCheck: { zh: "无需检查：{reason}", en: "nothing to check: {reason}" },
  contents: { zh: "应包括：{items}", en: "shall contain: {items}" },
  fields: { zh: "“{record}”应记录：{labels}", en: '"{record}" shall record: {labels}' },
  record: { zh: "应有“{record}”", en: '"{record}" shall be there' },
  printed: { zh: "印在文件上：{documents}", en: "printed on: {documents}" },
});
