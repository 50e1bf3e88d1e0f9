import { defineWords } from "./words.js";

/** What lies in the place of a file, after its name, and what to do. */
export const words = defineWords({
  largeFile: {
    zh: "只有 Git LFS 的指针，文件内容没有取下来",
    en: "is only a pointer of Git LFS: the content was not fetched",
  },
  pull: {
    zh: "装好 Git LFS（git lfs install），再运行 git lfs pull；在 CI 里让检出一并取 LFS 文件",
    en: "Install Git LFS (git lfs install), then git lfs pull; in CI, have the checkout fetch LFS files",
  },
  annexed: {
    zh: "只有 git-annex 的指针，文件内容没有取下来",
    en: "is only a pointer of git-annex: the content was not fetched",
  },
  get: {
    zh: "运行 git annex get 取内容，再 git annex unlock 让它成为普通文件",
    en: "Fetch the content with git annex get, then make it a plain file with git annex unlock",
  },
  locked: { zh: "被 git-crypt 加密，没有解锁", en: "is locked by git-crypt" },
  unlock: { zh: "运行 git-crypt unlock", en: "Run git-crypt unlock" },
});
