import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** {name}: another client of the repository, {number}: its case. */
  named: {
    zh: "附件 {path} 第 {page} 页写着另一家客户“{name}”（{number}）",
    en: 'page {page} of the attachment {path} names another client, "{name}" ({number})',
  },
  look: {
    zh: "打开看：是那家客户的文件，放回它的案卷，换成本客户的；确实说到那家客户的，不用改",
    en: "Open it: file a paper of that client where it belongs and put that of this client here; where that client is really meant, nothing is to be done",
  },
  draft: {
    zh: "附件 {path} 第 {page} 页还没有写完：“{line}”",
    en: 'page {page} of the attachment {path} is not finished: "{line}"',
  },
  final: {
    zh: "换成定稿，更新 SHA-256；定稿就是这样写的，不用改",
    en: "Put the final text in its place and record its SHA-256; where the final text says so, nothing is to be done",
  },
  unsearched: {
    zh: "附件 {path} 的文字在限定的时间里读不完，没有查过有没有别家客户的名字和草稿字样",
    en: "the text of the attachment {path} could not be read in time: nobody has looked for names of other clients or signs of a draft",
  },
  read: {
    zh: "打开看一遍，或者重新导出一份",
    en: "Open and read it, or export it anew",
  },
});
