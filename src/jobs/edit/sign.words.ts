import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  notThere: { zh: "{path} 还不存在", en: "{path} is not there yet" },
  saveFirst: { zh: "先保存，再签署", en: "save it first, then sign" },
  notAsked: {
    zh: "这份记录不需要以“{role}”身份签署",
    en: 'this record asks for no signature as "{role}"',
  },
  lookAtRoles: {
    zh: "按记录列出的身份签署",
    en: "sign in one of the roles that the record lists",
  },
  notHolder: {
    zh: "您不能以“{role}”身份签署这份记录",
    en: 'you cannot sign this record as "{role}"',
  },
  ofClient: {
    zh: "“{role}”由客户的人员签署，本机构任何人都不能代签",
    en: '"{role}" is signed by people of the client: nobody of the body can sign for them',
  },
  attachTheirs: {
    zh: "打印后请客户签字盖章，把扫描件作为附件上传，再填入这份记录的“签署”",
    en: "print it, have the client sign it, upload the scan as an attachment, and enter it under the signatures of this record",
  },
  askHolder: {
    zh: "由担任该身份的人员签署；若您就是，请核对人员档案里的姓名与 git 的姓名一致",
    en: "have it signed by who holds the role; where that is you, see that your name in the personnel records is the one that git knows",
  },
});

export const words = defineWords({
  /** Message of the commit. */
  signed: {
    zh: "{record}：{name}以“{role}”身份签署",
    en: "{record}: signed by {name} as {role}",
  },
});
