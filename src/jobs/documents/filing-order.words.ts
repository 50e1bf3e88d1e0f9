import { defineWords } from "../../model/base/words.js";

/** The parts of a file besides its audits, as the list of contents heads them. */
export const words = defineWords({
  untilContract: { zh: "申请、评审与合同", en: "Application, review and contract" },
  afterwards: { zh: "获证后管理", en: "After certification" },
});
