import { defineJoined } from "../../model/base/words.js";

/** Why nothing can be signed. Names of environment variables stand as values. */
export const words = defineJoined({
  setSigner: {
    zh: "设置 {p12}（PKCS#12 文件）、{key} 和 {certificate}（PEM 文件）或 {command}（外部签名程序）；试用可先运行 dossier dev ca",
    en: 'set {p12} (a PKCS#12 file), {key} and {certificate} (PEM files) or {command} (an external signer); to try it out run "dossier dev ca"',
  },
  noSigner: { zh: "没有说明用什么签名", en: "nothing says what to sign with" },
  severalSigners: {
    zh: "{p12}、{key}、{command} 只能设置一个",
    en: "only one of {p12}, {key} and {command} may be set",
  },
  keyInRepository: {
    zh: "私钥文件在仓库里：{file}",
    en: "the key lies inside the repository",
  },
  passwordInRepository: {
    zh: "密码文件在仓库里：{file}",
    en: "the file of the password lies inside the repository",
  },
  moveKey: {
    zh: "移到仓库之外，并视为已泄露、更换密钥",
    en: "move it out, and replace the key: consider it disclosed",
  },
  noCertificate: { zh: "{file} 里没有证书", en: "holds no certificate" },
  keyDiffers: {
    zh: "私钥与证书 {certificate} 不匹配",
    en: "the key does not belong to the certificate",
  },
  sm2Key: {
    zh: "这是 SM2 证书，本程序不用 SM2 密钥签名",
    en: "this is a certificate with an SM2 key, with which nothing is signed here",
  },
  useCommand: {
    zh: "用 {command} 指明您的签名程序（签章平台、硬件密钥）",
    en: "let a program of yours sign",
  },
  checkFiles: { zh: "核对两个文件", en: "check both files" },
  unreadable: { zh: "无法读取 {file}", en: "cannot be read ({code})" },
  checkPath: { zh: "核对路径和权限", en: "check path and permissions" },
  unusable: {
    zh: "无法使用 {file}：密码不对，或格式不支持",
    en: "cannot be used: wrong password, or a format that is not supported",
  },
  givePassword: {
    zh: "密码放在 {variable} 指明的文件里",
    en: "put the password into the file that {variable} names",
  },
  certificateNotNamed: {
    zh: "设置了 {key}，没有设置 {certificate}",
    en: "the certificate is not named",
  },
  notACertificate: { zh: "{file} 不是证书", en: "is no certificate: {reason}" },
  usePem: {
    zh: "用 PEM 格式，签名人的证书在前",
    en: "use PEM, the signer's certificate first",
  },
});
