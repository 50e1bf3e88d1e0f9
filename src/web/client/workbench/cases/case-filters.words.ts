import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  text: { zh: "认证委托人、案卷、证书编号", en: "Client, case, certificate" },
  procedure: { zh: "全部认证规则", en: "All procedures" },
  state: { zh: "全部状态", en: "Any state" },
  flag: { zh: "全部发现", en: "Any findings" },
  sort: { zh: "最重的在前", en: "Worst first" },
});

/** States of a case, as the server names them. */
export const stateWords = defineWords({
  none: { zh: "尚无证书", en: "no certificate yet" },
  valid: { zh: "有效", en: "valid" },
  suspended: { zh: "暂停", en: "suspended" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
  cancelled: { zh: "注销", en: "cancelled" },
  expired: { zh: "过期失效", en: "expired" },
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
  name: { zh: "按案卷编号", en: "By number" },
});
