import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "为每张证书写一个静态网页：状态、范围、日期，并可在浏览器里按摘要核对 PDF；不含保密内容。配置 publish.baseUrl 后，证书的二维码指向它的网页。",
    en: "Writes a static page for each certificate: status, scope, dates, and a check of a PDF by its digest in the browser; nothing confidential. With publish.baseUrl configured the QR code of a certificate leads to its page.",
  },
  certificates: {
    zh: "{n} 张证书",
    en: "{n, plural, one {# certificate} other {# certificates}}",
  },
  removed: {
    zh: "去掉了不再存在的 {pages}",
    en: "removed {pages}, which are no more",
  },
  at: { zh: "网址 {url}", en: "at {url}" },
  noAddress: {
    zh: "没有配置 publish.baseUrl，证书的二维码不指向这些网页",
    en: "publish.baseUrl is not configured: the QR codes of certificates do not lead to these pages",
  },
});
