import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {field}: "…的“决定日期”", {days}: so many days are past. */
  withoutCertificate: {
    zh: "{field}为 {day}，变更已经生效超过 {days} 日，此后没有签发证书",
    en: "{field} is {day}: the change took effect more than {days} days ago, and no certificate was issued since",
  },
  exchange: {
    zh: "按变更后的内容换发证书，登记新证书和“替换的证书”；不换发的，在变更记录里写明结论和理由",
    en: 'Exchange the certificate for one that says what holds now and fill in "Certificate replaced"; where none is exchanged, record the decision and its reason',
  },
  /** {record}: the change of scope. */
  formerScope: {
    zh: "{field}仍是变更以前的范围；{record}自 {day} 起生效，范围为“{scope}”",
    en: '{field} is still the scope before the change; by {record} it has been "{scope}" since {day}',
  },
  stateIt: {
    zh: "改为变更后的范围；这次只涉及其中一部分的，在审核范围以外的栏目说明；已经签发的证书收回，按变更后的范围换发",
    en: "State the scope after the change; where this time only part of it is meant, say so elsewhere; a certificate that was issued is taken back and exchanged",
  },
});
