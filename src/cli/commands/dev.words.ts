import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  ca: {
    zh: "做一个根证书、签名人和时间戳机构",
    en: "make a root certificate, signers and a time-stamping authority",
  },
  caFolder: { zh: "文件夹，在仓库之外", en: "a folder outside the repository" },
  names: { zh: "签名人姓名，可写多个", en: "names of the signers" },
  organisation: { zh: "单位", en: "organisation" },
  services: {
    zh: "写进证书的 OCSP 服务网址，如 http://127.0.0.1:3161/",
    en: "address of dossier dev tsa, which the certificates then name for OCSP",
  },
  tsa: {
    zh: "在本机提供时间戳、OCSP 应答（/ocsp）和吊销列表（/ca.crl），直到按 Ctrl-C",
    en: "serve time stamps, OCSP answers (/ocsp) and the list of revoked certificates (/ca.crl) on this machine until Ctrl-C",
  },
  revoke: {
    zh: "吊销试用证书，写出吊销列表 ca.crl",
    en: "revoke a certificate for practice, and write the list ca.crl",
  },
  revoked: {
    zh: "签名人姓名；tsa 指时间戳机构",
    en: "name of the signer; tsa is the time-stamping authority",
  },
  revokedOn: { zh: "吊销日期，默认现在", en: "day of the revocation, default now" },
  reason: { zh: "原因", en: "why" },
  tsaFolder: {
    zh: "dossier dev ca 做的文件夹",
    en: "the folder that dossier dev ca made",
  },
  port: { zh: "端口", en: "port" },
});

/**
 * Who signs for practice, where nobody is named: certificates of Chinese bodies bear Chinese names.
 */
export const practice = { signer: "试用签名人", organisation: "试用认证机构" };

export const examples = [
  "dossier dev ca ~/dossier-ca --name 张三 李四 --organisation 某某认证有限公司",
];

export const words = defineWords({
  description: {
    zh: "做试用的证书和时间戳服务。这样的签名不具有法律效力。",
    en: "Makes certificates and a time-stamping service for trying things out. Such signatures are not legally effective.",
  },
  written: {
    zh: "已写入 {folder}。签名前运行上面的一行；核验时加 --trust {certificate}，或把它放进 {trust}/。时间戳和 OCSP：dossier dev tsa {folder}。",
    en: "Written to {folder}. Run one of the lines above before signing; verify with --trust {certificate}, or put that file into {trust}/. Time stamps and OCSP: dossier dev tsa {folder}.",
  },
  revoked: {
    zh: "已写入吊销列表；dossier dev tsa 随即照此应答。核验时加 --trust 指明，或放进 trust/。",
    en: "Written to the list of revoked certificates; dossier dev tsa answers by it from now on. Name the list with --trust when verifying, or put it into trust/.",
  },
  selfMade: {
    zh: "这些证书是自制的，签名不具有法律效力。",
    en: "These certificates are self-made: such signatures are not legally effective.",
  },
});
