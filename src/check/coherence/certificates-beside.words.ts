import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** Told of the second one. */
  beside: {
    zh: "{certificate}和证书“{other}”依据同一次审核（{audit}），哪一张都没有写明替换另一张",
    en: 'The {certificate} and the certificate "{other}" rest on one audit ({audit}), and neither says that it takes the other\'s place',
  },
  sayWhich: {
    zh: "换发的，在“替换的证书”里写明被替换的编号，并收回原证书；多发的，撤出并说明理由",
    en: "Where it was exchanged, name the certificate that it replaces and recover that one; where one too many was issued, take it out and say why",
  },
});
