import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  path: {
    zh: "记录文件或打印好的 PDF",
    en: "file of a record, or a printed PDF",
  },
  role: { zh: "签署角色，如 decisionMaker", en: "role" },
  person: { zh: "人员编号", en: "id of the person" },
  name: {
    zh: "姓名（没有人员编号的外部人员或单位）",
    en: "name, for somebody outside the body",
  },
  date: {
    zh: "签署日期 YYYY-MM-DD，默认今天（北京时间）",
    en: "date of signing, default today in China",
  },
  method: { zh: "方式：手写、盖章、电子", en: "how" },
  evidence: {
    zh: "证据，案卷里的 attachments/…",
    en: "evidence in the case's attachments/",
  },
  cms: {
    zh: "记录：用环境变量指明的私钥对内容本身做电子签名（CAdES），留作证据",
    en: "of a record: sign the content itself with the key of the environment (CAdES), kept as evidence",
  },
  again: { zh: "替换该角色已有的签署", en: "replace the role's signature" },
  signedFile: { zh: "PDF：写到这个文件", en: "of a PDF: write the signed file here" },
  noTimeStamp: {
    zh: "PDF：不要时间戳（B-B 级）",
    en: "of a PDF: without a time stamp (B-B)",
  },
});

export const examples = [
  "dossier sign records/<procedure>/<case>/audits/02-stage2/decision.json --role decisionMaker --person D-001",
  "dossier sign records/<procedure>/<case>/contract.json --role client --name 某某有限公司 --method seal --evidence attachments/contract.png",
  "dossier sign records/<procedure>/<case>/audits/02-stage2/decision.json --role decisionMaker --person D-001 --method electronic --cms",
  "dossier sign out/pdf/<procedure>/<case>/02-stage2/decision-form.zh.pdf --role decisionMaker",
];

export const words = defineWords({
  ofRecord: {
    zh: "在记录的 signatures 里写入一条签署：角色、姓名、人员编号、日期、方式、证据，以及所签内容的 SHA-256（RFC 8785 规范形式）。此后内容一改，check 就报告签署已失效，并说明改了什么。这是登记；记为电子签名的，check 核验所留存的签名本身。--cms 当场对内容做电子签名。",
    en: "Writes a signature into the record: role, name, person, date, method, evidence and the SHA-256 of the content signed (canonical form, RFC 8785). Once the content changes, check says that the signature is stale and what has changed. It records a signature; of one recorded as electronic, check verifies the signature that is kept. --cms signs the content there and then.",
  },
  ofPdf: {
    zh: "PDF：用环境变量指明的私钥做 PAdES 签名，写到 out/signed/；记录写明是电子签名的，同时留存到案卷的 attachments/signed/，check 由它核验。几个人依次签名时，每人运行一次。私钥见 dossier dev ca 和 docs/archive.md，从不写在命令行上。",
    en: "A PDF is signed (PAdES) with the key that the environment names, and written to out/signed/, and, where the record says that the role signs electronically, to the case's attachments/signed/, by which check verifies it; several signers run it one after another. For keys see dossier dev ca and docs/archive.md: they never stand on the command line.",
  },
  kept: {
    zh: "签名后的 PDF 已留作案卷证据：{file}",
    en: "the signed PDF is kept as evidence of the case: {file}",
  },
  signed: { zh: "{signer}，PAdES {level}", en: "{signer}, PAdES {level}" },
  notSeen: {
    zh: "页上没有空处，签章不可见",
    en: "no page has room for a seal: it is not seen",
  },
  /** A list of what could not be had follows, one a line. */
  notLongTerm: {
    zh: "没有达到 B-LT 级，缺少长期验证所需的吊销信息：",
    en: "level B-LT is not reached; data on revocation for later years could not be had:",
  },
  withoutEffect: {
    zh: "证书不是所登记的依法设立的电子认证服务提供者签发的，签名不具有法律效力",
    en: "the certificate is not by a licensed provider on record: the signature is not legally effective",
  },
});
