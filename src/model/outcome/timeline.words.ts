import { defineWords } from "../base/words.js";

export const words = defineWords({
  /** The lane of what belongs to no audit. */
  caseLane: { zh: "案卷", en: "Case" },
  event: { zh: "{record}：{event}", en: "{record}: {event}" },
});

/** What a picture writes beside an event, by the name that the schemas give it. */
export const milestones = defineWords({
  "application-received": { zh: "申请", en: "Application" },
  "refusal-notified": { zh: "不受理", en: "Refused" },
  "contract-signed": { zh: "合同", en: "Contract" },
  "onsite-start": { zh: "现场", en: "On site" },
  "audit-terminated": { zh: "终止", en: "Terminated" },
  decided: { zh: "决定", en: "Decision" },
  "certificate-issued": { zh: "发证", en: "Issued" },
  "certificate-expires": { zh: "到期", en: "Expires" },
  suspended: { zh: "暂停", en: "Suspended" },
  restored: { zh: "恢复", en: "Restored" },
  withdrawn: { zh: "撤销", en: "Withdrawn" },
  cancelled: { zh: "注销", en: "Cancelled" },
  "complaint-received": { zh: "投诉", en: "Complaint" },
  "appeal-received": { zh: "申诉", en: "Appeal" },
});
