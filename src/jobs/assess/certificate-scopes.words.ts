import { defineWords } from "../../model/base/words.js";

/** How the scope of a certificate differs from what another paper says. */
export const words = defineWords({
  onlyCertified: { zh: "只在证书上：{parts}", en: "only on the certificate: {parts}" },
  notCertified: { zh: "证书上没有：{parts}", en: "not on the certificate: {parts}" },
  otherOrder: { zh: "次序不同", en: "in another order" },
});
