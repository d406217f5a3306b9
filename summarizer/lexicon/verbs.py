"""Verbs and function words that bound the noun phrase beside a figure.

The verbs are those of assistance reports (what one does with money, people and things);
the function words after 现代汉语八百词. `words.py` lists longer words that hold one of them.
"""

from __future__ import annotations

from typing import Final

VERBS: Final[tuple[str, ...]] = tuple(
    """
    帮助 带动 投入 引进 落实 安排 争取 实施 完成 开展 举办 组织 召开 签订 签署 签约 建立 建成 建设
    新建 改建 扩建 修建 修缮 改造 铺设 安装 购置 购买 采购 销售 捐赠 捐助 捐款 捐资 募集 筹集 筹措
    发放 投放 拨付 下达 选派 派出 派驻 互派 培训 参训 培养 培育 资助 救助 慰问 走访 看望 服务 惠及
    受益 覆盖 吸纳 安置 输出 转移 输转 新增 实现 达到 达成 形成 推动 推进 解决 提供 设立 成立 创办
    兴办
    种植 养殖 发展 流转 硬化 整治 配备 配置 添置 更换 维修 维护 赠送 寄送 寄发 制作 征求 奖励 补助
    补贴 扶持 开发 援建 援助 支持 支出 使用 整合 涉及 打造 协调 对接 联系 包扶 结对 结成 取得 获得
    荣获 增加 增长 增收 提高 提升 减少 下降 降低 缩小 超过 突破 用于 参与 参加 接待 接受 接收
    邀请 聘请 招聘 招募 下派 选聘 进驻 入驻 脱贫 出列 摘帽 就业 务工 搬迁 入住 启动 收到 汇聚 调整
    帮销 认购 开设 开办 开通 建档 登记 识别 排查 化解 处理 办理 动员 发动 输送 选送 招收 招录 收购
    收获 卖出 售出 销往 返还 兑付 兑现 偿还 申报 申请 验收 竣工 完工 开工 投产 落户 落地 到岗 上岗
    返乡 驻村 坐诊 驻点 任教 支教 撂荒 闲置 养护 清运 清理 拆除 疏通 架设 开挖 开垦 栽种 栽植 补植
    试种 套种 加工 生产 孵化 存栏 出栏 挂职 轮训 进修 诊治 接诊 救治 抢救 义诊 巡诊 手术 帮扶 包联
    联建 帮带 带领 率领 牵头 注册 成交 展出 参展 参保 投保 理赔 贷款 放贷 授信 入股 分红 托管 认领
    认养 领养 认捐 受捐 捐建 捐出 送出 送去 送来 拿出 凑齐 垫付 报销 减免 免费 免除 发出 印发 出台
    制定 编印 刊发 落成 建起 种上 养起 装上 修通 打通 接通 通上 喝上 住上 用上 考上 录取 毕业 结业
    辍学 返校 劝返 入学 就读 上学 搬进 搬入 迁入 迁出 迁至 剩余 还剩 剩下 尚有 共有 现有 拥有 下设
    下辖 确保 计划 力争 打算 准备 预计 共建 到位 给予 送上 减贫 补给 携手 到资 扩大 压缩 缩短 上升
    回升 存在 从事 来自 带来 换上 退出 得到 考入 填补 收集 圈定 打成 清淤 辐射 储备 创业 动工 会诊
    发现 查出 容纳 议定 扩充 纳入 带出 选育 组建 新设 新扩 认证 治理 排列 连成 饲养 寄来 筛查
    筛查出 牵手 调解 整修 巩固 更新 评选 设计 构成 接回 出动 认定 轮换 垦复 调拨 保持 遍布 调研
    """.split()
)
"""Verbs, after which a noun phrase can begin, and at which one ends."""

_CHANGES: Final = (
    *"增升降减提扩缩涨压跌翻跃拓延",
    *"增加 增长 减少 下降 降低 上升 攀升 提高 提升 扩大 扩展 缩小 缩短 压缩 压减 发展".split(),
)
REACHING: Final[tuple[str, ...]] = tuple(
    change + arrival for change in _CHANGES for arrival in "至到为"
)
"""Verbs of a change and the value that it arrives at: 床位扩至500张."""

MODIFYING_VERBS: Final[frozenset[str]] = frozenset(
    """
    帮扶 支持 帮助 培训 参训 援建 援助 资助 救助 慰问 服务 就业 脱贫 搬迁 种植 养殖 发展 采购
    销售 帮销 结对 对接 建设 改造 维修 维护 扶持 奖励 补助 补贴 捐赠 捐助 招聘 务工 安置
    流转 开发 加工 生产 挂职 支教 驻村 进修 手术 义诊 巡诊 培养 培育 整治 贷款 分红 包联 建档
    入驻 返乡 收购 托管 养护 清运 参保 认购 孵化 轮训 增收 签约 申报 走访 治理 更新 设计 轮换 调研
    会诊 创业
    """.split()
)
"""Verbs of two characters that stand before a noun to tell its kind: 帮扶项目, 培训班."""

LEADING_VERBS: Final[frozenset[str]] = frozenset(
    "帮助 协助 支持 计划 准备 打算 组织 动员 推动 用于".split()
)
"""Verbs before another verb, which tells what is done: 帮助建设, 计划实施."""

HAVING_VERBS: Final[frozenset[str]] = frozenset("共有 现有 拥有 尚有 存在".split())
"""Verbs that say nothing of what they have."""

NOMINAL_VERBS: Final[frozenset[str]] = frozenset("手术 义诊 巡诊 会诊 培训 调研 走访 慰问".split())
"""Verbs that are counted themselves: 开展手术196台."""

INTRANSITIVE_VERBS: Final[frozenset[str]] = frozenset(
    """
    就业 创业 脱贫 务工 参训 挂职 支教 驻村 进修 返乡 参保 入驻 增收
    """.split()
)
"""Of these, the ones that nothing is done to anybody by: they stand before people too."""

HAPPENINGS: Final = INTRANSITIVE_VERBS.union(
    """
    上岗 到岗 在岗 出列 摘帽 退出 落地 落户 开工 动工 完工 竣工 投产 建成 到位 搬迁 入住 毕业 返岗
    """.split()
)
"""Verbs that what is counted does itself: 贫困村出列12个, 项目已完工8个."""

HEADS: Final[tuple[str, ...]] = tuple(
    """
    项目 资金 工程 活动 基地 中心 班 会 协议 合同 合作社 车间 企业 公司 学校 医院 单位 部门 机构
    组织 队 队伍 团队 组 小组 站 点 所 馆 室 厂 店 平台 人员 对象 岗位 岗 措施 政策 制度 机制
    方案 计划 意见 文件 产品 设备 设施 物资 课程 园区 园 区 任务 工作 行动 问题 线索 案例 报告 模式
    成果 奖 证 证书 技术 课题 用品 用房 金 款 费 额 物 率 价 业 关系 对子 专柜 专馆 专区 基金
    经费 收入 贷款 补助 补贴 保险 需求 信息 台账 手续 标准 指标 总额 总量 产值 面积 亩数 订单
    展台 展位 床位 名额 周期 期限 年限 资料 手册 责任人 车 机 器 棚 房 苗 线 池 场 市场 大棚
    厂房 流程 面 点位
    """.split()
)
"""Nouns for things that verbs stand before to tell their kind."""

PEOPLE_HEADS: Final[tuple[str, ...]] = tuple(
    """
    户 村 社区 镇 县 群众 人口 劳动力 学员 干部 学生 大户 能人 带头人 教师 医生 青年 妇女 农户
    家庭 人才 人员 队员 农民工 老师 医师 专家 书记 县长 镇长 乡长 区长 市长 局长 主任 队长
    校长 院长 园长 教授 博士 研究生 大学生 毕业生 志愿者 职工 员工 工人 护士 村民 农民 居民
    骨干 党员 贫困村 贫困县
    """.split()
)
"""Nouns for people and their places, which intransitive verbs do the same to."""

CLOSE_HEADS: Final[frozenset[str]] = frozenset(
    """
    班 会 中心 基地 费 率 额 量 站 车间 课程 专班 台账 手册 证书 机制 制度 工作队 服务队 示范户
    大户
    """.split()
)
"""Nouns that go with the verb right before them whoever stands before: 负责人培训班."""

ACTORS: Final[tuple[str, ...]] = tuple(
    """
    干部 教师 老师 医生 医师 护士 专家 队员 队长 人员 人才 企业 公司 单位 部门 学校 医院 村 户
    群众 人口 学生 志愿者 职工 员工 工人 老人 老乡 党员 代表 村民 农民 劳动力 商家 组织 商会
    协会 队伍 团队 工作队 支部 家庭 社区 镇 乡 县 街道 同志 青年 妇女 儿童 孩子 游客 客商 患者
    病人 院士 教授 研究生 大学生 毕业生 学员 绣娘 社员 机构 高校 院校 银行 媒体 者 我们 他们 局
    行 校 市 区 省 州 旗 厅 委 院 系统 集团 工会 合作社 机关 两地 双方 人 队
    """.split()
)
"""Who acts: a verb after one of them tells what they do."""

OPENINGS: Final[tuple[str, ...]] = tuple(
    """
    达 占 为 有 共 约 近 超 逾 余 至 到 给 向 对 把 将 用 从 由 与 和 及 以 在 于 被 让 使 其中
    其 已 累计 共计 总计 先后 分别 同时 还 也 均 都 全 各 该 本 我 了 的 等 办 送 捐 建 修 买 卖 后
    种 养 派 聘 招 设 讲 共同
    """.split()
)
"""Function words and verbs of one character after which a noun phrase can begin."""

ENDINGS: Final[tuple[str, ...]] = tuple(
    """
    的 了 在 为 与 和 及 等 被 将 已 均 全 都 有 是 从 到 向 对 把 给 让 使 就近 就地 可 能 会
    并 也 又 还 则 以 由 于 后 中 内 进 喝 领 住 长驻 轮流 进行 赴 达 组成 成功 成为 先后 分别
    累计 共 约 其中 受 获 得 享受 通过 来 前 去 上 下 投 建 捐 购 签 举 派 选 助 结 配 如期 稳定
    顺利 每 用 需 致 因 超 占 比 较 同比 增 减 走 全部 正 正式 里 没 先 分批 陆续 折合 除
    曾 卖 种 养 送 未 尚 户均 人均 亩均 村均 年均 月均 实地 之一 同 整齐 高度 直接 严格
    共同 不 一字排开 一次 去年 今年 明年 当年 目前 现在 如今 年底 年内
    """.split()
)
"""Function words and verbs of one character at which a noun phrase ends."""
