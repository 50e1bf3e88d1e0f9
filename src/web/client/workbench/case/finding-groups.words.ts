import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  bug: { zh: "程序错误", en: "Our bug" },
  bugHow: {
    zh: "规则自身没有算出结果，请把规则名告诉管理员。",
    en: "A rule failed by itself: tell the administrator its name.",
  },
  missing: { zh: "缺少的记录", en: "Records that are missing" },
  missingHow: { zh: "新增并填写这些记录。", en: "Make these records and fill them in." },
  mend: { zh: "要更正的内容", en: "What is to be corrected" },
  mendHow: { zh: "打开记录，更正或补填所指的字段。", en: "Open the record and correct the field." },
  sign: { zh: "签署", en: "Signatures" },
  signHow: {
    zh: "由有权人员签署；内容改动后要重新签署。",
    en: "To be signed by who may; what was changed is signed anew.",
  },
  due: { zh: "期限", en: "Limits" },
  dueHow: {
    zh: "在最后一天之前（含当日）完成。",
    en: "To be done by the last day, that day included.",
  },
  late: { zh: "已办但逾期", en: "Done, but late" },
  lateHow: {
    zh: "日期填错的请更正；确属逾期的，说明原因，必要时申请豁免。",
    en: "Correct the day if it is wrong; if it was late, give the reason, perhaps a waiver.",
  },
  notJudged: { zh: "无法判断", en: "Not to be judged" },
  notJudgedHow: {
    zh: "补齐所依据的内容后，才能判断。",
    en: "Fill in what the judgement rests on.",
  },
  warning: { zh: "警告", en: "Warnings" },
  warningHow: { zh: "请核对是否属实。", en: "See whether it is as it should be." },
  consequence: { zh: "由上述问题引起", en: "Follows from the above" },
  consequenceHow: {
    zh: "解决上面的问题后自动得出结果，不用单独处理。",
    en: "Settled with what stands above: nothing to do by itself.",
  },
  waived: { zh: "已豁免", en: "Waived" },
  waivedHow: {
    zh: "按已批准的豁免，不计为不符合。",
    en: "Not counted, by a waiver that was granted.",
  },
});
