import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "认可评审", en: "Accreditation assessment" },
  lead: {
    zh: "先自己问一遍评审员的问题，再抽样，把样本逐条款装订成评审档案。",
    en: "Ask an assessor's questions beforehand, draw the sample, and bind it clause by clause.",
  },
  noBody: {
    zh: "还没有认证规则，也就没有机构可评审。",
    en: "There is no procedure yet, and so no body to assess.",
  },
  rehearsal: { zh: "预演", en: "Rehearsal" },
  rehearsalAbout: {
    zh: "评审员常问的问题，逐项给出数字和出处，或说明缺哪些记录，最重的在前。",
    en: "What assessors ask, answered with figures and places, or with the records that are missing; the worst first.",
  },
  rehearse: { zh: "开始预演", en: "Rehearse" },
  sample: { zh: "抽样", en: "Sample" },
  sampleAbout: {
    zh: "按规则、受理机构、审核员和审核类型分层；同样的种子和案卷得到同样的样本，任何人都能重抽核对。",
    en: "By procedure, office, auditor and type of audit; the same seed and cases give the same sample to anybody.",
  },
  draw: { zh: "抽样", en: "Draw the sample" },
  dossier: { zh: "评审档案", en: "Dossier" },
  dossierAbout: {
    zh: "按上面的选择抽样，打印样本案卷的文件，逐条款装订成网页（可再加一份 PDF），附全部案卷的统计和不足。放在输出文件夹的 assessment 里。",
    en: "Draws the sample as chosen above, prints its documents and binds them clause by clause as pages (and as a PDF), with statistics and gaps of all cases. It lies in assessment of the output folder.",
  },
  bind: { zh: "制作评审档案", en: "Bind the dossier" },
});
