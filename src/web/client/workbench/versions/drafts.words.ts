import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "全部工作稿", en: "All working drafts" },
  name: { zh: "名称", en: "Name" },
  last: { zh: "最近一次保存", en: "Last save" },
  where: { zh: "在哪里", en: "Where" },
  act: { zh: "操作", en: "To do" },
  here: { zh: "本机", en: "here" },
  there: { zh: "共享仓库", en: "shared" },
  current: { zh: "已打开", en: "open" },
  open: { zh: "打开", en: "Open" },
  opened: { zh: "已打开工作稿 {name}", en: "Opened the working draft {name}" },
});
