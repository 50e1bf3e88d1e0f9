import { defineWords } from "../../model/base/words.js";

/** Items about an electronic seal (GB/T 38540). `name` is the seal's, `maker` who made it. */
export const words = defineWords({
  holds: {
    zh: "电子印章“{name}”（{identifier}，SES 第 {version} 版）由“{maker}”制作，制章签名完好，签章人有权使用，签章时在有效期内",
    en: 'electronic seal "{name}" ({identifier}, SES version {version}), made by "{maker}", is intact, was used by who may use it and was valid when it was',
  },
  broken: {
    zh: "电子印章“{name}”被改动，或不是“{maker}”制作的：制章签名值不符",
    en: 'electronic seal "{name}" was altered, or was not made by "{maker}": the signature in it does not hold',
  },
  notCheckable: {
    zh: "电子印章“{name}”的制章签名（{algorithm}）在此无法验证，既不说有效，也不说无效",
    en: 'the signature ({algorithm}) in electronic seal "{name}" is not checkable here: neither valid nor invalid',
  },
  foreignUser: {
    zh: "签章人的证书不在电子印章“{name}”的证书列表里，无权使用该印章",
    en: 'the certificate of who signed is not in the list of electronic seal "{name}": it may not use it',
  },
  outsideValidity: {
    zh: "电子印章“{name}”的有效期是 {from} 至 {to}，签章时间 {on} 不在其内",
    en: 'electronic seal "{name}" is valid from {from} to {to}; it was used on {on}',
  },
  expiredUnproven: {
    zh: "电子印章“{name}”的有效期 {from} 至 {to} 已过，没有时间戳证明签章在此之前",
    en: 'the validity of electronic seal "{name}", {from} to {to}, is over, and no time stamp proves that it was used before',
  },
  /** `problem`: a sentence about the certificate of whom it was made by. */
  maker: {
    zh: "电子印章“{name}”的制章人：{problem}",
    en: 'maker of electronic seal "{name}": {problem}',
  },
});
