import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { tellNotice, toneOf, type Notice } from "../../text/notices";
import { paneWords } from "../../text/pane-words";
import { usePane } from "../context";
import { Icon } from "./icons";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    margin: "0 12px 8px",
    padding: "6px 4px 6px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { display: "flex", paddingTop: "3px" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", paddingTop: "1px" },
  success: { color: tokens.colorPaletteGreenForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

const SHAPES = { success: "check", info: "notice", warning: "warning", error: "error" } as const;

interface NoticeLineProps {
  readonly notice: Notice;
}

/** A notice, until it is dismissed. */
export function NoticeLine({ notice }: NoticeLineProps) {
  const { session } = usePane();
  const styles = useStyles();
  const tone = toneOf(notice);
  return (
    <div className={styles.root} data-tone={tone}>
      <span className={mergeClasses(styles.icon, styles[tone])}>
        <Icon shape={SHAPES[tone]} />
      </span>
      <span className={styles.text}>{tellNotice(notice)}</span>
      <Button
        appearance="transparent"
        size="small"
        aria-label={paneWords.close}
        icon={<Icon shape="close" />}
        onClick={() => {
          session.store.dispatch({ kind: "dismissed" });
        }}
      />
    </div>
  );
}
