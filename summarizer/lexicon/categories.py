"""Words that tell which field of assistance a figure belongs to.

The fields are the indicators of 东西部扶贫协作成效评价办法 (2017) and 东西部协作考核评价
办法 (2021); the words are the vocabulary of those documents and of the reports written
under them. A word may count only for some kinds of unit: `money`, `people`,
`households`, `rate`, `measure` (area, length, weight, power), `count`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.records import Category


class FieldWords(NamedTuple):
    """Words of one category with their weight, for the given kinds of unit (none: all)."""

    category: Category
    weight: float
    words: str
    kinds: frozenset[str] = frozenset()


_MONEY = frozenset({"money"})
_HEADS = frozenset({"people", "households"})
_NOT_MONEY = frozenset({"people", "households", "rate", "measure", "count"})

FIELD_WORDS: Final[tuple[FieldWords, ...]] = (
    FieldWords(
        "leadership",
        2.0,
        "联席会议 座谈会 对接会 推进会 互访 考察调研 调研对接 高层 党政代表团 代表团 "
        "工作方案 实施方案 制度 领导小组 工作专班 党政主要领导 主要领导 市领导 县领导 "
        "领导干部 督查 督导 文件 框架协议 联络员会议 专题会议 会议 率队 互访交流 调研指导 "
        "调研 协商 会商 工作机制 通报表彰 党委会 常委会 组织领导 对接工作 横幅 标语 宣传手册 "
        "宣传栏 党员大会 支委会 主题党日 专题研究 调研督导 督导组 作风问题 通报 院系 "
        "二级单位",
        _NOT_MONEY,
    ),
    FieldWords(
        "leadership",
        1.6,
        "解决问题 现场办公 党委会 专题会 走访农户 调研指导 到村调研 发展党员 先进集体 先进个人",
        _NOT_MONEY,
    ),
    FieldWords(
        "leadership",
        1.0,
        "机制 职责 纪律 倾向 重点工作 工作任务 扶贫集团 出台 下发 制定 召开 赴 部门 成员单位 "
        "方面 要求 任务 专题 党建 党支部 支部",
        _NOT_MONEY,
    ),
    FieldWords(
        "funding",
        1.6,
        "帮扶资金 扶贫资金 财政资金 社会帮扶 援助资金 协作资金 专项资金 资金支持 捐赠 捐款 "
        "捐资 捐助 募集 筹集 善款 捐物 物资 折价 折款 折合 爱心款 慰问金 慰问品 财政援助 "
        "财政帮扶 衔接资金 拨付 拨款 到位资金 款物 投入 资金 经费 基金 补助 补贴 救助金 "
        "帮困金 扶持资金 引进资金 周转金 党费 项目 帮扶项目 援建项目 措施 实物量",
    ),
    FieldWords(
        "talent",
        2.4,
        "挂职 选派 选派干部 干部人才 专业技术人才 专技人才 支教 支医 支农 驻村工作队 "
        "工作队员 驻村干部 第一书记 扶贫特派员 特派员 大学生村官 村官 互派 派出 派驻 "
        "人才交流 人才支援 柔性 专家 党政干部 后备人才 跟岗 挂职锻炼 干部培训 培训干部 "
        "培训教师 培训医生 骨干教师 教师培训 人才 队长 驻村 工作人员 村干部 技术人员 "
        "交流学习 社会实践 社会实践队 实践队 博士生 农技人员 轮换 队员 入党积极分子 预备党员 "
        "党课 后备干部",
        _NOT_MONEY,
    ),
    FieldWords(
        "talent",
        1.2,
        "干部 教师 医生 名师 名医 培训班 讲座 培训",
        _NOT_MONEY,
    ),
    FieldWords(
        "industry",
        2.6,
        "总投资 计划总投资 完成投资 签约项目 经济合作项目 总金额 再贷款 仔猪 挂果 亩产值",
    ),
    FieldWords(
        "industry",
        2.2,
        "专利 地方标准 亩产 增产 油茶 农机 价格保险 保费 赔付 冷库 分红 固定资产投资 试产 贴息贷款",
    ),
    FieldWords(
        "industry",
        2.0,
        "产业 产业园 产业基地 种植基地 养殖基地 基地 大棚 日光温室 引进企业 落地企业 落户 "
        "入股 分红 收益 合作社 龙头企业 养殖 种植 养殖场 加工厂 厂房 光伏 电站 食用菌 茶园 "
        "果园 中药材 投产 年产 产能 产值 招商引资 签约项目 合作项目 实际投资 到位投资 投资额 "
        "总投资 投资建设 注册资金 贷款 信贷 特色产业 鸡苗 蜂箱 鱼苗 种苗 树苗 苗木 存栏 出栏 "
        "发电 装机 园区 示范园 大户 家庭农场 试验示范 土地平整 流转 入驻 建成投产 技术",
    ),
    FieldWords(
        "industry",
        1.0,
        "牛 羊 猪 蜂 鸡 鸭 鹅 果农 茶农",
    ),
    FieldWords(
        "industry",
        0.8,
        "企业 投资 引进 合作 发展",
    ),
    FieldWords(
        "labour",
        2.6,
        "就业 务工 劳务 劳务协作 劳务输出 转移就业 输转 招聘会 招聘活动 招聘 岗位 公益性岗位 "
        "公益岗位 扶贫车间 帮扶车间 就业车间 车间 稳岗 返岗 劳动力 农民工 工资 月薪 月工资 "
        "技能培训 职业技能 就业培训 劳动力培训 实用技术培训 绣娘 月嫂 家政 再就业 用工 "
        "增收致富带头人 致富带头人 创业致富带头人",
    ),
    FieldWords(
        "labour",
        2.4,
        "稳定就业 保洁 工资收入 务工收入 月收入 月平均 计件工资 上岗 取证率 就业率 结业 "
        "交通补贴 交通补助 稳岗补贴 稳岗补助 稳岗率 每月工资",
    ),
    FieldWords(
        "labour",
        2.2,
        "工钱 务工支出 育婴 烹饪 电焊 交通补贴",
    ),
    FieldWords(
        "consumption",
        3.0,
        "帮助销售 购销 购买农产品 销售农产品 土特产",
    ),
    FieldWords(
        "consumption",
        2.8,
        "消费扶贫 消费帮扶 消费协作 销售 采购 销售额 销售农产品 农产品 农特产品 特产 认购 "
        "订单 购买 直播 带货 以购代捐 专馆 专柜 专区 展销 展销会 订购 签约金额 采购合同 销往 "
        "营业额 网店 电商 门店 成交 交易额 消费券 产销",
    ),
    FieldWords(
        "consumption",
        2.4,
        "卖出 卖了 售价 收购价 货款 团购 零售 下单 食堂 商超 超市 农畜产品 带货 展位",
    ),
    FieldWords(
        "pairing",
        4.0,
        "建立结对关系 签约结对 结对关系 牵手 包联 包扶 成功结对 结成对子 结对共建 联系困难户 "
        "联系贫困户 每人联系",
        _NOT_MONEY,
    ),
    FieldWords(
        "pairing",
        2.6,
        "结对 结成 对子 结对帮扶 携手奔小康 结对共建 结对关系 结对村 村企结对 校校 镇镇结对 "
        "帮扶关系 结对学校 结对医院 万企帮万村 万企兴万村 结亲 包保 联系户 帮扶责任人 "
        "签订结对 帮扶协议 对村 对学校 对医院 对乡镇 师徒",
        _NOT_MONEY,
    ),
    FieldWords(
        "pairing",
        0.9,
        "结对帮扶 结对",
        _MONEY,
    ),
    FieldWords(
        "infrastructure",
        2.4,
        "市场 道路 公路 村道 通村路 通组路 硬化 桥梁 便桥 便民桥 水渠 渠道 灌溉 饮水 饮用水 "
        "自来水 供水 管道 管网 水池 蓄水池 水窖 机井 路灯 太阳能路灯 电网 变压器 危房 危旧房 "
        "住房 安置房 搬迁 易地扶贫搬迁 广场 活动中心 活动室 文化广场 村容 人居环境 厕所 改厕 "
        "垃圾 垃圾桶 垃圾箱 清运车 污水 河道 排洪 排水渠 排水沟 护坡 围墙 绿化 基础设施 水圳 "
        "陂头 便民服务中心 党群服务中心 村委 办公楼 墙面 抹灰 串户路 机耕道 产业路 步道 屋顶 "
        "安装 铺设 修建 新建 改建 改造 宽带 网络 基站",
    ),
    FieldWords(
        "infrastructure",
        2.2,
        "河堤 治理 水表 入户率 自来水入户率 新居 老旧房 院坝 监测站 小水池 院落 通电 通网 "
        "路面 建筑面积 入组路 水渠整治 人饮 人饮工程 安置点 户厕 户厕改造 农村饮水 入户路 "
        "通村公路 教学楼",
    ),
    FieldWords(
        "education",
        2.8,
        "学校 小学 中学 初中 高中 幼儿园 学生 孩子 师生 助学 助学金 奖学金 贫困学生 大学生 "
        "教育 教学 教学楼 教室 宿舍 图书 书籍 图书室 课桌 课桌椅 电脑 校服 书包 文具 "
        "学习用品 奖教 支教 义务教育 运动场 操场 食堂 校园 校舍 学子 入学 上学 多媒体 学杂费 "
        "学费 考上 职校 技校 职业学校 希望小学 课堂",
    ),
    FieldWords(
        "education",
        2.2,
        "幼教点 幼儿 听课 集体备课 示范课 平均分 及格率 辍学 招生 高中生 课桌椅 奖学金 "
        "一等奖 二等奖 三等奖",
    ),
    FieldWords(
        "health",
        2.8,
        "医院 卫生院 卫生室 诊所 医疗 医疗机构 医疗设备 患者 病人 手术 义诊 门诊 诊疗 救护车 "
        "大病 医保 医疗保险 新农合 健康 体检 妇女病 药品 防疫 疫情 口罩 疫苗 科室 远程会诊 "
        "就诊 病床 残疾 护理 低保 医生 护士 医师 医务人员 B超 CT",
    ),
    FieldWords(
        "health",
        2.4,
        "透析 诊疗群众 接诊 坐诊 处方",
    ),
    FieldWords(
        "health",
        2.2,
        "慢病 报销 参保率 报销比例 诊疗量 门诊量 床位 家庭医生 巡诊 彩超 呼吸机 查房 进修 "
        "转诊 门急诊 住院 手术 医务人员 大病保险 补充保险",
    ),
    FieldWords(
        "outcome",
        2.4,
        "人均纯收入 人均可支配收入 可支配收入 纯收入 人均收入 年收入 户均 增收 村集体收入 "
        "集体经济 家庭收入 人均 收入",
        _MONEY,
    ),
    FieldWords(
        "outcome",
        2.2,
        "脱贫 减贫 贫困人口 贫困户 贫困发生率 未脱贫 返贫 致贫 边缘户 受益 惠及 覆盖 带动 "
        "增收 人均纯收入 人均可支配收入 可支配收入 纯收入 人均收入 年收入 户均 摘帽 出列 "
        "退出 脱贫率 受益人口 受益群众 受益户 帮助 慰问 走访 困难群众 困难职工 困难户 "
        "贫困群众 残疾户 监测户 五保户 低保户 收入 生活条件",
        _NOT_MONEY,
    ),
    FieldWords(
        "outcome",
        1.4,
        "户 人口",
        _HEADS,
    ),
    FieldWords(
        "other",
        3.0,
        "总人口 乡村人口 幅员面积 耕地面积 基本情况 村情 概况 县情 村民组 村民小组 耕地 林地",
        _NOT_MONEY,
    ),
    FieldWords(
        "other",
        2.4,
        "自然寨 地处 腹地 下辖 幅员 辖",
        _NOT_MONEY,
    ),
    FieldWords(
        "other",
        1.2,
        "全村 全县 辖 总面积 距离 海拔 行程 下辖 地处 位于 共有 现有 常住 入股期 驻村期 任期 "
        "期限 走 车程 山路",
        _NOT_MONEY,
    ),
)
