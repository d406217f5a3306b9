"""The words of the review, in Chinese and in English."""

from __future__ import annotations

from typing import Final

from summarizer.output.page.wording import Wording

TEXTS: Final[dict[str, Wording]] = {
    "review": Wording("简报复核", "Review briefs"),
    "queue": Wording("文章列表", "All articles"),
    "waiting": Wording("待复核", "To review"),
    "done": Wording("已复核", "Reviewed"),
    "begun": Wording("进行中", "Begun"),
    "state": Wording("进度", "State"),
    "progress": Wording("已核", "Checked"),
    "accept": Wording("接受", "Accept"),
    "reject": Wording("不是数据", "Not a figure"),
    "save": Wording("保存", "Save"),
    "cancel": Wording("取消", "Cancel"),
    "undo": Wording("撤销", "Undo"),
    "finish": Wording("全篇核完", "Finish article"),
    "finished": Wording("这一篇已核完。", "This article is finished."),
    "add": Wording("补一个漏掉的数字", "Add a missed figure"),
    "add_find": Wording(
        "原文里的写法（或先在原文中选中再按 m）", "As printed (or select it in the source, then m)"
    ),
    "find": Wording("找到它", "Find it"),
    "note": Wording("批注", "Note"),
    "notes": Wording("批注", "Notes"),
    "edit_parties": Wording("改帮扶双方", "Correct the parties"),
    "parties_hint": Wording(
        "一行一个：名称，空格，行政区划代码（没有就不写）。",
        "One a line: name, a space, code of the region (if any).",
    ),
    "to": Wording("到", "to"),
    "object": Wording("所计之物", "Counted thing"),
    "qualifier": Wording("精度", "Precision"),
    "in_table_box": Wording("列入表中", "In the table"),
    "saved": Wording("已保存", "Saved"),
    "failed": Wording("没有保存", "Not saved"),
    "unreachable": Wording(
        "没有保存：复核程序没有应答，请重新启动。",
        "Not saved: the review does not answer; start it again.",
    ),
    "nothing_selected": Wording("先选一个数字。", "Select a figure first."),
    "paste": Wording("粘贴一篇文章，或把文件拖进来", "Paste an article, or drop a file"),
    "make_brief": Wording("生成简报", "Make its brief"),
    "choose_file": Wording("选择文件", "Choose a file"),
    "key_accept": Wording("接受，到下一个", "accept, go to the next"),
    "key_reject": Wording("划去：这不是数据", "strike out: not a figure"),
    "key_fields": Wording(
        "改数值、单位、类别、年份、状态（Enter 保存，Esc 取消）",
        "correct value, unit, category, year, status (Enter saves, Esc cancels)",
    ),
    "key_in_table": Wording("列入表中，或从表中去掉", "into the table, or out of it"),
    "key_add": Wording("补一个漏掉的数字", "add a missed figure"),
    "key_parties": Wording("改帮扶双方", "correct the parties"),
    "key_note": Wording("写批注", "write a note"),
    "key_undo": Wording("撤销上一步", "undo the last change"),
    "key_finish": Wording("全篇核完，到下一篇", "finish the article, go to the next"),
    "key_articles": Wording("下一篇、上一篇", "next, previous article"),
    "key_queue": Wording("回到文章列表", "back to all articles"),
    "key_rows": Wording("下一行、上一行，Enter 打开", "next, previous row; Enter opens"),
    "key_paste": Wording("粘贴文章", "paste an article"),
}
