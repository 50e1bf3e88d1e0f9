import { defineJoined, defineWords } from "../../model/base/words.js";

export const help = defineJoined({
  path: {
    zh: "PDF、OFD、归档包（文件夹或 zip），或它们的文件夹",
    en: "a PDF, an OFD, a package (folder or zip), or a folder of them",
  },
  trust: {
    zh: "所信任的证书（文件或文件夹），也可放吊销列表；默认 dossier.config.json 的 signatures.trust",
    en: "certificates to trust, and lists of revoked ones",
  },
});

export const words = defineWords({
  description: {
    zh: "核验签名、所附记录、页面内容、PDF/A、清单和包的前后相接，按 DA/T 70 的真实性、完整性、可用性、安全性列出。不联网，在别人的机器上也能用。",
    en: "Verifies signatures, the record inside, what the pages show, PDF/A, manifests and the chain of packages, under the four headings of DA/T 70. Works offline and on other machines.",
  },
});
