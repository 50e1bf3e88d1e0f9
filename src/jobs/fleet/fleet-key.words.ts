import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  tooShort: {
    zh: "DOSSIER_FLEET_KEY 太短：至少要 {least} 个字符",
    en: "DOSSIER_FLEET_KEY is too short: at least {least} characters are needed",
  },
  makeOne: {
    zh: "用 openssl rand -hex 32 生成一个，所有机器用同一个",
    en: "make one with openssl rand -hex 32, the same for all machines",
  },
  noKey: {
    zh: "没有密钥：缓存文件夹不可写，也没有给出共用的密钥",
    en: "there is no key: the cache folder cannot be written to, and no shared key is given",
  },
  shareOne: {
    zh: "在每台机器上把 {variable} 设成同一个值",
    en: "set {variable} to the same value on each machine",
  },
});
