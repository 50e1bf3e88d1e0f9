import { defineWords } from "./words.js";

/** What a merge left undone in a file. */
export const words = defineWords({
  /** {mark}: the line that begins the first of them. */
  unmerged: {
    zh: "合并冲突尚未解决（共 {n} 处，第一处从“{mark}”这一行开始）",
    en: 'Unresolved merge conflict ({n, plural, one {# place} other {# places}}; the first begins with the line "{mark}")',
  },
  merge: {
    zh: "在 <<<<<<<、=======、>>>>>>> 之间选定内容（取一边，或把两边合在一起），删去这些标记行，再 git add 并提交；想重新合并：git checkout --merge -- <文件>",
    en: "Decide what holds between <<<<<<<, ======= and >>>>>>> (one side, or both together), delete these lines, then git add and commit; to begin anew: git checkout --merge -- <file>",
  },
});
