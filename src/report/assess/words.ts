import type { Gap, MatrixRow } from "../../model/assessment.js";
import type { MatterProfile } from "../../model/case-profile.js";
import type { Bilingual, Language } from "../../model/text.js";
import { outcomeWords } from "../words.js";

/** What becomes of a clause: the outcomes of rules, and rows that no rule judges. */
export const matrixWords: Readonly<Record<MatrixRow["outcome"], Bilingual>> = { ...outcomeWords, shown: { zh: "有记录", en: "on record" }, narrative: { zh: "说明性", en: "narrative" }, notShown: { zh: "没有记录", en: "no record" } };
export const gravityWords: Readonly<Record<Gap["gravity"], Bilingual>> = { serious: { zh: "严重", en: "serious" }, minor: { zh: "轻微", en: "minor" }, observation: { zh: "观察项", en: "observation" } };
export const matterWords: Readonly<Record<MatterProfile["kind"], Bilingual>> = {
  complaint: { zh: "投诉", en: "Complaint" }, appeal: { zh: "申诉", en: "Appeal" }, suspension: { zh: "暂停", en: "Suspension" }, restoration: { zh: "恢复", en: "Restoration" }, withdrawal: { zh: "撤销", en: "Withdrawal" }, cancellation: { zh: "注销", en: "Cancellation" },
  change: { zh: "变更", en: "Change" }, "scope-change": { zh: "范围变更", en: "Scope change" }, transfer: { zh: "转换", en: "Transfer" }, waiver: { zh: "豁免", en: "Waiver" },
};

const all = {
  title: { zh: "认可评审档案", en: "Dossier for the accreditation assessment" }, overview: { zh: "总览", en: "Overview" }, sample: { zh: "样本", en: "Sample" }, why: { zh: "抽中原因", en: "Why it is in the sample" }, case: { zh: "案卷", en: "Case" }, client: { zh: "认证委托人", en: "Client" }, procedure: { zh: "认证规则", en: "Procedure" },
  office: { zh: "受理机构", en: "Office" }, audit: { zh: "审核", en: "Audit" }, audits: { zh: "审核", en: "Audits" }, gaps: { zh: "评审员会提出的问题", en: "What an assessor would raise" }, statistics: { zh: "统计", en: "Statistics" }, certificates: { zh: "证书", en: "Certificates" }, people: { zh: "人员", en: "People" },
  nonconformities: { zh: "不符合项", en: "Nonconformities" }, decisions: { zh: "认证决定", en: "Certification decisions" }, matters: { zh: "投诉、申诉、变更、暂停和豁免", en: "Complaints, appeals, changes, suspensions, waivers" }, clauses: { zh: "认可规范条款", en: "Clauses of the standards" }, body: { zh: "认证机构自身", en: "The body itself" },
  documents: { zh: "文件", en: "Documents" }, records: { zh: "记录", en: "Records" }, findings: { zh: "检查发现及其处理", en: "Findings and their handling" }, timeline: { zh: "时间线", en: "Timeline" }, matrix: { zh: "条款对照", en: "Clause matrix" }, clause: { zh: "条款", en: "Clause" }, standard: { zh: "认可规范", en: "Standard" },
  demand: { zh: "要求", en: "Required" }, evidence: { zh: "证据（记录:行，文件 页）", en: "Evidence (record:line, document page)" }, outcome: { zh: "结果", en: "Outcome" }, from: { zh: "起", en: "From" }, to: { zh: "止", en: "To" }, leader: { zh: "组长", en: "Leader" }, team: { zh: "审核组", en: "Team" }, table: { zh: "表值人日", en: "Days by table" }, determined: { zh: "确定人日", en: "Days determined" }, onsite: { zh: "现场人日", en: "On-site days" },
  reduction: { zh: "低于表值", en: "Below table" }, reason: { zh: "理由", en: "Reason" }, number: { zh: "编号", en: "Number" }, grade: { zh: "级别", en: "Grade" }, raised: { zh: "开具", en: "Raised" }, due: { zh: "期限", en: "Due" }, closed: { zh: "关闭", en: "Closed" }, days: { zh: "天数", en: "Days" }, decision: { zh: "决定", en: "Decision" }, decided: { zh: "决定日期", en: "Decided" }, maker: { zh: "决定人", en: "Decision maker" }, inTeam: { zh: "是否审核组成员", en: "In the team" },
  differs: { zh: "与报告不一致", en: "Differs from report" }, overturned: { zh: "推翻推荐意见的依据", en: "Recommendation overturned because" }, kind: { zh: "类别", en: "Kind" }, on: { zh: "日期", en: "Date" }, what: { zh: "内容", en: "What" }, settled: { zh: "办结", en: "Settled" }, scope: { zh: "范围", en: "Scope" }, issued: { zh: "签发", en: "Issued" }, expires: { zh: "有效期至", en: "Expires" }, status: { zh: "状态", en: "Status" }, since: { zh: "自", en: "Since" },
  name: { zh: "姓名", en: "Name" }, led: { zh: "任组长", en: "Led" }, auditDays: { zh: "审核天数", en: "Days at work" }, witnessed: { zh: "被见证", en: "Witnessed" }, qualifications: { zh: "资格（有效期）", en: "Qualifications (valid)" }, place: { zh: "位置", en: "Place" }, gravity: { zh: "轻重", en: "Gravity" }, cases: { zh: "案卷数", en: "Cases" }, allCases: { zh: "全部案卷", en: "All cases" }, remedy: { zh: "怎么办", en: "What to do" }, limit: { zh: "时限", en: "Limit" }, kept: { zh: "按期", en: "Kept" }, late: { zh: "迟做", en: "Late" }, overdue: { zh: "逾期未做", en: "Overdue" }, open: { zh: "未到期", en: "To come" },
  yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" }, none: { zh: "没有。", en: "None." }, search: { zh: "查找：案卷、委托人、证书、人员、条款……", en: "Search: case, client, certificate, person, clause …" }, filter: { zh: "筛选本表", en: "Filter this table" }, confidential: { zh: "含保密内容，未附", en: "holds confidential content: left out" }, notPrinted: { zh: "没有打印", en: "not printed" },
  ofAll: { zh: "全部案卷", en: "all cases" }, shownBy: { zh: "样本中的结果", en: "in the sample" }, back: { zh: "返回总览", en: "Overview" }, seed: { zh: "种子", en: "seed" }, drawn: { zh: "抽取", en: "drawn" }, uncovered: { zh: "样本量不足，没有覆盖", en: "Not covered, the sample is too small" }, asOf: { zh: "截至", en: "as of" }, asked: { zh: "涉及", en: "asked in" },
} as const satisfies Record<string, Bilingual>;

export type Word = keyof typeof all;
export const wordsIn = (lang: Language) => (w: Word): string => all[w][lang];
