import { defineJoined } from "../../../model/base/words.js";

/** Packages that may not be destroyed. */
export const words = defineJoined({
  noSuch: { zh: "归档登记里没有 {name}，或包不在", en: "is not in the register, or not there" },
  nameIt: {
    zh: "写归档登记里的包名；不写包名，列出全部",
    en: "name a package of the register; without any, all are listed",
  },
  isDestroyed: { zh: "{name} 已于 {on} 销毁", en: "was destroyed on {on}" },
  tooEarly: {
    zh: "{name} 应保存至 {until}，还不能销毁：{basis}",
    en: "has to be kept until {until}",
  },
  wait: {
    zh: "该日之后再销毁；期限当天仍应保存",
    en: "destroy it after that day, not on it",
  },
  noDay: {
    zh: "{name} 应保存到哪一天，包和案卷都没有写：{basis}",
    en: "neither package nor case says until when it has to be kept",
  },
  sayUntil: {
    zh: "在案卷的 archive.json 里写 keptUntil",
    en: "write keptUntil into archive.json of the case",
  },
  notAsRegistered: {
    zh: "{name} 不是登记的那个包：内容的摘要不符",
    en: "is not the package that was registered",
  },
  verifyFirst: {
    zh: "先用 dossier verify 查明",
    en: "look into it with dossier verify first",
  },
});
