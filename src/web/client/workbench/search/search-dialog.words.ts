import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  label: { zh: "搜索", en: "Search" },
  hits: { zh: "搜索结果", en: "What was found" },
  placeholder: {
    zh: "客户、案卷或证书编号、姓名、条款号、正文中的词",
    en: "Client, case or certificate number, name, clause, any word",
  },
  hint: {
    zh: "输入即搜；用 ↑ ↓ 选择，回车打开，Esc 关闭。",
    en: "Found as you type; ↑ ↓ choose, Enter opens, Esc closes.",
  },
  none: {
    zh: "没有找到“{asked}”。可以只输入编号或名称的一部分。",
    en: "Nothing for “{asked}”. A part of a number or a name is enough.",
  },
  case: { zh: "案卷", en: "Case" },
  person: { zh: "人员", en: "Person" },
  clause: { zh: "条款", en: "Clause" },
  text: { zh: "正文", en: "Text" },
});
