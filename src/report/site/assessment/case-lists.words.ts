import type { Bilingual } from "../../../model/base/text.js";
import { defineWords } from "../../../model/base/words.js";
import type { Handling, MatterProfile } from "../../../model/case/case-profile.js";

/** What happened beside the audits. */
export const matterWords = defineWords({
  complaint: { zh: "投诉", en: "Complaint" },
  appeal: { zh: "申诉", en: "Appeal" },
  suspension: { zh: "暂停", en: "Suspension" },
  restoration: { zh: "恢复", en: "Restoration" },
  withdrawal: { zh: "撤销", en: "Withdrawal" },
  cancellation: { zh: "注销", en: "Cancellation" },
  change: { zh: "变更", en: "Change" },
  "scope-change": { zh: "范围变更", en: "Scope change" },
  transfer: { zh: "转换", en: "Transfer" },
  waiver: { zh: "豁免", en: "Waiver" },
}) satisfies Readonly<Record<MatterProfile["kind"], () => Bilingual>>;

/** What somebody did about it. */
export const handlingWords = defineWords({
  investigated: { zh: "调查", en: "investigated" },
  reviewed: { zh: "评审", en: "reviewed" },
  decided: { zh: "决定", en: "decided" },
  approved: { zh: "批准", en: "approved" },
  signed: { zh: "签字", en: "signed" },
}) satisfies Readonly<Record<Handling, () => Bilingual>>;

/** Who handled a matter, and whether independently. */
export const matterHeads = defineWords({
  handled: { zh: "办理人", en: "Handled by" },
  independent: { zh: "与事项无关", en: "Independent of the matter" },
  did: { zh: "{who}（{what}）", en: "{who} ({what})" },
  free: { zh: "是：{who}", en: "yes: {who}" },
  involved: {
    zh: "否：{who}，记录写为事项相关人员",
    en: "no: {who}, whom the record names as involved",
  },
  participant: { zh: "否：{who}，参加了{audit}", en: "no: {who}, who took part in the {audit}" },
  decider: {
    zh: "否：{who}，作出了{audit}的认证决定",
    en: "no: {who}, who took the certification decision of the {audit}",
  },
  unrecorded: { zh: "没有记录办理人", en: "nobody is recorded" },
});
