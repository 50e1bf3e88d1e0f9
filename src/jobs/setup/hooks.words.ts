import { defineJoined } from "../../model/base/words.js";

export const faults = defineJoined({
  foreignHook: { zh: "{file} 已经存在，不是本工具写的", en: "exists and is not ours" },
  addLine: { zh: "在其中加一行", en: "add this line to it: {command}" },
});

/** What the hook says where the program is not there. */
export const words = defineJoined({
  notInstalled: {
    zh: "✗ {folder} 中没有安装 dossier，没有检查，提交已停止",
    en: "dossier is not installed there; nothing was checked, and the commit stopped",
  },
  install: {
    zh: "→ 在该文件夹运行 npm ci；这一次不检查就提交：git commit --no-verify",
    en: "run npm ci in that folder; to commit this once without the check: git commit --no-verify",
  },
});
