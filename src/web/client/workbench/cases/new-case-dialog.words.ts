import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "新建案卷", en: "New case" },
  procedure: { zh: "认证规则", en: "Procedure" },
  choose: { zh: "请选择", en: "Choose" },
  name: { zh: "案卷编号", en: "Number of the case" },
  nameHelp: {
    zh: "编号即文件夹名，建立后不要更改；可用字母、数字和连字符。",
    en: "It becomes the name of the folder and should stay: letters, digits and hyphens.",
  },
  make: { zh: "建立", en: "Make" },
  made: { zh: "已建立案卷 {name}", en: "Case {name} was made" },
});
