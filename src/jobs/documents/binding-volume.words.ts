import { defineWords } from "../../model/base/words.js";

/** What a bound file says of its attachments, and why a sheet stands in the place of one. */
export const words = defineWords({
  caption: { zh: "件号 {order} · {remark} · {title}", en: "Item {order} · {remark} · {title}" },
  recording: { zh: "音像资料不能打印", en: "a recording cannot be printed" },
  file: { zh: "这种电子文件不能打印", en: "an electronic file of this kind cannot be printed" },
  signature: {
    zh: "电子签名的证据，不打印",
    en: "the proof of an electronic signature is not printed",
  },
});
