import { defineWords } from "../model/base/words.js";

/** Why a document is not made as if it were whole. */
export const words = defineWords({
  recordMissing: {
    zh: "缺少所需的记录（{path}）",
    en: "a record that it is made of is missing ({path})",
  },
  noLetterhead: {
    zh: "dossier.config.json 的 letterhead 没有写 {name}",
    en: "letterhead in dossier.config.json does not give {name}",
  },
  /** A sentence that the clause orders to be printed. */
  noSentence: {
    zh: "{procedure} 的 procedure.json 没有写 printed.{name}",
    en: "procedure.json of {procedure} does not give printed.{name}",
  },
  /** A finding of a check that stands against issuing the document. */
  ruleFails: { zh: "{rule}：{message}", en: "{rule}: {message}" },
  /** What is wrong with a record, with its place in the file. */
  atPlace: { zh: "{place} {message}", en: "{place} {message}" },
});
