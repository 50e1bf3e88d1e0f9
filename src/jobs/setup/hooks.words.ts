import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  foreignHook: { zh: "{file} 已经存在，不是本工具写的", en: "exists and is not ours" },
  addLine: { zh: "在其中加一行", en: "add this line to it: {command}" },
});
