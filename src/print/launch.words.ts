import { defineJoined } from "../model/base/words.js";

/** Why the browser did not start. */
export const words = defineJoined({
  librariesMissing: { zh: "浏览器缺少共享库", en: "the browser {path} lacks {libraries}" },
  noSandbox: { zh: "浏览器的沙箱无法使用", en: "the sandbox of {path} cannot be used here" },
  allowSandbox: {
    zh: "允许用户命名空间，或在可信的容器里设置",
    en: "allow user namespaces, or in a container that you trust set {variable}=1",
  },
  noAnswer: {
    zh: "浏览器 {path} 启动后 {seconds} 秒没有回应，已结束",
    en: "the browser does not answer within {seconds} seconds of its start: it was ended",
  },
  notStarted: { zh: "浏览器无法启动", en: "the browser {path} did not start: {reason}" },
});
