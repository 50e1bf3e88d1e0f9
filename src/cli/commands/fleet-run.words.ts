import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  run: {
    zh: "由多台机器处理一个提交的全部案卷",
    en: "work on all cases of a commit by several machines",
  },
  build: { zh: "检查、打印、汇总", en: "check, print and report" },
  check: { zh: "只检查", en: "check alone" },
  archive: { zh: "打印，再把可以归档的案卷打包", en: "print, then pack the cases that are ready" },
  assess: { zh: "检查，再编评审用的案卷汇编", en: "check, then bind a dossier for an assessment" },
  at: { zh: "哪个提交（默认 HEAD）", en: "which commit" },
  workers: {
    zh: "本机的工作进程数（默认：没有数据库时与处理器核数相同，有数据库时 0）",
    en: "workers on this machine (default: as many as cores without a database, 0 with one)",
  },
  chunk: { zh: "每批几个案卷（默认按数量定）", en: "cases in one job (default: by their number)" },
  lease: {
    zh: "工作进程多少秒没有出声就把它的一批交给别人",
    en: "seconds after which the job of a silent worker is given to another",
  },
  retries: {
    zh: "一批没做成再试几次，然后放弃",
    en: "how often a job is tried again before it is given up",
  },
  hints: {
    zh: "也列出未取的读法会怎样判断",
    en: "also what the readings that were not chosen would say",
  },
});

export const words = defineWords({
  run: {
    zh: "把一个提交的案卷分批放进队列；任意多台机器上的 dossier fleet worker 取走、做完，结果放进共用文件夹；这里合并、比较各案卷，写出一份报告，与一台机器逐字节相同。工作进程从不看工作区里未提交的内容。被中断后运行同一条命令，接着做。",
    en: "Puts the cases of a commit into a queue, in jobs of several cases; dossier fleet worker on any number of machines does them, and the results go to a shared folder; here they are brought together, the cases are compared with each other, and one report is written, byte for byte that of one machine. What is not committed is never looked at. After an interruption the same command goes on.",
  },
  build: {
    zh: "由多台机器检查并打印，把 PDF、清单和总览写到 out/，与 dossier build 相同。没有 --queue 时不需要服务器，本机的工作进程自动启动。",
    en: "Checks and prints by several machines and writes PDFs, manifest and overview to out/, the same as dossier build. Without --queue no server is needed, and workers on this machine are started.",
  },
  check: {
    zh: "由多台机器检查，报告与 dossier check 相同。没有 --queue 时不需要服务器，本机的工作进程自动启动。",
    en: "Checks by several machines; the report is that of dossier check. Without --queue no server is needed, and workers on this machine are started.",
  },
  archive: {
    zh: "由多台机器检查并打印，再由本机把可以归档的案卷逐个打包、签封、验证，与 dossier archive --ready 相同。打包不分给别的机器：每个包都写着前一个包的摘要，签封的密钥只在这里。已归档且没有变化的案卷不重做。",
    en: "Checks and prints by several machines; then this one packs, seals and verifies the cases that are ready, one after another, the same as dossier archive --ready. Packing is not shared out: each package holds the digest of the one before, and the key that seals is here alone. What is packed already and has not changed is not packed again.",
  },
  assess: {
    zh: "由多台机器检查全部案卷，再由本机抽样、打印样本、写出汇编，与 dossier assess dossier 相同。",
    en: "Checks all cases by several machines; then this one draws the sample, prints it and writes the dossier, the same as dossier assess dossier.",
  },
  uncommitted: {
    zh: "工作区里有未提交的内容，这次不算在内",
    en: "what is not committed yet does not count this time",
  },
  ordered: {
    zh: "任务 {run}：提交 {commit}，{n} 个案卷",
    en: "run {run}: commit {commit}, {n, plural, one {# case} other {# cases}}",
  },
  waiting: {
    zh: "等待其他机器：dossier fleet worker --store {store}",
    en: "waiting for other machines: dossier fleet worker --store {store}",
  },
  progress: {
    zh: "等待 {waiting} 批 · 进行中 {inHand} 批 · 放弃 {dead} 批",
    en: "{waiting} waiting · {inHand} in hand · {dead} given up",
  },
  away: { zh: "队列暂时连不上，稍后再试", en: "the queue is away, asked again soon" },
  otherBytes: {
    zh: "同一批做了两次，字节不同（{fault}）：第一次的结果算数；有一台机器不可靠，查内存、磁盘和环境",
    en: "a job that was done twice gave different bytes ({fault}): the first result counts; one of the machines cannot be relied on, look at its memory, disk and environment",
  },
  built: {
    zh: "{cases} 个案卷，{documents} 份文件，其中新写 {written} 份，未印 {not} 份\n总览  {page}",
    en: "{cases, plural, one {# case} other {# cases}}, {documents, plural, one {# document} other {# documents}}, {written} of them written now, {not} not printed\nOverview  {page}",
  },
});
