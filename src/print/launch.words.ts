import { defineJoined } from "../model/base/words.js";

/** Why the browser did not start. */
export const words = defineJoined({
  librariesMissing: { zh: "浏览器缺少共享库", en: "the browser {path} lacks {libraries}" },
  noSandbox: { zh: "浏览器的沙箱无法使用", en: "the sandbox of {path} cannot be used here" },
  allowSandbox: {
    zh: "允许用户命名空间，或在可信的容器里设置",
    en: "allow user namespaces, or in a container that you trust set {variable}=1",
  },
  notStarted: { zh: "浏览器无法启动", en: "the browser {path} did not start: {reason}" },
});
