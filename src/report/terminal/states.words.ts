import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  client: { zh: "认证委托人", en: "Client" },
  what: { zh: "事项", en: "What" },
  state: { zh: "状态", en: "State" },
  since: { zh: "自", en: "Since" },
  by: { zh: "依据", en: "Shown by" },
});
