import { defineJoined } from "../model/base/words.js";

/** Wrong readings in the configuration. */
export const words = defineJoined({
  notUnclear: {
    zh: "{file} 的 readings：条款 {id} 没有两种读法",
    en: "readings of {file}: clause {id} can be read in one way only",
  },
  leaveItOut: { zh: "删去这一项", en: "leave it out" },
  unknownClause: {
    zh: "{file} 的 readings：没有条款 {id}",
    en: "readings of {file}: there is no clause {id}",
  },
  didYouMean: { zh: "是否指 {meant}？", en: "did you mean {meant}?" },
});
