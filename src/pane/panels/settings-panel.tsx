import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from "@fluentui/react-components";
import type { PaneOptions } from "../../app/options";
import { settingsWords } from "../../text/settings-words";
import { setOptions } from "../actions";
import { usePane } from "../context";
import { SelfCheckButton } from "../parts/self-check-button";
import { SchemeSection } from "../schemes/scheme-section";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "14px" },
  about: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** Few choices, all in sight; each counts at once. */
export function SettingsPanel() {
  const { session, state } = usePane();
  const styles = useStyles();
  const { options } = state;
  const change = (changed: Partial<PaneOptions>): void => {
    void setOptions(session, { ...options, ...changed });
  };
  return (
    <div className={styles.root}>
      <SchemeSection />
      <ModeChoice options={options} onChange={change} />
      <FormChoice options={options} onChange={change} />
      <Extras options={options} onChange={change} />
      <Button
        onClick={() => {
          session.store.dispatch({ kind: "mapping" });
        }}
      >
        {settingsWords.columns}
      </Button>
      <p className={styles.about}>{settingsWords.kept}</p>
      <div>
        <SelfCheckButton />
        <p className={styles.about}>{settingsWords.selfCheckHint}</p>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly options: PaneOptions;
  readonly onChange: (changed: Partial<PaneOptions>) => void;
}

const ModeChoice = ({ options, onChange }: ChoiceProps) => (
  <Field label={settingsWords.mode}>
    <RadioGroup
      value={options.mode}
      onChange={(_, { value }) => {
        onChange({ mode: value === "recompute" ? value : "fill-blanks" });
      }}
    >
      <Radio value="fill-blanks" label={settingsWords.fill} />
      <Radio value="recompute" label={settingsWords.recompute} />
    </RadioGroup>
  </Field>
);

const FormChoice = ({ options, onChange }: ChoiceProps) => (
  <Field label={settingsWords.form}>
    <RadioGroup
      value={options.form}
      onChange={(_, { value }) => {
        onChange({ form: value === "formulas" ? value : "values" });
      }}
    >
      <Radio value="values" label={settingsWords.forms.values} />
      <Radio value="formulas" label={settingsWords.forms.formulas} />
    </RadioGroup>
  </Field>
);

const Extras = ({ options, onChange }: ChoiceProps) => (
  <div>
    <Switch
      label={settingsWords.marks}
      checked={options.marks}
      onChange={(_, { checked }) => {
        onChange({ marks: checked });
      }}
    />
    <Switch
      label={settingsWords.summary}
      checked={options.summary}
      onChange={(_, { checked }) => {
        onChange({ summary: checked });
      }}
    />
  </div>
);
