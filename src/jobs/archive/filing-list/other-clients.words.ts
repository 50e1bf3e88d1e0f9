import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  /** {name}: another client of the repository, {number}: its case. */
  named: {
    zh: "写着另一家客户“{name}”（{number}）：像是那家客户的文件，或者照抄了它的文字",
    en: 'names another client, "{name}" ({number}): a paper of that client, it seems, or its text taken over',
  },
  look: {
    zh: "核对原件：是那家客户的，放回它的案卷，换成本客户的；确实说到那家客户的，不用改",
    en: "Compare the original: file a paper of that client where it belongs and put that of this client here; where that client is really meant, nothing is to be done",
  },
});
