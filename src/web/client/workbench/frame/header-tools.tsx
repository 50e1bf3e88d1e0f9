import BulbOutlined from "@ant-design/icons/es/icons/BulbOutlined";
import TranslationOutlined from "@ant-design/icons/es/icons/TranslationOutlined";
import UserOutlined from "@ant-design/icons/es/icons/UserOutlined";
import Button from "antd/es/button";
import Dropdown from "antd/es/dropdown";
import type { ReactElement } from "react";
import { send } from "../base/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { useThemeChoice, type ThemeChoice } from "../base/theme.js";
import { JobsButton } from "../jobs/jobs-button.js";
import { words } from "./header-tools.words.js";

/** Language, light, and who works here. */
export function HeaderTools(): ReactElement {
  const t = useText();
  const { user, team } = useSession();
  const { language, setLanguage } = useLanguage();
  return (
    <div className="wb-tools">
      <JobsButton />
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
      {team ? (
        <SignedIn name={user.name} email={user.email} />
      ) : (
        <span className="wb-user" title={user.email}>
          {user.name}
        </span>
      )}
    </div>
  );
}

async function signOut(): Promise<void> {
  const asking = send<{ readonly next: string | null }>("/api/sign-out", "POST");
  const said = await asking.catch(() => null);
  location.assign(said?.next ?? "/");
}

/** Who is signed in, and the way out: at the provider, too, where it has one. */
function SignedIn({ name, email }: { readonly name: string; readonly email: string }) {
  const t = useText();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "email", label: email, disabled: true },
          { key: "out", label: t(words.signOut()) },
        ],
        onClick: ({ key }) => {
          if (key === "out") void signOut();
        },
      }}
    >
      <Button
        type="text"
        className="wb-person"
        icon={<UserOutlined />}
        title={email}
        aria-label={name}
      >
        <span className="wb-user">{name}</span>
      </Button>
    </Dropdown>
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
