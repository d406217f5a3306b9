"""Verbs and function words that bound the noun phrase beside a figure.

The verbs are those of assistance reports (what one does with money, people and things);
the function words after 现代汉语八百词.
"""

from __future__ import annotations

from typing import Final

VERBS: Final[tuple[str, ...]] = tuple(
    """
    帮助 带动 投入 引进 落实 安排 争取 实施 完成 开展 举办 组织 召开 签订 签署 签约 建立 建成
    建设 新建 改建 扩建 修建 修缮 改造 铺设 安装 购置 购买 采购 销售 捐赠 捐助 捐款 捐资 募集
    筹集 筹措 发放 拨付 下达 选派 派出 派驻 互派 培训 参训 培养 培育 资助 救助 慰问 走访 看望
    服务 惠及 受益 覆盖 吸纳 安置 输出 转移 输转 新增 实现 达到 达成 达 形成 推动 推进 解决
    提供 设立 成立 创办 兴办 种植 养殖 发展 流转 硬化 整治 配备 配置 添置 更换 维修 维护 赠送
    寄送 寄发 制作 征求 奖励 补助 补贴 扶持 开发 援建 援助 支持 支出 使用 整合 涉及 打造 协调
    对接 联系 包扶 结对 结成 取得 获得 荣获 增加 增长 增收 提高 提升 减少 下降 降低 降至 缩小
    超过 突破 占 为 有 共 约 近 超 逾 余 达 至 到 给 向 对 把 将 用于 用 从 由 与 和 及 以 在
    于 被 让 使 其中 其 已 还 也 均 都 全 各 每 该 本 我 了 的 等 参与 参加 接待 接受 接收 邀请
    聘请 招聘 招募 下派 选聘 进驻 入驻 脱贫 出列 摘帽 就业 务工 搬迁 入住 启动 收到 汇聚 调整
    帮销 认购 开设 开办 开通 建档 登记 识别 排查 化解 处理 办理 办 送 捐 建 修 买 卖 种 养 派
    聘 招
    """.split()
)
"""Words after which a noun phrase can begin, and at which one ends."""

AFTER_STOPS: Final[tuple[str, ...]] = tuple(
    """
    的 了 在 为 与 和 及 等 被 将 已 均 全 都 有 是 从 到 向 对 把 给 让 使 就近 就地 可 能 会 并 也
    又 还 则 以 由 于 后 中 内 进 实 喝 领 住 长驻 轮流 参与 参加 开展 脱贫 增收 实施 进行 赴
    达 帮扶 支持 帮助 用于 组成 成功 成为 先后 分别 累计 共 约 其中 受 获 得 享受 通过 来 前 到
    去 上 下 投 建 新建 捐 购 签 举 派 选 培训 吸纳 带动 助 结 配 如期 稳定 顺利 实现 每 提供
    发放 用 需 致 因 纳入 超 占 比 较 同比 增 减 走 落户 落地 入驻 全部 正 正式
    """.split()
)
"""Words at which the noun phrase behind a figure ends."""
