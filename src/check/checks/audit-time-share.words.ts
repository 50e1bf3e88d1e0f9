import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "监督、再认证审核时间占初次认证审核总人日的比例。初审人日取自该案卷初次审核的审核时间记录，案卷里没有时才取本次记录所写的。周期内的合计、与比例不同的理由也在此核对。",
    en: "The share of the initial audit's days that a surveillance or recertification audit takes. The initial days are those of the initial audit's own record; only where the case holds none, those that this record names. The sum over a cycle, and the reason for another time than the share, are judged here, too.",
  },
  notRecorded: {
    zh: "没有初审总人日或本次人日",
    en: "the initial days or this audit's days are not recorded",
  },
  exactShare: {
    zh: "初审 {initial} 人日的 {share} 为 {target}，记录为 {recorded}",
    en: "{share} of the initial {initial} days is {target}, recorded {recorded}",
  },
  roundedShare: {
    zh: "初审 {initial} 人日的 {share} 修约后为 {target}，记录为 {recorded}",
    en: "{share} of the initial {initial} days is {target} after rounding, recorded {recorded}",
  },
  /** Half days are the unit: {demanded} is the first one that reaches the floor. */
  belowFloor: {
    zh: "初审 {initial} 人日，不少于其 {share}，即 {floor} 人日，以 0.5 人日为单位应为 {demanded}，记录为 {recorded}",
    en: "the initial audit took {initial} days; at least {share} of it is {floor} days, in half days {demanded}, recorded {recorded}",
  },
  wrongInitial: {
    zh: "初次认证审核确定的总人日为 {initial}，本次记录写为 {recorded}",
    en: "the initial audit was determined to take {initial} days, this record says {recorded}",
  },
  cycleGoesOn: {
    zh: "本周期还有监督审核，由最后一次合计",
    en: "another surveillance audit follows in this cycle; the last one counts them all",
  },
  shortCycle: {
    zh: "本周期监督审核 {each}，合计 {total} 人日，不少于初审 {initial} 人日的 {share}，即 {floor}",
    en: "the surveillance audits of the cycle take {each}, together {total} days; at least {share} of the initial {initial} days is {floor}",
  },
  unreasoned: {
    zh: "初审 {initial} 人日的 {share} 为 {target}，确定为 {recorded}，没有写明理由",
    en: "{share} of the initial {initial} days is {target}, determined {recorded}, without a reason",
  },
});
