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
});
