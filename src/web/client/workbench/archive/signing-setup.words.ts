import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  notSetUp: { zh: "这台机器还不能签名：{why}", en: "This machine cannot sign yet: {why}" },
  where: {
    zh: "这些是启动工作台的终端里的环境变量；设好后重新启动工作台。私钥文件放在仓库以外，只有本人可读。时间戳服务写在 dossier.config.json 的 signatures.timeStamp，或设 DOSSIER_TSA_URL。",
    en: "They are variables of the terminal in which the workbench is started; start it anew once they are set. A key lies outside of the repository and is readable for its owner alone. A time-stamping service stands in dossier.config.json, signatures.timeStamp, or in DOSSIER_TSA_URL.",
  },
  signer: {
    zh: "签名证书：{name}，有效至 {until}。",
    en: "Signed with the certificate of {name}, valid until {until}.",
  },
  program: { zh: "由外部签名程序签名。", en: "Signed by a program of its own." },
  stamped: { zh: "时间戳：{at}。", en: "Time stamps by {at}." },
  notStamped: {
    zh: "没有设置时间戳服务：证书到期后，签名时间不能证明。",
    en: "No time-stamping service is set up: once the certificate has expired, nothing proves when it was signed.",
  },
  exposed: {
    zh: "本机其他用户能读到 {file}，可以冒名签名：请改为只有本人可读（chmod 600）",
    en: "Others on this machine can read {file} and sign in its owner's name: make it readable for its owner alone (chmod 600)",
  },
});
