import { hasRightCheckCharacter } from "../model/base/credit-code.js";
import { isCivilDate } from "../model/time/dates.js";

const moment =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The formats that our schemas may name. */
export const formats = {
  date: { type: "string", validate: isCivilDate },
  "date-time": { type: "string", validate: (text: string) => isCivilDate(moment.exec(text)?.[1]) },
  /** A unified social credit code by its last character; how it is formed a pattern says. */
  "credit-code": { type: "string", validate: hasRightCheckCharacter },
  /** A rule's expression; what it means is looked at when the procedure is compiled. */
  cel: { type: "string", validate: () => true },
} as const;
