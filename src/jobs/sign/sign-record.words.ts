import { defineJoined } from "../../model/base/words.js";

/** Why a record is not signed. */
export const words = defineJoined({
  noRecord: { zh: "{file} 不是记录", en: "is no record" },
  completeFirst: { zh: "先填好记录，再签署", en: "complete the record, then sign it" },
  notSignedKind: {
    zh: "{file} 这种记录没有签署",
    en: "records of this kind are not signed",
  },
  seeReference: { zh: "见", en: "see docs/reference/<procedure>/records.md" },
  noRole: { zh: "没有“{role}”这种签署角色", en: 'there is no role "{role}"' },
  wanted: { zh: "这种记录要求", en: "this record wants: {roles}" },
  known: { zh: "可用", en: "known: {roles}" },
  signedAlready: { zh: "{role} 已经签署", en: "has signed already" },
  signAgain: {
    zh: "内容改动后重新签署，加 --again",
    en: "to sign changed content anew add --again",
  },
  notInCase: { zh: "{file} 不是案卷里的记录", en: "is no record of a case" },
  nameRecord: {
    zh: "写明文件，如",
    en: "name a file such as {records}/<规则>/<案卷>/audits/02-stage2/decision.json",
  },
  nobodyNamed: { zh: "不知道谁签署", en: "it is not known who signs" },
  nameSigner: {
    zh: "写明 --person <编号>，或外部人员的 --name <姓名>",
    en: "name --person <id>, or --name for somebody outside the body",
  },
  noPerson: {
    zh: "没有 {person} 可用的人员档案",
    en: "there is no usable personnel record of {person}",
  },
  addPerson: { zh: "补上", en: "add {records}/personnel/{person}.json" },
  otherName: {
    zh: "{person} 是 {known}，不是 {name}",
    en: "{person} is {known}, not {name}",
  },
  correctOne: { zh: "改正 --person 或 --name", en: "correct one of them" },
  noAttachment: { zh: "{file} 不是案卷里的附件", en: "is no attachment of the case" },
  keepEvidence: {
    zh: "证据放在案卷的 attachments/ 里，写 attachments/…",
    en: "keep evidence in the case's attachments/ and write attachments/…",
  },
});
