import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  refused: {
    zh: "没有归档，缺 {n} 项：补齐后再归档",
    en: "Not archived: {n, plural, one {# thing is} other {# things are}} lacking",
  },
  written: { zh: "已归档：{name}", en: "Archived: {name}" },
  unchanged: {
    zh: "与已归档的 {name} 相同，没有再写",
    en: "The same as {name}, which is archived: nothing was written",
  },
  holds: {
    zh: "包内 {files} 个文件，其中打印的文件 {documents} 份；写入前已核验通过，并已登记。",
    en: "{files} files, {documents} of them printed documents; verified before it got its name, and registered.",
  },
  kept: { zh: "保存至 {until}。", en: "To be kept until {until}." },
  unknownDay: { zh: "不能计算的日期", en: "a day that cannot be worked out" },
  incomplete: {
    zh: "归档时缺 {n} 项，已写入包内：",
    en: "{n, plural, one {# thing was} other {# things were}} lacking, as the package says:",
  },
  unsigned: { zh: "没有签名：不能证明出处。", en: "Not signed: its origin is not proved." },
  signed: { zh: "签名 {signer}。", en: "Signed by {signer}." },
  signedWithoutEffect: {
    zh: "签名 {signer}；证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力。",
    en: "Signed by {signer}; the certificate is not by a licensed provider on record: the signature is not legally effective.",
  },
  download: { zh: "下载", en: "Download" },
});
