import { defineJoined, defineWords } from "../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "认证档案：按认证机构自己的规则检查案卷，打印文件。",
    en: "Certification files: checked against the body's own procedure, printed to PDF.",
  },
});

export const help = defineJoined({
  /** After a fault of use. */
  seeHelp: { zh: "（dossier --help 查看用法", en: "see dossier --help）" },
});

export const faults = defineJoined({
  secret: {
    zh: "私钥和口令不写在命令行上",
    en: "keys and passwords never stand on the command line",
  },
  useVariables: {
    zh: "用环境变量 DOSSIER_SIGN_P12、DOSSIER_SIGN_PASSWORD_FILE 指明文件；写出的口令视为已泄露",
    en: "name the files in these variables; consider the password disclosed",
  },
});
