import { defineWords } from "../../model/base/words.js";

/** What migration did at a place, and what it leaves to a person. */
export const words = defineWords({
  renamed: { zh: "改名为 {to}", en: "renamed to {to}" },
  moved: { zh: "移到 {to}", en: "moved to {to}" },
  /** {into}: a kind of record in the same folder. */
  movedInto: { zh: "移到 {into} 的 {to}", en: "moved to {to} of {into}" },
  received: {
    zh: "从同一文件夹的另一份记录移来",
    en: "moved here from another record of this folder",
  },
  revalued: { zh: "“{from}”改为“{to}”", en: '"{from}" becomes "{to}"' },
  split: { zh: "拆成 {to}", en: "split into {to}" },
  set: { zh: "补上 {to}", en: "set to {to}" },
  dropped: { zh: "没有内容，去掉", en: "taken out: it held nothing" },
  taken: {
    zh: "{to} 已有内容，这里的内容没有动：核对两处，只留一处",
    en: "{to} holds something already, so this stays: compare the two and keep one",
  },
  takenThere: {
    zh: "{into} 的 {to} 已有内容，这里的内容没有动：核对两处，只留一处",
    en: "{to} of {into} holds something already, so this stays: compare the two and keep one",
  },
  noRecord: {
    zh: "这项内容现在写在 {into} 的 {to}，而这个文件夹里没有该记录：补上该记录，把内容移过去",
    en: "This now stands in {to} of {into}, and the folder has no such record: add it and move this there",
  },
  notSplit: {
    zh: "这项内容现在分开填写，原来的写法分不开：由人填写",
    en: "This is now recorded in parts, and cannot be taken apart as it is written: a person must",
  },
  notDropped: {
    zh: "现在的格式没有这个字段，而这里有内容：移到合适的字段",
    en: "Today's format has no such field, and something is recorded: move it to where it belongs",
  },
});
