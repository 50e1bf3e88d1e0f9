import { defineWords } from "../base/words.js";

/** Of a procedure that keeps cases for a shorter time than the standard. */
export const words = defineWords({
  /** {own} and {years} after the certificate. */
  shorter: {
    zh: "{procedure} 规定证书终止后保存 {own} 年，短于 {standard} 的 {clause}（{period}，即再保存 {years} 年）；归档时按较长的保存",
    en: "{procedure} keeps cases for {own, plural, one {# year} other {# years}} after the certificate, shorter than {standard}, {clause} ({period}: {years, plural, one {# year} other {# years}} more); packages take the longer one",
  },
  whileValid: {
    zh: "{procedure} 规定保存到证书有效期届满，短于 {standard} 的 {clause}（{period}，即再保存 {years} 年）；归档时按较长的保存",
    en: "{procedure} keeps cases until the certificate expires, shorter than {standard}, {clause} ({period}: {years, plural, one {# year} other {# years}} more); packages take the longer one",
  },
  keepLonger: {
    zh: "修订认证规则的保存期限，使之不短于 {standard} 的 {clause}",
    en: "Amend the procedure so that its period is no shorter than {standard}, {clause}",
  },
});
