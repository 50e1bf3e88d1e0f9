import type { Bilingual } from "../../../model/base/text.js";
import { defineWords } from "../../../model/base/words.js";
import type { MatterProfile } from "../../../model/case/case-profile.js";

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
