import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  older: {
    zh: "{file} 的记录格式是第 {format} 版，现在是第 {currentFormat} 版；什么都没有做",
    en: "the records have format {format}, today's is {currentFormat}; nothing was done",
  },
  migrate: {
    zh: "先运行 dossier migrate；dossier migrate --check 只列出会改什么",
    en: "run dossier migrate first; with --check it only lists what it would change",
  },
  tooNew: {
    zh: "{file} 的记录格式是第 {format} 版，这个程序只认识到第 {currentFormat} 版；什么都没有做",
    en: "the records have format {format}, and this program knows those up to {currentFormat}; nothing was done",
  },
  takeNewer: {
    zh: "安装与记录库相同或更新的 certdossier",
    en: "install the certdossier that the repository is kept with, or a newer one",
  },
  noFormat: {
    zh: "{file} 的 format 不是版本号",
    en: "format is no version",
  },
  writeFormat: {
    zh: "写成 1 到 {currentFormat} 的整数；没有写过的，去掉这一行再运行 dossier migrate",
    en: "write a whole number from 1 to {currentFormat}; where it was never set, take the line out and run dossier migrate",
  },
});
