import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  today1: {
    zh: "这里列出全部案卷中已逾期、将到期和以后要办的事项，按最后一天排列；“判断日”是计算期限所用的日期。",
    en: "All that is overdue, due or still to come in all cases, by the last day; the day of judgement is the one that limits are counted from.",
  },
  today2: {
    zh: "上方的数字可点选，只看其中一类；“由谁办理”可选本人、部门或个人。",
    en: "A figure on top, clicked, shows its kind alone; “Who acts” takes yourself, a department or a person.",
  },
  today3: {
    zh: "点“办理”直接进入要填写的记录；点条款号，在右侧看条款要求和判断方法。",
    en: "“Open” leads to the record in which it is done; a clause shows on the right what is demanded and how it is judged.",
  },
  calendar1: {
    zh: "一个月内全部审核员的现场审核。同一人同一天出现在两处时标为“重复安排”。灰底为休息日，按已公布的放假安排。",
    en: "The audits of all auditors in a month. A person who is in two places on a day is marked. Grey days are days off, by the published calendar.",
  },
  calendar2: {
    zh: "“按日期”看每天有哪些审核，“按人员”看每个人在哪些天有审核。点一项进入案卷。",
    en: "By day: which audits there are; by person: when each is away. An entry leads to its case.",
  },
  cases1: {
    zh: "按客户、案卷编号、证书编号查找，或按认证规则、状态、发现筛选。筛选条件在地址中，可以收藏或发给同事。",
    en: "Look for a client, a case or a certificate number, or choose by procedure, state or findings. What was chosen stands in the address: it can be kept or sent.",
  },
  cases2: {
    zh: "“保存筛选”把当前条件留在此浏览器，以后一点即可。“导出 Excel”导出当前筛选出的全部案卷。",
    en: "“Keep this choice” keeps it in this browser. “Export to Excel” takes all cases that were chosen.",
  },
  cases3: {
    zh: "“新建案卷”先选认证规则，再填案卷编号；或用填好的 Excel 工作簿；随后填写客户资料和认证申请书。",
    en: "“New case” asks for the procedure and the number of the case, or takes a filled workbook; who the client is and the application are filled in next.",
  },
  people1: {
    zh: "全部有人员档案的人：现行资格、专业代码、最近到期的事项、本年审核天数。点姓名看此人的全部情况。",
    en: "Everybody with a personnel record: what they are qualified for now, codes of technical areas, what ends next, days at audits this year. A name leads to all that is recorded.",
  },
  people2: {
    zh: "“新增人员”先给一个编号（一至四个大写字母、连字符、三至六位数字），再填写档案；保存之前什么也不会写入。",
    en: "“New person” asks for a number (one to four capital letters, a hyphen, three to six digits), then for the record; nothing is written before it is saved.",
  },
  person1: {
    zh: "“期限”列出资格、注册、合同、能力评价、见证等各自最近的到期日；已被新的一次接续的不再列出。",
    en: "“Limits” has the last day of each qualification, registration, contract, evaluation and witnessing; what a later one has replaced is not shown.",
  },
  person2: {
    zh: "“填写档案”进入人员档案的表单：边填边核对、保存、查看历史，与案卷里的记录相同。",
    en: "“Fill in the record” opens the form: checked while it is typed, saved and told in its history as any record of a case.",
  },
  bodies1: {
    zh: "不属于任何案卷、由认证机构自己负责的记录：公正性委员会会议、内部审核、管理评审、纠正措施、投诉和申诉、公开信息、条款声明。",
    en: "What the certification body answers for itself and no case can: meetings of the impartiality committee, internal audits, management reviews, corrective actions, complaints and appeals, public information, statements.",
  },
  bodies2: {
    zh: "“要做的事”是按该机构各认证规则核对的结果；“新增”打开空白表单，保存之前什么也不会写入。",
    en: "“To do” is what the body's procedures find; “Make” opens an empty form, and nothing is written before it is saved.",
  },
  case1: {
    zh: "“要做的事”按办法归类：缺少的记录、要改的内容、签署、期限、无法判断的事项；每条可点进相应记录，点条款号看依据。",
    en: "“To do” sorts findings by what helps: records that are missing, fields to mend, signatures, limits, what cannot be judged. Each leads to its record; a clause shows the ground.",
  },
  case2: {
    zh: "“准备情况”按认证决定、颁发证书、归档等步骤，显示适用要求中已满足的数目；点开可看未满足的各项。",
    en: "“Readiness” counts, for the decision, the certificate, the archive, how many of the requirements that apply are met; opened, it lists those that are not.",
  },
  case3: {
    zh: "“记录”按审核列出全部记录；“可新增的记录”按工作顺序给出下一步该建立的记录。",
    en: "“Records” lists them by audit, and offers those that come next in the order of the work.",
  },
  case4: {
    zh: "“附件”可把文件拖入上传，系统记下其 SHA-256 摘要；“历史”说明谁在何时改了什么。",
    en: "Files dropped on “Attachments” are kept with their SHA-256 digest; “History” tells who changed what and when.",
  },
  case5: {
    zh: "“文件”可预览、全部或选几份打印，再下载单份 PDF 或一个 zip；缺少必填内容时，会说明为什么还不能打印，只能下载草稿。打印在后台进行，可以离开页面。",
    en: "“Documents” are previewed and printed, all or those that are chosen, and downloaded one by one or as a zip; where something is lacking, it says why they cannot be printed yet, and gives a draft. Printing goes on when you leave the page.",
  },
  charts1: {
    zh: "监督审核是否按期、审核人日与人日表的比较、各条款的不符合数。图旁有同样数字的表格。",
    en: "Whether surveillance is held in time, audit days against the table, nonconformities by clause. A table with the same figures stands beside each.",
  },
  procedures1: {
    zh: "各认证规则的条款登记册：每一条款的要求，以及由哪些规则、字段或文件落实。",
    en: "The clause registers: what each clause demands, and which rules, fields or documents hold it.",
  },
  procedures2: {
    zh: "可按条款号或文字查找；点一条，在右侧看其说明。",
    en: "Look for a number or a word; a row shows its explanation on the right.",
  },
  archive1: {
    zh: "全部归档包及其状态：封签可证明到哪天、应保存到哪天。点包名下载。归档在案卷的“归档”里办理。",
    en: "All packages with their state: until when the seal proves, and until when each must be kept. A name downloads it. Packing is done under “Archive” of a case.",
  },
  archive2: {
    zh: "证书和算法会失效：红色“应续签”的要在此前续加时间戳。点“续签”，只续临近失效的，已封的内容不改动。",
    en: "Certificates and algorithms end: before they do, what is marked red gets a further time stamp. “Renew” renews what ends soon; what is sealed stays as it is.",
  },
  assess1: {
    zh: "选机构和评审类型，写下种子：种子相同、案卷相同，样本就相同。样本量不填时按评审类型和案卷数计算。",
    en: "Choose body and kind of assessment and write down a seed: the same seed and cases give the same sample. Without a size it follows from the kind and the number of cases.",
  },
  assess2: {
    zh: "“制作评审档案”在后台进行，可以离开页面；完成后在这里看，或下载 zip 交给评审组。不足按轻重列出，每项写明在几个案卷里、怎么办。",
    en: "“Bind the dossier” goes on when you leave the page; read it here, or take the zip to the assessors. Gaps are listed by gravity, each with its cases and what to do.",
  },
  publicPages1: {
    zh: "公示页只含对外公开的内容。这里只看不发布；发布由技术同事运行 dossier publish，把写出的文件夹放到网站上。",
    en: "Public pages hold what may be public and no more. Here they are only looked at; to publish them a technical colleague runs dossier publish and puts its folder on the site.",
  },
  fleet1: {
    zh: "案卷很多时，一台机器做不完：在仓库的文件夹里运行 dossier fleet run，把一个提交的全部案卷分成批次，由多台机器检查、打印；结果与一台机器逐字节相同。本页每秒更新一次，只看不发起。",
    en: "Where one machine cannot do all cases in time, dossier fleet run in the folder of the repository shares out those of a commit in jobs, and several machines check and print them; the result is that of one machine, byte for byte. This page is renewed each second; it shows, and starts nothing.",
  },
  fleet2: {
    zh: "“在做”的批次如果超过期限没有回音，就交给别的机器；一批多次没有做成就放弃，原因写在下面。剩余时间按各案卷的记录数和最近的快慢估算。",
    en: "A job in hand whose worker falls silent is given to another; one that fails again and again is given up, with the reason below. The time that is left is reckoned from the records of the cases and the pace of late.",
  },
  fleet3: {
    zh: "“没有回音”说的是发起任务的程序：它被结束，或它的机器关了。做完的批次不丢失，同一条命令再运行一次就接着做。多人共用时，只有管理仓库的人看得到本页。",
    en: "Silent is said of the program that asked for the run: it was ended, or its machine is off. Jobs that are done are kept, and the same command goes on. In an office only those who look after the repository see this page.",
  },
  verify1: {
    zh: "拖入 PDF、OFD 或归档包，逐句列出查了什么、结论如何：红色为不通过，黄色为不能判断，灰色为说明，通过的折叠在下面。",
    en: "Drop a PDF, OFD or package: each sentence tells what was looked at and what came of it. Red failed, amber cannot be judged, grey is a note; what passed is folded.",
  },
  verify2: {
    zh: "签名证书的信任由配置 signatures.trust 决定；没有登记的证书，签名完好也只能说“不受信任”。",
    en: "Whose certificates are trusted is set by signatures.trust in the configuration; a whole signature by another is told as not trusted.",
  },
  record1: {
    zh: "按表填写；发现写在字段旁，随填写即时更新，保存前先说明案卷中哪些要求会满足或不再满足。",
    en: "Fill in the form: findings stand beside the fields and follow what you type; before saving it says what in the case will be met, or no longer.",
  },
  record2: {
    zh: "保存即提交：以您的姓名写入 git 历史，每次保存一条。未保存的内容作为草稿留在此浏览器。",
    en: "Saving commits: one entry in git under your name. What is not saved stays in this browser as a draft.",
  },
  record3: {
    zh: "他人同时修改同一记录时会逐字段对照显示，由您选择，不会丢失任何一方的内容。",
    en: "When somebody else changes the same record, both are shown field by field for you to choose: nothing is lost.",
  },
  versions1: {
    zh: "“工作稿”是仓库内容的一条线，您在其中保存的每一次都记入它的历史（git 称为 branch）。通常只有一份 main；送审稿是从它分出的一份。",
    en: "A “working draft” is one line of the repository's content; each save goes into its history (git calls it a branch). Usually there is one, main; a draft for review leaves from it.",
  },
  versions2: {
    zh: "“共享仓库”是大家交换改动的地方（git 称为 remote）。“取回”把他人发送的改动并入本机（fetch、merge），“发送”把本机已保存的改动送去（push）。不按按钮，不会有任何内容离开本机。",
    en: "The “shared repository” is where people exchange changes (git calls it a remote). “Get” brings what others have sent into this machine (fetch, merge), “Send” takes there what is saved here (push). Nothing leaves the machine unless a button is pressed.",
  },
  versions3: {
    zh: "双方改了同一份记录的不同字段时自动合在一起；改了同一字段时，逐项并排对照，由您选择。全部选定之前，文件一个也不会改动；没有选中的一方仍在历史中。",
    en: "Different fields of the same record come together by themselves; where both changed the same field, both are set side by side for you to choose. No file is touched before all is chosen; what was not chosen stays in the history.",
  },
  versions4: {
    zh: "“工作台之外的改动”是编辑器等程序改过、还没有记入历史的文件；保存后才能发送。",
    en: "“Changed outside of the workbench” are files that an editor or another program has changed and that are not in the history yet; once kept, they can be sent.",
  },
  review1: {
    zh: "审阅人在这里逐个案卷查看：改动前后各有哪些发现（新出现、已消除），哪些字段由什么改为什么。判断用的是两个版本本身，您的文件没有改动。",
    en: "The reviewer sees, case by case, which findings appear and vanish by the change, and each field before and after. Both versions are judged as they are; none of your files is touched.",
  },
  review2: {
    zh: "“通过并入”把改动并入工作稿，历史中记下审阅人；作者不能通过自己的送审稿，除非配置允许。“退回”要写明意见，意见随送审稿一起保存。",
    en: "“Accept” makes the change part of the working draft, and the history names the reviewer; authors cannot accept their own draft unless the configuration permits it. “Return” takes a remark, which is kept with the draft.",
  },
  review3: {
    zh: "并入之后，在“版本与审阅”页按“发送”，其他人才能取回。",
    en: "After it was accepted, press “Send” on the page of versions for others to get it.",
  },
});
