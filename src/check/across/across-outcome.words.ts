import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  notFound: { zh: "未发现：{title}", en: "Not found: {title}" },
  found: { zh: "{title}：{detail}", en: "{title}: {detail}" },
  /** `places` are those of the other cases. */
  foundElsewhere: {
    zh: "{title}：{detail}（另见 {places}）",
    en: "{title}: {detail} (see also {places})",
  },
});
