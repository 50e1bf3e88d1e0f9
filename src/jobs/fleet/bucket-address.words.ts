import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  noBucket: {
    zh: "{text} 不是存储桶的地址",
    en: "{text} is no address of a bucket",
  },
  writeSo: {
    zh: "写成 s3://桶/文件夹：小写字母、数字、连字符，文件夹可以不写",
    en: "write s3://bucket/folder: small letters, digits, hyphens; the folder may be left out",
  },
  notSaid: {
    zh: "要用 {text}，还缺环境变量 {names}",
    en: "to use {text}, the environment lacks {names}",
  },
  setThem: {
    zh: "AWS_ENDPOINT_URL 是存储服务的地址，AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 是它发的密钥，AWS_REGION 是它的区域（默认 us-east-1）；每台机器都要有",
    en: "AWS_ENDPOINT_URL is the address of the service, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are the keys that it gives, AWS_REGION its region (default us-east-1); each machine needs them",
  },
  noService: {
    zh: "AWS_ENDPOINT_URL 不是 http:// 或 https:// 的地址，或里面带了用户名、参数",
    en: "AWS_ENDPOINT_URL is no address with http:// or https://, or holds a user or parameters",
  },
  nameService: {
    zh: "写成 https://s3.example.com（没有桶名）",
    en: "write https://s3.example.com (without the bucket)",
  },
});
