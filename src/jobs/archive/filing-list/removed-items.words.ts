import { defineWords } from "../../../model/base/words.js";

export const words = defineWords({
  removed: {
    zh: "{paper}曾在卷内（{file}，最后见于 {on} 的提交 {commit}），现在没有了",
    en: "{paper} was in the file ({file}, last in commit {commit} of {on}) and is no more",
  },
  restore: {
    zh: "取回（git checkout {commit} -- {path}）；本不该在卷内的，在提交说明里写明撤出的理由",
    en: "Fetch it back (git checkout {commit} -- {path}); if it never belonged here, say in the commit why it was taken out",
  },
  unknownRemovals: {
    zh: "卷内是否有记录被撤出，无法判断：这是浅克隆，只有最近的提交",
    en: "whether a record was taken out of the file cannot be told: this is a shallow clone with the latest commits alone",
  },
  latestAlone: {
    zh: "浅克隆，只有最近的提交",
    en: "a shallow clone with the latest commits alone",
  },
  fetchAll: {
    zh: "git fetch --unshallow 之后再查",
    en: "Run git fetch --unshallow, then check again",
  },
});
