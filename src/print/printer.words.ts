import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  stopped: { zh: "打印已停止", en: "printing was stopped" },
  runAgain: { zh: "重新运行", en: "run the command again" },
});
