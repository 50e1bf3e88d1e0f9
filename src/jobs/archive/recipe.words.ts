import { defineWords } from "../../model/base/words.js";

/**
 * The page in a package that says how to verify it without this product; for each command what its
 * answer means.
 */
export const words = defineWords({
  /** Both halves make the name of the page's file. */
  fileName: { zh: "核验说明", en: "VERIFY" },
  title: { zh: "核验说明  {name}", en: "How to verify {name}" },
  introduction: {
    zh: "本包按 BagIt 1.0（RFC 8493）制作，不需要制作它的软件即可核验。在本文件夹里运行（Linux、macOS，或 Windows 的 Git Bash）：",
    en: "This package is a BagIt 1.0 bag (RFC 8493). No special software is needed to verify it. In this folder run:",
  },
  payload: {
    zh: "没有输出，即 data/ 里所列的文件一个字节都没有变。",
    en: "No output: no listed file in data/ has changed by a byte.",
  },
  manifests: {
    zh: "没有输出，即清单本身和说明文件没有变。",
    en: "No output: the manifests and the files beside data/ have not changed.",
  },
  completeness: {
    zh: "没有输出，即没有多出文件，也没有缺少文件（sha256sum 看不出多出的文件）。",
    en: "No output: no file was added or is missing (sha256sum does not see added files).",
  },
  signature: {
    zh: "显示 CMS Verification successful，即清单由证书所写的人签名，此后没有变。ca.pem 是签名人的认证机构证书，请另外取得，不要取自本包。",
    en: '"CMS Verification successful": the manifest was signed by the holder of the certificate and has not changed since. ca.pem is the certificate of the signer\'s authority: get it elsewhere, not from this package.',
  },
  timeStamp: {
    zh: "显示 Verification: OK，即时间戳机构证明清单在所记时间已经存在。tsa-ca.pem 是时间戳机构的证书。",
    en: '"Verification: OK": the time-stamping authority proves that the manifest was there at the time that it noted. tsa-ca.pem is its certificate.',
  },
  sm3: {
    zh: "与 manifest-sm3.txt 里的一行相同（SM3，GB/T 32905）。",
    en: "equals a line of manifest-sm3.txt (SM3, GB/T 32905).",
  },
  notSigned: {
    zh: "本包没有签名：摘要只能发现无意的损坏，不能证明出处。",
    en: "This package is not signed: digests show accidental damage, and prove no origin.",
  },
  notLegallyEffective: {
    zh: "签名证书不是依法设立的电子认证服务提供者签发的（试用或自制证书）：签名不具有法律效力。",
    en: "The certificate is not by a licensed provider of electronic certification (a trial or self-made one): the signature is not legally effective.",
  },
  chain: {
    zh: "bag-info.txt 写明案卷、保存期限、前一个包的名称和摘要：前一个包不在，或摘要不符，就是归档被改动过。",
    en: "bag-info.txt names the case, how long it is kept, and the package before this one with its digest: where that is missing or differs, the archive was tampered with.",
  },
  contents: {
    zh: "data/documents 是打印的文件（PDF/A-3b 候选，自检，未经独立验证器验证），data/records 是记录原文，data/report 是检查结果、条款索引和签署清单。",
    en: "data/documents holds the printed documents (PDF/A-3b candidates: self-checked, seen by no independent validator), data/records the records as they are, data/report findings, clause index and signatures.",
  },
});
