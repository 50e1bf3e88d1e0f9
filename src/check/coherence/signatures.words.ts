import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  forClient: {
    zh: "{record}由认证机构的人员 {person} 以“{role}”身份签署，“{role}”是认证委托人的人",
    en: '{record} is signed as "{role}" by {person} of the certification body; "{role}" is somebody of the client',
  },
  forBody: {
    zh: "{record}由 {person} 以“{role}”身份签署，其他记录里这个人是认证委托人的人，“{role}”是认证机构的人",
    en: '{record} is signed as "{role}" by {person}, who is one of the client\'s people in other records; "{role}" is somebody of the certification body',
  },
  /** The record names who decided, and somebody else signed it as the decision maker, too. */
  notTheNamed: {
    zh: "{record}由 {person} 以“{role}”身份签署，记录写明的是 {wanted}",
    en: '{record} is signed as "{role}" by {person}; the record names {wanted}',
  },
  notInTeam: {
    zh: "{record}由 {person} 以“{role}”身份签署，审核任务书和更换记录里没有这个人",
    en: '{record} is signed as "{role}" by {person}, who stands neither in the audit order nor among the replacements',
  },
  otherInTeam: {
    zh: "{record}由 {person} 以“{role}”身份签署，审核任务书写的身份是“{ordered}”",
    en: '{record} is signed as "{role}" by {person}, who is "{ordered}" in the audit order',
  },
  unqualified: {
    zh: "{record}由 {person} 以“{role}”身份签署，其人员档案里没有相应的资格",
    en: '{record} is signed as "{role}" by {person}, whose personnel record has no qualification for it',
  },
  noPlace: {
    zh: "{record}有以“{role}”身份的签署（{person}），这种记录不由该身份签署",
    en: '{record} is signed as "{role}" ({person}); nobody signs such a record in that role',
  },
  personalSeal: {
    zh: "{record}的“{role}”（{person}）记录为盖章，个人应当签字，只有单位和部门有印章",
    en: '{record}: "{role}" ({person}) is recorded as a seal; a person signs, only organisations and departments have seals',
  },
  organisationByHand: {
    zh: "{record}的“{role}”记录为手签，签署人却是单位“{person}”，单位不能手签",
    en: '{record}: "{role}" is recorded as signed by hand, but by the organisation "{person}", which cannot',
  },
  /** Who signed, by id and name. */
  signer: { zh: "{id} {name}", en: "{id} {name}" },
  correctRole: {
    zh: "核对是谁、以什么身份签署，改正身份或者补签",
    en: "Find out who signed and as what; correct the role, or have it signed",
  },
  correctMethod: {
    zh: "核对原件是签字、盖章还是电子签名，改正方式",
    en: "Look at the original: signature, seal or electronic; correct the method",
  },
});
