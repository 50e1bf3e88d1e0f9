import type { Bilingual } from "../../../model/base/text.js";
import { defineWords } from "../../../model/base/words.js";
import type { Gap } from "../../../model/outcome/assessment.js";

export const gravityWords = defineWords({
  serious: { zh: "严重", en: "serious" },
  minor: { zh: "轻微", en: "minor" },
  unclear: { zh: "无法判断", en: "cannot be judged" },
  observation: { zh: "观察项", en: "observation" },
}) satisfies Readonly<Record<Gap["gravity"], () => Bilingual>>;
