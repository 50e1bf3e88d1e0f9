import { defineJoined } from "../model/base/words.js";

export const help = defineJoined({
  store: {
    zh: "所有机器共用的文件夹或存储桶 s3://桶/文件夹，存放结果（默认 DOSSIER_FLEET_STORE，否则 out/fleet）",
    en: "the folder that all machines share, or a bucket s3://bucket/folder, for the results (default: DOSSIER_FLEET_STORE, else out/fleet)",
  },
  queue: {
    zh: "队列所在的 PostgreSQL，postgres://用户@主机/库（默认 DOSSIER_FLEET_QUEUE，否则用共用文件夹，不需要服务器）",
    en: "the PostgreSQL of the queue, postgres://user@host/database (default: DOSSIER_FLEET_QUEUE, else the shared folder, without a server)",
  },
});

export const faults = defineJoined({
  noNumber: { zh: "应为不小于 {least} 的整数", en: "must be a whole number from {least} on" },
});
