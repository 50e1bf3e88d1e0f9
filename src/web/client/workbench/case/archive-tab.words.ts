import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  ready: { zh: "可以归档吗", en: "Is it ready" },
  met: {
    zh: "归档所需 {all} 项，已具备 {met} 项。",
    en: "{met} of the {all} things that the archive needs are there.",
  },
  nothingYet: {
    zh: "还没有可以归档的内容：先办理认证，填写记录。",
    en: "There is nothing to archive yet: the work comes first.",
  },
  pack: { zh: "打包归档", en: "Pack it" },
  packages: { zh: "本案卷的归档包", en: "Packages of this case" },
  noPackages: { zh: "还没有归档包", en: "There is no package yet" },
});
