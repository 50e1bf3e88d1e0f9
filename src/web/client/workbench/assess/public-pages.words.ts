import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "公示页", en: "Public pages" },
  lead: {
    zh: "每张证书对外公开的页面，先在这里看；这里只是预览，不会对外发布。",
    en: "What the public sees of each certificate, looked at beforehand: a preview, nothing is published.",
  },
  make: { zh: "生成预览", en: "Make the preview" },
  nothingYet: {
    zh: "还没有预览：点“生成预览”，判断全部案卷并打印证书后显示。",
    en: "There is no preview yet: “Make the preview” judges all cases and prints the certificates first.",
  },
  made: { zh: "{n} 张证书。", en: "{n, plural, one {# certificate} other {# certificates}}." },
  at: { zh: "发布后的地址以 {url} 开头。", en: "Once published they begin with {url}." },
  noAddress: {
    zh: "还没有公示地址：写在 dossier.config.json 的 publish.baseUrl，证书上的二维码才指向它。",
    en: "There is no public address yet: name it in dossier.config.json, publish.baseUrl, so that the code on a certificate leads there.",
  },
  which: { zh: "看哪一页", en: "Which page" },
  list: { zh: "证书列表", en: "List of certificates" },
});
