"""The characters that nearly every Chinese page uses, for telling encodings apart.

Compiled by hand from the function words, numerals, punctuation and public-affairs
vocabulary that fill any article, in both scripts. Membership is only ever counted,
so a character missing here costs nothing but certainty.
"""

from __future__ import annotations

COMMON_CHARACTERS: frozenset[str] = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表"
    "间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革"
    "位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给"
    "色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万"
    "每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿"
    "须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型"
    "眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批"
    "营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足"
    "扶贫困村镇乡户亿协援助捐赠款攻坚脱贫致富"
    "的這為個國們來時動產種經過會對發學當說還後從與關樣義軍問題開業體機應麼點實現長員應結變條無數據導議員權證轉進術務車場東風馬報華區強"
    "萬億縣鄉鎮戶協幫貧購銷項營辦黨團領總統計劃設備質量達歷專門節調查處際聯繫醫療養護農勞動訂單環境衛廠參觀級擴優勢興衝決戰勝與廣雙"
    "，。、；：？！“”‘’（）《》—…·「」『』　"
)
"""Simplified and traditional together, with the full-width punctuation."""
