const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${String(milliseconds)} 毫秒` : `${(milliseconds / 1000).toFixed(1)} 秒`;

/** An item: what is tried, and what each thing that may be seen means. */
interface ItemWords {
  readonly title: string;
  readonly seen: Readonly<Record<string, string>>;
}

/** All that the self-check says, in its own file: few people ever open it. */
export const selfCheckWords = {
  title: "自检",
  intro:
    "在一张临时工作表上逐项试验本机的表格程序能做什么，大约需要半分钟。试完即删除临时工作表，不改动您的任何内容；结果中不含工作簿里的内容。",
  sheet: "绩评自检",
  start: "开始自检",
  again: "重新自检",
  close: "返回",
  closing: "自检进行中，请稍候",
  running: (title: string, index: number, count: number): string =>
    `正在检测第 ${String(index + 1)} 项，共 ${String(count)} 项：${title}`,
  results: "检测结果",
  verdicts: { works: "可用", missing: "不可用", differs: "与预期不同", open: "待确认" },
  time: seconds,
  summary: {
    allWork: (count: number): string => `${String(count)} 项全部可用。`,
    some: (works: number, differs: number, missing: number): string =>
      [
        `${String(works)} 项可用`,
        ...(differs > 0 ? [`${String(differs)} 项与预期不同`] : []),
        ...(missing > 0 ? [`${String(missing)} 项不可用`] : []),
      ].join("，") + "。",
    safe: "评分所需的读、写、核对、撤销都正常，可以放心使用。",
    unsafe: "评分所需的基本功能有异常，请先不要用本机评分，并把结果发给维护人员。",
  },
  refused: (because: string): string => `不能在当前工作簿中添加临时工作表，没有检测。${because}。`,
  left: (sheet: string): string => `临时工作表“${sheet}”没能删除，请手工删除；其他工作表没有改动。`,
  questions: {
    title: "还有几个问题请您看一看",
    intro: "程序自己看不到这些，请按实际情况点选；不清楚的点“不知道”。",
    answers: { yes: "是", no: "否", unknown: "不知道" },
    asked: {
      undo: "按 Ctrl+Z，能否撤销绩评写入表格的内容？",
      editing: "在单元格编辑状态（光标在闪）时点“一键评分”，是否提示先结束编辑？",
      windows: "同时打开两个工作簿，切换到另一个后，面板是否还在？",
      ribbon: "面板打开时，能否用鼠标正常点击功能区的其他选项卡？",
      trust: "绩评升级后第一次打开，是否又提示“信任”或“允许”加载项？",
      other: "在另一种表格程序（Excel 或 WPS）中打开本工作簿，设置和标记是否还在？",
    },
  },
  export: {
    title: "导出结果",
    intro: "把结果发给维护人员，帮助改进绩评。",
    copy: "复制",
    save: "保存为文件",
    copied: "已复制",
    notCopied: "不能自动复制，请在下面的框中全选后按 Ctrl+C",
    saved: (path: string): string => `已保存到 ${path}`,
    downloaded: (name: string): string => `已交给浏览器下载：${name}；没有出现下载的话请用“复制”`,
    file: "绩评自检.json",
    box: "自检结果（JSON）",
  },
  failed: "这一项没有做成",
  silent: "表格程序没有回应",
  items: {
    cells: {
      title: "写入并读回数值、文字、公式和格式",
      seen: { kept: "读回的与写入的一致", changed: "有内容读回后变了样" },
    },
    texts: {
      title: "像日期、公式、编号的文字原样保存",
      seen: { kept: "原样保存", changed: "有文字被改成了日期、数值或公式" },
    },
    block: {
      title: "成片写入 200 行",
      seen: { kept: "全部写入", changed: "没有全部写入" },
    },
    stale: {
      title: "单元格被改动后不再覆盖",
      seen: { refused: "发现改动，没有写入", written: "没有发现改动" },
    },
    undo: {
      title: "撤销后恢复原样",
      seen: { restored: "与写入前一致", changed: "与写入前不一致" },
    },
    fills: {
      title: "标色并恢复原来的底色",
      seen: { restored: "标上并恢复了", changed: "没有标上或没有恢复" },
    },
    notes: {
      title: "加批注并删除",
      seen: { kept: "批注正常", changed: "批注不全或没有删净", absent: "没有批注功能，只标色" },
    },
    settings: {
      title: "在工作簿里保存设置",
      seen: { kept: "保存并读回", changed: "读回的与保存的不一致" },
    },
    "own-changes": {
      title: "分清自己的写入和他人的改动",
      seen: {
        quiet: "没有混淆",
        heard: "把自己的写入当成了他人的改动",
        absent: "不能得知表格的改动",
      },
    },
    reveal: {
      title: "定位到单元格",
      seen: { shown: "能定位", elsewhere: "没有转到指定的工作表", absent: "不能定位" },
    },
    client: {
      title: "Excel 的功能级别",
      seen: { level: "功能与级别相符", behind: "组件版本低于程序，部分功能不用" },
    },
    entry: {
      title: "程序入口",
      seen: {
        application: "Application",
        wps: "旧式入口 wps.Application",
        other: "旧式入口 wps.EtApplication",
      },
    },
    "value-shape": {
      title: "成片读取的形式",
      seen: {
        rows: "按行给出",
        flat: "单行、单列给成一串，已能处理",
        wrapper: "给成带 Item 的对象，已能处理",
        other: "形式不明，不能读取",
      },
    },
    "grid-write": {
      title: "一次写入多个单元格",
      seen: {
        whole: "全部写入",
        throws: "报错，改为逐格写入，较慢",
        "first-cell": "只写入第一格，改为逐格写入，较慢",
        ignored: "没有写入也不报错，改为逐格写入，较慢",
      },
    },
    "area-lists": {
      title: "多个区域一起操作",
      seen: {
        whole: "正常",
        "first-area": "只对第一个区域有效，改为逐个操作",
        throws: "不支持，改为逐个操作",
      },
    },
    "list-length": {
      title: "一次能写多长的区域列表",
      seen: { enough: "够用", short: "较短，分几次操作", none: "不支持" },
    },
    "change-events": {
      title: "写入时的改动通知",
      seen: {
        "at-once": "写入时立即通知",
        queued: "写入后稍晚通知",
        silent: "程序写入不通知",
        absent: "没有改动通知，改为定时查看",
      },
    },
    "property-length": {
      title: "文档属性能存多长的文字",
      seen: { kept: "够用，也能删除", cut: "存不下，设置不能保存", stays: "不能删除" },
    },
    "protected-write": {
      title: "向受保护的工作表写入",
      seen: {
        throws: "报错，没有写入",
        silent: "没有写入也不报错，写后会核对",
        written: "竟能写入受保护的单元格",
        "not-protected": "不能由程序保护工作表，没有试成",
      },
    },
    "no-fill": {
      title: "没有底色的单元格",
      seen: { none: "认得出没有底色", coloured: "与白色底色分不清" },
    },
    "theme-fill": {
      title: "主题颜色的底色",
      seen: {
        kept: "认得出，也能恢复",
        plain: "变成普通颜色，恢复后颜色不变",
        stays: "底色清除不掉",
      },
    },
    "mixed-fill": {
      title: "一起查看不同的底色",
      seen: {
        mixed: "说明各格不同",
        "first-cell": "只说第一格的底色",
        none: "说成没有底色",
      },
    },
    "note-text": {
      title: "批注的读取方式",
      seen: {
        method: "正常",
        property: "旧式读法，已能处理",
        changed: "批注读回不一致",
        absent: "没有批注功能",
      },
    },
    files: {
      title: "保存文件",
      seen: { present: "能保存文件", absent: "不能保存文件，请用复制" },
    },
    front: {
      title: "检测时工作簿在最前面",
      seen: { steady: "一直在最前面", moved: "中途换了工作簿，没有写错地方" },
    },
    pages: {
      title: "按需加载页面文件",
      seen: { loaded: "正常" },
    },
    storage: {
      title: "本机记住撤销记录",
      seen: {
        kept: "关闭后再打开仍在",
        waiting: "已写入；下次打开面板再自检一次才能确定",
        refused: "不能写入，关闭面板后不能撤销",
      },
    },
  } satisfies Readonly<Record<string, ItemWords>>,
} as const;
