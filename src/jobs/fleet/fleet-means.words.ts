import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  passwordShown: {
    zh: "命令行上的口令别人看得到，不予接受",
    en: "a password on the command line can be seen by others: refused",
  },
  putIntoVariable: {
    zh: "把地址写进环境变量 {variable}，或口令用 PGPASSWORD、~/.pgpass",
    en: "put the address into the variable {variable}, or the password into PGPASSWORD or ~/.pgpass",
  },
  noAddress: {
    zh: "队列的地址不是 postgres:// 开头",
    en: "the address of the queue does not begin with postgres://",
  },
  noQueue: {
    zh: "存储桶 {bucket} 只放结果，不能当队列",
    en: "the bucket {bucket} holds results, it cannot serve as the queue",
  },
  nameQueue: {
    zh: "给出队列所在的 PostgreSQL：--queue 或 {variable}",
    en: "name the PostgreSQL of the queue: --queue or {variable}",
  },
  nameAddress: {
    zh: "写成 postgres://用户@主机:端口/库（--queue 或 {variable}）；不写就用存放结果的文件夹，不需要服务器",
    en: "write postgres://user@host:port/database (--queue or {variable}); without one, the folder of the results serves, and no server is needed",
  },
});
