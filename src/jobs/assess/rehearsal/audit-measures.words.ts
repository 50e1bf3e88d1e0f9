import { defineWords } from "../../../model/base/words.js";

/** What is counted of audits, as an answer to an assessor. */
export const words = defineWords({
  auditTime: {
    zh: "确定人日 {n} 次；低于基准 {reduced} 次，最多低 {most} %；签字：{by}",
    en: "audit time determined {n} times; below the base {reduced}, by {most} % at most; signed by {by}",
  },
  reducedWithoutReason: {
    zh: "{audit}：人日低于基准，没有理由",
    en: "{audit}: below the base without a reason",
  },
  unapprovedTime: {
    zh: "{audit}：人日的确定没有人签字",
    en: "{audit}: nobody has signed the determination",
  },
  /** `below` of `n` audits are below the least share. */
  onsite: {
    zh: "{n} 次确定中，现场占比低于 {least} % 的 {below} 次",
    en: "{below} of {n} determinations have less than {least} % on site",
  },
  lowOnsite: {
    zh: "{audit}：现场占 {percent} %，低于 {least} %",
    en: "{audit}: {percent} % on site, less than {least} %",
  },
  noOnsiteDays: {
    zh: "{audit}：没有记录现场人日",
    en: "{audit}: no on-site days are recorded",
  },
  noRemote: {
    zh: "已实施的 {n} 次审核都在现场",
    en: "all {n} audits held were on site",
  },
  remote: {
    zh: "已实施的 {n} 次审核中，{remote} 次用了远程方式",
    en: "{remote} of {n} audits held were remote, at least in part",
  },
  remoteOf: {
    zh: "{case} {audit}：远程占 {percent} %",
    en: "{case} {audit}: {percent} % remote",
  },
  remoteWithoutHours: {
    zh: "{audit}：用了远程方式，没有记录小时数",
    en: "{audit}: remote, no hours recorded",
  },
  sites: {
    zh: "多场所的获证客户 {n} 家，{all} 家的全部场所都审核过",
    en: "{n, plural, one {# certified client} other {# certified clients}} with several sites; all sites of {all} were audited",
  },
  unvisited: {
    zh: "到基准日还没有审核过：{sites}",
    en: "not audited by the day: {sites}",
  },
  markUse: {
    zh: "监督审核 {n} 次，报告写明证书和标志使用的 {told} 次",
    en: "{told} of {n} surveillance reports tell of the use of certificate and marks",
  },
  noMarkUse: {
    zh: "{audit}：报告没有写证书和标志的使用",
    en: "{audit}: the report says nothing of the use of certificate and marks",
  },
  stages: {
    zh: "{n} 个案卷做完两个阶段，间隔 {least}～{most} 天，中位数 {middle} 天；一阶段提出影响二阶段的问题 {concerns} 个",
    en: "{n, plural, one {# case} other {# cases}} with both stages, {least} to {most} days apart, median {middle}; {concerns} concerns that affect stage 2",
  },
  openConcerns: {
    zh: "一阶段的问题有 {n} 个既没有关闭，也没有列入二阶段计划",
    en: "{n, plural, one {# concern} other {# concerns}} of stage 1 neither closed nor carried into the plan",
  },
});
