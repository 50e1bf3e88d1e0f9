import { defineWords } from "../../model/base/words.js";

/** What the verification of a folder of packages says of their chain. */
export const words = defineWords({
  previousMissing: {
    zh: "它前面的包 {previous} 不在",
    en: "the package before it, {previous}, is not there",
  },
  previousReplaced: {
    zh: "所记的前一个包不是现在的 {previous}：其中一个被换过",
    en: "the package before it is not the {previous} that lies here: one of them was replaced",
  },
  /** A package of the register that does not lie in the folder. */
  packageMissing: { zh: "登记了，包却不在", en: "is in the register and not there" },
  packageReplaced: {
    zh: "包与登记的摘要不符",
    en: "is not the package that was registered",
  },
  destroyedAndThere: {
    zh: "登记为已销毁，包却还在：再运行 dossier archive dispose",
    en: "was destroyed, as the register has it, and is still there: run dossier archive dispose again",
  },
  destroyed: {
    zh: "保存期满，已于 {on} 销毁，证明在",
    en: "was destroyed on {on}, its time being over, and its certificate is there",
  },
  certificateMissing: {
    zh: "登记为 {on} 销毁，销毁证明却不在",
    en: "was destroyed on {on}, as the register has it, without its certificate",
  },
  certificateReplaced: {
    zh: "销毁证明与登记的摘要不符",
    en: "the certificate of its destruction is not the one that was registered",
  },
  notRegistered: { zh: "没有登记", en: "is not in the register" },
  renewalMissing: {
    zh: "登记的续签不在，或被换过",
    en: "a renewal in the register is not there, or was replaced",
  },
  renewalNotRegistered: {
    zh: "有一份续签没有登记：再运行 dossier archive renew",
    en: "has a renewal that is not in the register: run dossier archive renew again",
  },
  noRegister: {
    zh: "没有归档登记，看不出最后的包是否少了",
    en: "there is no register: whether the last packages are missing does not show",
  },
  /** An archive of unsigned packages, or one that no run has sealed yet. */
  registerNotSealed: {
    zh: "归档登记没有封签：最后的包和登记一起被删去，看不出来",
    en: "the register is not sealed: packages struck from its end would not show",
  },
  empty: { zh: "这里一个包也没有", en: "there is no package here" },
  foreignFile: {
    zh: "不是归档产生的，没有东西为它作证：移出归档文件夹后再核验",
    en: "was not made by archiving, and nothing vouches for it: move it elsewhere and verify again",
  },
  chainWhole: {
    zh: "{n} 个包首尾相接，与登记一致",
    en: "{n, plural, one {# package forms} other {# packages form}} one chain, as registered",
  },
});
