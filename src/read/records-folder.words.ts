import { defineJoined, defineWords } from "../model/base/words.js";

/** Wrong use: paths that lead to no case. */
export const usage = defineJoined({
  noCaseAt: { zh: "“{path}”处没有案卷", en: "no case found at {path}" },
  nameCase: {
    zh: "写明案卷文件夹，如 records/<规则>/<案卷>；{folder} 里共有 {n} 个案卷",
    en: "name a case folder; there {n, plural, one {is # case} other {are # cases}} there",
  },
  noCases: { zh: "{folder} 里没有案卷", en: "there are no cases" },
  startCase: {
    zh: "用 dossier new case 新建案卷，或在 dossier.config.json 里写对 records",
    en: "start one with dossier new case, or set records in dossier.config.json",
  },
});

/** Folders in the records folder that nobody claims. */
export const words = defineWords({
  unknownProcedure: {
    zh: "没有编号为“{id}”的认证规则，其中的案卷没有检查",
    en: 'There is no procedure "{id}"; the cases in it were not checked',
  },
  renameFolder: {
    zh: "改名为 {ids} 之一，或移走",
    en: "Rename it to one of {ids}, or move it away",
  },
});
