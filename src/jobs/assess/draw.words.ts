import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  noneWithin: { zh: "没有符合这些限定的案卷", en: "no case is within these limits" },
  widen: { zh: "放宽限定条件", en: "widen the limits" },
});

export const words = defineWords({
  /** A case that names no office, where a sample is drawn by office. */
  noOffice: { zh: "（未记受理机构）", en: "(no office recorded)" },
});
