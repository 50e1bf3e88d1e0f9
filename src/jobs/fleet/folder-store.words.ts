import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noLinks: {
    zh: "{folder} 所在的文件系统没有硬链接，无法保证每个结果只写一次",
    en: "the file system of {folder} has no hard links, so that nothing there can be written once only",
  },
  another: {
    zh: "换一个有硬链接的共享文件夹（NFS、本机磁盘）",
    en: "take a shared folder that has them (NFS, a local disk)",
  },
  notWritten: {
    zh: "写不进存放结果的文件夹 {folder}：{reason}",
    en: "the folder of the results {folder} cannot be written to: {reason}",
  },
  checkFolder: {
    zh: "检查磁盘空间、权限和网络，然后再运行一次：做完的不会重做",
    en: "check space, permissions and network, then run again: what is done is not done again",
  },
});
