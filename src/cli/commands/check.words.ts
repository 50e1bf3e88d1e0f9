import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  paths: {
    zh: "案卷、规则文件夹或其中的文件",
    en: "cases, procedures or files in them; none means all",
  },
  hints: {
    zh: "也列出未取的读法会怎样判断",
    en: "also what the readings that were not chosen would say",
  },
  staged: {
    zh: "只检查暂存的案卷，按暂存的内容",
    en: "only the staged cases, with their staged content",
  },
  changedSince: {
    zh: "只检查自某次提交以来改动的案卷",
    en: "only the cases changed since a commit, such as origin/main",
  },
  baseline: {
    zh: "不列出基线里已有的发现，也不计入退出码",
    en: "leave out what the baseline knows, also from the exit code",
  },
  writeBaseline: {
    zh: "把现有的发现写成基线",
    en: "write the present findings as a baseline",
  },
  for: {
    zh: "是否具备条件：作出认证决定、发证、归档、认可评审",
    en: "ready for the decision, the certificate, the archive, the assessment?",
  },
  noCache: {
    zh: "不用缓存，全部重新判断",
    en: "judge everything anew, without the cache",
  },
  jobs: {
    zh: "同时使用的线程数，默认等于处理器核数",
    en: "threads, default one for each core",
  },
});

export const faults = defineJoined({
  noThreads: { zh: "应为 1 到 99", en: "must be 1 to 99" },
  chooseThemselves: {
    zh: "--staged 和 --changed-since 自己选择案卷",
    en: "choose the cases themselves",
  },
  nameNoPaths: { zh: "不要再写路径", en: "name no paths" },
  noReadinessFormat: { zh: "--for 没有 {format} 格式", en: "--for has no format {format}" },
  paperFormats: {
    zh: "用 text、json、html、markdown 或 csv",
    en: "use text, json, html, markdown or csv",
  },
  readinessFormats: {
    zh: "用 text、json、markdown 或 csv",
    en: "use text, json, markdown or csv",
  },
});

export const words = defineWords({
  description: {
    zh: "按认证机构自己的规则逐条检查案卷；检查全部案卷时，还核对案卷之间是否矛盾（人员重复安排、编号、同一组织）。",
    en: "Checks cases clause by clause against the body's own procedure; when all cases are checked, also whether they fit together (double bookings, numbers, one organisation).",
  },
  noChange: { zh: "没有涉及案卷的改动。", en: "No change concerns a case." },
  /** Why nothing is said of double bookings and the like. */
  onlyChosen: {
    zh: "只检查了所选的案卷（{n} 个）；案卷之间的核对在检查全部案卷时进行。",
    en: "Only the chosen cases were checked ({n}); whether cases fit together is judged when all are checked.",
  },
  onlyChanged: {
    zh: "检查 {cases}；案卷之间的核对在检查全部案卷时进行。",
    en: "Checking {cases}; whether cases fit together is judged when all are checked.",
  },
  baselineWritten: {
    zh: "基线 {file}：{n} 项",
    en: "Baseline {file}: {n, plural, one {# finding} other {# findings}}",
  },
  againstBaseline: {
    zh: "基线中已有、没有列出的 {known} 项；基线中已不存在的 {gone} 项。",
    en: "{known} known to the baseline {known, plural, one {is} other {are}} not listed; {gone} of the baseline no longer occur.",
  },
  baselineOutgrown: {
    zh: "基线中已有、没有列出的 {known} 项；基线中已不存在的 {gone} 项，可重写基线。",
    en: "{known} known to the baseline {known, plural, one {is} other {are}} not listed; {gone} of the baseline no longer {gone, plural, one {occurs} other {occur}}: write it anew.",
  },
});
