import type { FailureCode } from "../drafts/draft";

/** What the workbench says of drafts. */
export interface DraftWords {
  readonly open: string;
  readonly tip: string;
  readonly bar: string;
  readonly ask: string;
  readonly askDetail: string;
  readonly keep: string;
  readonly keepNone: string;
  readonly offer: (name: string, time: string, changes: number) => string;
  readonly others: (count: number) => string;
  readonly goOn: string;
  readonly discard: string;
  readonly opening: (name: string) => string;
  readonly restored: (name: string, isUnsaved: boolean) => string;
  readonly held: (name: string) => string;
  readonly openCopy: string;
  readonly copyName: (name: string) => string;
  readonly gone: string;
  readonly broken: (name: string | undefined) => string;
  readonly damaged: string;
  readonly later: string;
  readonly typedAside: (place: string, text: string) => string;
  readonly failure: Readonly<Record<FailureCode, string>>;
  readonly setting: string;
  readonly settingDetail: string;
  readonly columns: { readonly name: string; readonly time: string; readonly size: string; readonly state: string; readonly actions: string };
  readonly empty: string;
  readonly unsaved: (changes: number) => string;
  readonly inFile: string;
  readonly current: string;
  readonly elsewhere: string;
  readonly openDraft: string;
  readonly erase: string;
  readonly eraseNamed: (name: string) => string;
  readonly eraseAll: string;
  readonly total: (size: string) => string;
  readonly close: string;
  readonly today: (time: string) => string;
  readonly eraseQuestion: { readonly one: string; readonly all: string; readonly off: string };
  readonly eraseDetail: { readonly one: (name: string | undefined) => string; readonly all: (count: number) => string; readonly off: (count: number) => string };
  readonly eraseAnswers: { readonly erase: string; readonly off: string; readonly cancel: string };
}

export const chineseDraftWords: DraftWords = {
  open: "草稿",
  tip: "保留在本机浏览器中的草稿：继续编辑、删除、开启或关闭",
  bar: "草稿提示",
  ask: "在本机浏览器保留草稿，刷新或意外关闭后可以继续？",
  askDetail: "只存在这台电脑的浏览器里，可随时在“草稿”中删除或关闭。",
  keep: "保留",
  keepNone: "不保留",
  offer: (name, time, changes) => `有未保存的草稿：${name}（${time}，${changes} 处改动）`,
  others: (count) => `另有 ${count} 份…`,
  goOn: "继续编辑",
  discard: "放弃",
  opening: (name) => `正在打开草稿“${name}”…`,
  restored: (name, isUnsaved) => `已恢复草稿“${name}”${isUnsaved ? "，尚未保存为文件" : ""}。`,
  held: (name) => `草稿“${name}”正在另一个标签页中编辑。可以打开副本，两边互不覆盖。`,
  openCopy: "打开副本",
  copyName: (name) => `${name} 副本`,
  gone: "这份草稿已经删除。",
  broken: (name) => `${name === undefined ? "有一份草稿" : `草稿“${name}”`}已损坏或由其他版本保存，打不开。`,
  damaged: "已损坏",
  later: "以后再说",
  typedAside: (place, text) => `${place} 中输入到一半的“${text}”没有填入。需要时请重新输入。`,
  failure: {
    blocked: "浏览器不允许在本机保留草稿（隐私窗口，或已被禁用）。请及时保存为 .xlsx 文件。",
    full: "浏览器存储空间不足，最近的改动没有存入草稿。请保存为 .xlsx 文件，或在“草稿”中删除旧草稿。",
    broken: "浏览器中的草稿数据已损坏，读不出来。",
  },
  setting: "在本机浏览器保留草稿",
  settingDetail: "改动在一秒内存入草稿，刷新、崩溃或断电后可以继续。数据不离开这台电脑；草稿不能代替保存为文件。",
  columns: { name: "工作簿", time: "最后改动", size: "大小", state: "状态", actions: "操作" },
  empty: "没有草稿。",
  unsaved: (changes) => `${changes} 处改动未保存`,
  inFile: "已存为文件",
  current: "当前工作簿",
  elsewhere: "另一标签页在编辑",
  openDraft: "打开",
  erase: "删除",
  eraseNamed: (name) => `删除草稿“${name}”`,
  eraseAll: "全部删除",
  total: (size) => `共约 ${size}`,
  close: "关闭",
  today: (time) => `今天 ${time}`,
  eraseQuestion: { one: "删除这份草稿？", all: "删除全部草稿？", off: "不再保留草稿？" },
  eraseDetail: {
    one: (name) => `${name === undefined ? "草稿" : `“${name}”`}中没有保存为文件的改动将无法恢复。`,
    all: (count) => `${count} 份草稿中没有保存为文件的改动将无法恢复。当前工作簿不受影响。`,
    off: (count) => `已有的 ${count} 份草稿一并删除，其中没有保存为文件的改动将无法恢复。当前工作簿不受影响。`,
  },
  eraseAnswers: { erase: "删除", off: "关闭并删除", cancel: "取消" },
};

const changesIn = (changes: number): string => (changes === 1 ? "1 change" : `${changes} changes`);
const draftsIn = (count: number): string => (count === 1 ? "1 draft" : `${count} drafts`);

export const englishDraftWords: DraftWords = {
  open: "Drafts",
  tip: "Drafts kept in this browser: go on with them, delete them, turn them on or off",
  bar: "Drafts",
  ask: "Keep a draft in this browser, to go on after a reload or a crash?",
  askDetail: "It stays in the browser of this computer. Delete it or turn it off under Drafts at any time.",
  keep: "Keep",
  keepNone: "Don't keep",
  offer: (name, time, changes) => `Unsaved draft: ${name} (${time}, ${changesIn(changes)})`,
  others: (count) => `${count} more…`,
  goOn: "Continue",
  discard: "Discard",
  opening: (name) => `Opening the draft “${name}”…`,
  restored: (name, isUnsaved) => `The draft “${name}” is back.${isUnsaved ? " It is not saved to a file yet." : ""}`,
  held: (name) => `The draft “${name}” is being edited in another tab. You can open a copy; neither overwrites the other.`,
  openCopy: "Open a copy",
  copyName: (name) => `${name} copy`,
  gone: "This draft has been deleted.",
  broken: (name) => `${name === undefined ? "A draft" : `The draft “${name}”`} is damaged or of another version and cannot be opened.`,
  damaged: "Damaged",
  later: "Not now",
  typedAside: (place, text) => `“${text}”, half typed in ${place}, was not entered. Type it again if it is needed.`,
  failure: {
    blocked: "This browser does not let drafts be kept (a private window, or switched off). Save to an .xlsx file in time.",
    full: "The browser has no room left: the latest changes are not in the draft. Save to an .xlsx file, or delete old drafts under Drafts.",
    broken: "The drafts in this browser are damaged and cannot be read.",
  },
  setting: "Keep drafts in this browser",
  settingDetail: "Changes are kept within a second, and survive a reload, a crash or a power cut. Nothing leaves this computer. A draft does not replace saving to a file.",
  columns: { name: "Workbook", time: "Last change", size: "Size", state: "State", actions: "Actions" },
  empty: "There are no drafts.",
  unsaved: (changes) => `${changesIn(changes)} not saved`,
  inFile: "Saved to a file",
  current: "This workbook",
  elsewhere: "Open in another tab",
  openDraft: "Open",
  erase: "Delete",
  eraseNamed: (name) => `Delete the draft “${name}”`,
  eraseAll: "Delete all",
  total: (size) => `About ${size} in all`,
  close: "Close",
  today: (time) => `today ${time}`,
  eraseQuestion: { one: "Delete this draft?", all: "Delete all drafts?", off: "Stop keeping drafts?" },
  eraseDetail: {
    one: (name) => `Changes ${name === undefined ? "" : `of “${name}” `}that are in no file cannot be brought back.`,
    all: (count) => `Changes that are in no file cannot be brought back (${draftsIn(count)}). The open workbook stays as it is.`,
    off: (count) => `Existing drafts are deleted too (${draftsIn(count)}); changes that are in no file cannot be brought back. The open workbook stays as it is.`,
  },
  eraseAnswers: { erase: "Delete", off: "Stop and delete", cancel: "Cancel" },
};
