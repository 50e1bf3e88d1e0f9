import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {of}: the file that stays, "contract.json". */
  copy: {
    zh: "与 {of} 内容相同，是它的副本",
    en: "Says the same as {of}: a copy of it",
  },
  takeAway: {
    zh: "只保留 {of}，删除副本；误存的，换成应有的那一份",
    en: "Keep {of} alone and delete the copy; where another paper was meant, put that one here",
  },
  version: {
    zh: "是 {of} 的另一版本：同一份文件有两版，看不出哪一份有效",
    en: "Another version of {of}: there are two of one paper, and it does not show which one holds",
  },
  decide: {
    zh: "确认哪一份有效，只留下有效的一份，名为 {of}；作废的版本要留存的，放进 attachments/ 并写明“作废”",
    en: "Find out which one holds and keep that alone, as {of}; a superseded version that has to be kept goes into attachments/, marked as such",
  },
});
