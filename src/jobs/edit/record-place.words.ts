import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noRecord: {
    zh: "“{path}”不是案卷里的记录",
    en: "“{path}” is no record of the case",
  },
  noPerson: {
    zh: "“{path}”不能作人员编号",
    en: "“{path}” cannot be a person's number",
  },
  namePerson: {
    zh: "写成一至四个大写字母、连字符、三至六位数字，如 A-012",
    en: "Write one to four capital letters, a hyphen and three to six digits, such as A-012",
  },
  nameRecord: {
    zh: "写成案卷文件夹下的路径，如 audits/02-stage2/audit-plan.json",
    en: "Write its path below the case's folder, such as audits/02-stage2/audit-plan.json",
  },
});
