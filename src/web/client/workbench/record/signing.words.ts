import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  notYourRole: {
    zh: "您的角色不能以此身份签署",
    en: "Your roles may not sign as this",
  },
  none: { zh: "这份记录不须签署", en: "Nobody has to sign this record" },
  otherRole: {
    zh: "以其他角色签署（不是必须的）…",
    en: "Sign in another role (nobody asks for it) …",
  },
  signed: { zh: "{name} 于 {date} 签署", en: "signed by {name} on {date}" },
  open: { zh: "尚未签署", en: "not signed yet" },
  stale: {
    zh: "签署后内容已改动，须重新签署",
    en: "changed since it was signed: it must be signed again",
  },
  whatChanged: { zh: "签署后的改动（{n} 处）", en: "What has changed since ({n})" },
  may: { zh: "可由以下人员签署：{people}", en: "May be signed by {people}" },
  office: {
    zh: "由本机构担任此职务的人员签署",
    en: "Signed by whoever of the body has this office",
  },
  nobody: {
    zh: "还没有人担任此角色：先在任务书或人员档案里登记",
    en: "Nobody holds this role yet: enter them in the task order or in their personnel record first",
  },
  client: {
    zh: "由客户签署：打印后请客户签字盖章，把扫描件上传为附件，再填入下面的“签署”",
    en: "Signed by the client: print it, have it signed, upload the scan as an attachment, and enter it under the signatures",
  },
  signAsMe: { zh: "以 {name} 的身份签署", en: "Sign as {name}" },
  notYou: {
    zh: "你（{name}）不担任此角色，不能签署",
    en: "You ({name}) do not hold this role and cannot sign",
  },
  noPerson: {
    zh: "人员记录中没有你（{email}），不能签署。请先在人员记录中登记此邮箱。",
    en: "No personnel record is yours ({email}), so you cannot sign. Enter this address in your personnel record first.",
  },
  saveFirst: {
    zh: "请先保存改动，再签署你看到的内容",
    en: "Save your changes first, then sign what you see",
  },
  sureOfRole: {
    zh: "没有记录写明谁担任“{role}”，请确认你担任此职务。",
    en: "No record says who has the office “{role}”: make sure that it is you.",
  },
  sure: {
    zh: "签署的是你现在看到的内容。此后改动任何一处，签署都会失效。",
    en: "You sign what you see now. Whatever is changed afterwards makes the signature stale.",
  },
  done: { zh: "已签署", en: "Signed" },
  and: { zh: "、", en: ", " },
});
