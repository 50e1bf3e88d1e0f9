import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  nothing: { zh: "还没有到需要准备的步骤。", en: "No step to get ready for yet." },
  met: { zh: "应有 {all} 项，已具备 {met} 项", en: "{met} of {all} present" },
  open: { zh: "打开记录", en: "Open the record" },
});
