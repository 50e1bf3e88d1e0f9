import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  inAudit: { zh: "{record}（{audit}）", en: "{record} ({audit})" },
  numbered: { zh: "{record} {number}", en: "{record} {number}" },
});
