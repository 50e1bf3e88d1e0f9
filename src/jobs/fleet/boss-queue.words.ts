import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noDatabase: {
    zh: "连不上队列的 PostgreSQL：{reason}",
    en: "the PostgreSQL of the queue cannot be reached: {reason}",
  },
  checkDatabase: {
    zh: "检查 DOSSIER_FLEET_QUEUE（postgres://用户@主机:端口/库，口令用 PGPASSWORD 或写在这个变量里）、网络和权限",
    en: "check DOSSIER_FLEET_QUEUE (postgres://user@host:port/database, the password in PGPASSWORD or in this variable), network and rights",
  },
});
