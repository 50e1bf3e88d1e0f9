import { defineJoined } from "../../model/base/words.js";

/** Why nothing was archived. */
export const words = defineJoined({
  stopped: { zh: "已停止，没有写出", en: "stopped, nothing was written" },
  runAgain: { zh: "重新运行", en: "run it again" },
});
