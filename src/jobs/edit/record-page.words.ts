import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  mendFile: {
    zh: "该文件无法在表单中打开：在编辑器里更正，或在修改记录里恢复较早的版本",
    en: "The file cannot be opened as a form: correct it in an editor, or restore an older version in its history",
  },
});
