import { defineJoined } from "../../model/base/words.js";

/** Workbooks that cannot be made. */
export const words = defineJoined({
  noProcedure: { zh: "没有认证规则“{id}”", en: 'there is no procedure "{id}"' },
  known: { zh: "可用", en: "known: {ids}" },
  noKinds: { zh: "没有这种记录", en: "unknown kinds: {kinds}" },
  severalProcedures: {
    zh: "这些案卷属于几份规则",
    en: "these cases belong to several procedures: {ids}",
  },
  oneProcedure: {
    zh: "一次导出一份规则的案卷，如",
    en: "export the cases of one procedure at a time, such as dossier export records records/<规则>",
  },
});
