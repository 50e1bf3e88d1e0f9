import { defineWords } from "../../../model/base/words.js";

/** Packages whose time of keeping ends. */
export const words = defineWords({
  ends: {
    zh: "归档包 {name} 保存期限到 {until} 为止（{basis}），此后可以销毁",
    en: "package {name} has to be kept until {until} ({basis}) and may be destroyed afterwards",
  },
  dispose: {
    zh: "需要继续保存的，在案卷的 archive.json 里写更晚的 keptUntil；此后销毁用 dossier archive dispose {name}",
    en: "to keep it longer write a later keptUntil into archive.json of the case; after that day dossier archive dispose {name} destroys it",
  },
});
