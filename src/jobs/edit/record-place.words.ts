import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noRecord: {
    zh: "“{path}”不是案卷里的记录",
    en: "“{path}” is no record of the case",
  },
  nameRecord: {
    zh: "写成案卷文件夹下的路径，如 audits/02-stage2/audit-plan.json",
    en: "Write its path below the case's folder, such as audits/02-stage2/audit-plan.json",
  },
});
