import Button from "antd/es/button";
import Form from "antd/es/form";
import Input from "antd/es/input";
import Modal from "antd/es/modal";
import { useState, type ReactElement } from "react";
import { useLocation } from "wouter";
import type { PersonEntry } from "../../../workbench/api.js";
import { people as folder, recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { words } from "./new-person.words.js";

const form = /^[A-Z]{1,4}-[0-9]{3,6}$/;

/** Asks for the number of somebody new, and opens the record to be filled in. */
export function NewPersonButton(props: { readonly people: readonly PersonEntry[] }): ReactElement {
  const t = useText();
  const [, go] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState("");
  const id = asked.trim().toUpperCase();
  const isTaken = props.people.some((p) => p.id === id);
  const isGood = form.test(id) && !isTaken;
  const make = () => {
    if (isGood) go(recordAddress(folder, `${id}.json`));
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(words.make())}
      </Button>
      <Modal
        open={isOpen}
        title={t(words.make())}
        okText={t(words.next())}
        okButtonProps={{ disabled: !isGood }}
        onOk={make}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <Form layout="vertical" onFinish={make}>
          <Form.Item
            label={t(words.id())}
            htmlFor="new-person"
            extra={t(words.how())}
            {...(isTaken && { validateStatus: "error" as const, help: t(words.taken({ id })) })}
          >
            <Input
              id="new-person"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog that was asked for
              autoFocus
              value={asked}
              placeholder="A-012"
              onChange={(e) => {
                setAsked(e.target.value);
              }}
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
