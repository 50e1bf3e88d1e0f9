import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "核验", en: "Verify" },
  lead: {
    zh: "查一份 PDF 或归档包是否被改动、是否齐全、由谁签名。不联网；文件核验后即删除。",
    en: "Whether a PDF or a package was altered, is complete, and who signed it. Nothing goes out to the network; the file is deleted afterwards.",
  },
  drop: {
    zh: "把 PDF、OFD 或归档包（zip）拖到页面任何地方，或点击选择",
    en: "Drop a PDF, OFD or package (zip) anywhere on this page, or click to choose one",
  },
  handing: { zh: "正在读入文件…", en: "Reading the file…" },
  oneByOne: {
    zh: "一次核验一份，先核验 {name}",
    en: "One at a time: {name} is verified now",
  },
  earlier: { zh: "此前核验的", en: "Verified before" },
  looked: { zh: "核验什么", en: "What is looked at" },
  looked1: {
    zh: "电子签名和时间戳：签的是不是这份内容，证书是谁的、是否受信任、签名时是否有效",
    en: "Signatures and time stamps: whether this is what was signed, whose the certificate is, whether it is trusted and was valid",
  },
  looked2: {
    zh: "PDF 里附的记录与页面所示是否一致，签名后是否又改过",
    en: "Whether the record inside a PDF says what its pages show, and whether it was changed after signing",
  },
  looked3: {
    zh: "归档包：每个文件与清单是否一致，有没有多出或缺少，封签是否完好",
    en: "A package: whether each file is as its manifest lists it, whether any is missing or was added, and whether the seal is whole",
  },
  looked4: {
    zh: "不能判断的一律写明原因，不算通过",
    en: "What cannot be judged is told with its reason, and never counts as passed",
  },
  gone: {
    zh: "PDF 不超过 256 MB，归档包不超过 1 GB；文件不会解压到磁盘，也不会留在服务器上。",
    en: "A PDF may have 256 MB, a package 1 GB; nothing is unpacked to disk, and the file does not stay on the server.",
  },
});
