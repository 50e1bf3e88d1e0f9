import { defineWords } from "../../model/base/words.js";

/** What stands in a case for the sake of the probe. */
export const samples = defineWords({
  /** In place of a text that was to say something. */
  placeholder: { zh: "待定", en: "TBD" },
  /** After a sentence, which says the same with it. */
  addition: { zh: "（详见相关记录）", en: " (see the records)" },
  /** In an optional field that was empty. */
  remark: { zh: "按规定办理，情况正常", en: "Done as prescribed, nothing unusual" },
  /** Somebody who can do all that another can. */
  person: { zh: "欧阳若谷", en: "Ouyang Ruogu" },
});

export const words = defineWords({
  attachment: { zh: "附件", en: "Attachment" },
});
