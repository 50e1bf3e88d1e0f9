import { defineJoined } from "../../model/base/words.js";

/** Wrong use of `judgeFiles`. */
export const usage = defineJoined({
  unknownProcedure: { zh: "没有认证规则 {id}", en: "there is no such procedure" },
  nameProcedure: { zh: "可用：{ids}", en: "name one of them" },
  noCase: { zh: "“{id}”不是案卷名", en: "is no name of a case" },
  nameCase: {
    zh: "写一个文件夹名，或 cb/{short}",
    en: "give the name of one folder, or that of the body's own folder",
  },
  noDay: { zh: "“{day}”不是日期", en: "is no day" },
  writeDay: { zh: "写成 2027-06-30", en: "write it in that form" },
  noPath: {
    zh: "“{path}”不是案卷里的路径",
    en: "is no path in a case",
  },
  writePath: {
    zh: "用 / 分隔，不以 / 开头，不含空段、. 和 ..，也不能既是文件又是文件夹",
    en: "separate by /, without a / in front, empty parts, . and .., and nothing that is file and folder at once",
  },
  noContent: { zh: "{path} 的内容不是文字或字节", en: "its content is neither text nor bytes" },
  giveContent: { zh: "给出 string 或 Uint8Array", en: "give a string or a Uint8Array" },
  noAttachments: {
    zh: "attachments 是“{choice}”",
    en: "attachments takes another value",
  },
  chooseAttachments: { zh: "写 given 或 ignore", en: "write given or ignore" },
});
