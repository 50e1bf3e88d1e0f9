import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  text: { zh: "认证委托人、案卷、证书编号", en: "Client, case, certificate" },
  procedure: { zh: "全部认证规则", en: "All procedures" },
  state: { zh: "全部状态", en: "Any state" },
  flag: { zh: "全部发现", en: "Any findings" },
  sort: { zh: "最重的在前", en: "Worst first" },
});

export const flagWords = defineWords({
  error: { zh: "有不符合", en: "something not met" },
  warning: { zh: "有警告", en: "warnings" },
  notJudged: { zh: "有无法判断", en: "something not judged" },
  due: { zh: "有待办", en: "something due" },
  waived: { zh: "有豁免", en: "waivers" },
});
export const sortWords = defineWords({
  due: { zh: "期限近的在前", en: "Nearest limit first" },
  client: { zh: "按认证委托人", en: "By client" },
  state: { zh: "按状态", en: "By state" },
  id: { zh: "按案卷编号", en: "By number" },
});
