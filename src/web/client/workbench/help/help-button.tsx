import QuestionCircleOutlined from "@ant-design/icons/es/icons/QuestionCircleOutlined";
import Button from "antd/es/button";
import Drawer from "antd/es/drawer";
import { useState, type ReactElement } from "react";
import { useText } from "../base/language.js";
import { words } from "./help-button.words.js";
import { ShortcutList } from "./shortcut-list.js";
import { topics, type HelpTopic } from "./topics.js";

/** The help of the page one is on. */
export function HelpButton({ topic }: { readonly topic: HelpTopic }): ReactElement {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        data-help
        icon={<QuestionCircleOutlined />}
        aria-label={t(words.label())}
        onClick={() => {
          setOpen(true);
        }}
      />
      <Drawer
        open={isOpen}
        size={420}
        title={t(words.title())}
        onClose={() => {
          setOpen(false);
        }}
      >
        {topics[topic].map((paragraph) => (
          <p key={paragraph.en}>{t(paragraph)}</p>
        ))}
        <h3>{t(words.keys())}</h3>
        <ShortcutList />
      </Drawer>
    </>
  );
}
