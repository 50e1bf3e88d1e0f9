import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  unreachable: {
    zh: "连接不上工作台：运行它的程序可能已关闭。",
    en: "The workbench does not answer: the program that runs it may have ended.",
  },
  unreachableRemedy: {
    zh: "请在终端重新运行 dossier serve，然后从新打印的地址进入。未保存的内容仍保留在此浏览器中。",
    en: "Run dossier serve again in the terminal and open the address that it prints. What was not saved is still in this browser.",
  },
  signedOut: { zh: "登录已失效。", en: "The session has ended." },
  signedOutRemedy: {
    zh: "请从 dossier serve 打印的地址重新进入。",
    en: "Open the address that dossier serve prints once more.",
  },
  notFound: { zh: "没有找到所要的内容。", en: "What was asked for is not there." },
  notFoundRemedy: {
    zh: "可能已被移走或改名，请从案卷列表进入。",
    en: "It may have been moved or renamed: start from the list of cases.",
  },
  failed: {
    zh: "这一步没有完成（状态码 {status}）。",
    en: "This was not done (status {status}).",
  },
  failedRemedy: {
    zh: "请再试一次；仍不成功时，请查看运行 dossier serve 的终端中的提示。",
    en: "Try once more; if it fails again, see what the terminal with dossier serve says.",
  },
});
