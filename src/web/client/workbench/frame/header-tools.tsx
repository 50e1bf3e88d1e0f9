import BulbOutlined from "@ant-design/icons/es/icons/BulbOutlined";
import TranslationOutlined from "@ant-design/icons/es/icons/TranslationOutlined";
import Button from "antd/es/button";
import Dropdown from "antd/es/dropdown";
import type { ReactElement } from "react";
import { useLanguage, useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { useThemeChoice, type ThemeChoice } from "../base/theme.js";
import { words } from "./header-tools.words.js";

/** Language, light, and who works here. */
export function HeaderTools(): ReactElement {
  const t = useText();
  const { user } = useSession();
  const { language, setLanguage } = useLanguage();
  return (
    <div className="wb-tools">
      <Button
        type="text"
        icon={<TranslationOutlined />}
        title={t(words.otherLanguageLabel())}
        onClick={() => {
          setLanguage(language === "zh" ? "en" : "zh");
        }}
      >
        {t(words.otherLanguage())}
      </Button>
      <Light />
      <span className="wb-user" title={user.email}>
        {user.name}
      </span>
    </div>
  );
}

function Light(): ReactElement {
  const t = useText();
  const { choice, setChoice } = useThemeChoice();
  const choices: readonly (readonly [ThemeChoice, string])[] = [
    ["system", t(words.system())],
    ["light", t(words.light())],
    ["dark", t(words.dark())],
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: choices.map(([key, label]) => ({ key, label })),
        onClick: ({ key }) => {
          setChoice(key as ThemeChoice);
        },
      }}
    >
      <Button type="text" icon={<BulbOutlined />} aria-label={t(words.theme())} />
    </Dropdown>
  );
}
