import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  unreadable: {
    zh: "{path} 已被改成无法读取的内容",
    en: "{path} was changed to something that cannot be read",
  },
  mendFile: {
    zh: "先在编辑器里更正该文件，或在修改记录里恢复较早的版本",
    en: "Correct the file in an editor, or restore an older version in its history",
  },
});

export const words = defineWords({
  /** In place of an author. */
  uncommitted: { zh: "别处的修改（尚未提交）", en: "a change made elsewhere (not committed)" },
});
