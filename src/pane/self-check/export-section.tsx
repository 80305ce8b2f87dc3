import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { selfCheckWords } from "../../text/self-check-words";
import { saveText } from "../present/save-text";
import { writeReport, type Answers, type CheckOutcome } from "./check-report";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  box: {
    height: "120px",
    boxSizing: "border-box",
    width: "100%",
    padding: "6px",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const { export: words } = selfCheckWords;

interface ExportSectionProps {
  readonly outcome: CheckOutcome;
  readonly answers: Answers;
}

/** By the clipboard, as a file, or by hand: in WPS any of them may fail. */
export function ExportSection({ outcome, answers }: ExportSectionProps) {
  const styles = useStyles();
  const [told, setTold] = useState("");
  const text = useMemo(() => writeReport(outcome, answers), [outcome, answers]);
  const copy = (): void => {
    copyText(text).then(
      () => {
        setTold(words.copied);
      },
      () => {
        setTold(words.notCopied);
      },
    );
  };
  const save = (): void => {
    const path = outcome.probe?.writeFile(words.file, text) ?? null;
    if (path === null) saveText(words.file, text);
    setTold(path === null ? words.downloaded(words.file) : words.saved(path));
  };
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.text}>{words.intro}</p>
      <div className={styles.buttons}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={save}>{words.save}</Button>
      </div>
      <p className={styles.text} role="status">
        {told}
      </p>
      <ReportText text={text} />
    </div>
  );
}

const ReportText = ({ text }: { readonly text: string }) => (
  <textarea
    className={useStyles().box}
    aria-label={words.box}
    readOnly
    value={text}
    onFocus={({ target }) => {
      target.select();
    }}
  />
);

/** Pages from the disk have no clipboard: `writeText` is then not there at all. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
