import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  mendForms: { zh: "改正 procedure.json 的 forms", en: "mend forms in procedure.json" },
});
