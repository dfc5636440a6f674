"""Chinese or Japanese, by characters alone: a model trained on words is weakest here."""

from __future__ import annotations

import re
from functools import cache

# Written so in Chinese only: whole runs of simplified radicals (silk, speech, shell, cart, metal,
# gate, page, horse ... stand together in Unicode), other simplified ones, pronouns, particles.
_CHINESE = (
    r"[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d5c\u8f66-\u8f9a\u9485-\u9576\u957f"
    r"\u95e8-\u9616\u9875-\u98a7\u98ce-\u98de\u9963-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce3\u9e1f-\u9e73"
    r"\u9f99你妳她它吧呢啊吗嗎们們这這哪个個么麼说說还還没让讓给給为爲從时時将与與过過进進开開关關发發對对"
    r"东书业乐习买产亲亿仅从众优伟传伤伦体价儿兴农冲决况净击划则动务劳势区华协单卖压厂厅历县变听启员响"
    r"园围圆图圣场坏块坚坛声处备复够头夹夺奋奖妇宁实审宽寻导尽层岁岛师帮广库应庆张弹归当录彻征径忆态总"
    r"战户执扩扫扬报担拟拥择挥损换据摄数无旧显术机杂权条来极构枪标树样桥检毁气汉汤沟泪泽洁浅测浓涛润满"
    r"灭灯灵灾炉点烂烧热爱爷牵犹独环现电疗监盖盘码确礼离种积稳穷竞笔类粮紧罗罚职联脑脸舰节艺苏药获虑虽"
    r"补装订讯达迁迟适选递遗邮邻释里针险随隐难雾静韩龄很嘛咱俩哦嗯您]"
)
# Written so in Japanese only: its own simplifications.
_JAPANESE = (
    r"[円売図駅戦対応広読県歳労働込枠畑峠圧囲霊黒歯検様団栄桜権沢浜渋済渓滝焼猟獣畳砕稲穂粋経総緑縁縄繊"
    r"缶聴臓芸蔵薬覚訳譲豊転軽辺遅郷酔醸鉱銭鋳錬鎖関闘陥険隠雑顕験騒髄齢気実変価営択拡撃暁駆駐]"
)
_PROOF = 3  # characters; a Chinese text may quote one or two kana
_LINE = 6  # Chinese characters that are more than a name
_SENTENCE = 20  # characters without a single kana: no Japanese sentence


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    return re.compile(characters)


def chinese_or_japanese(line: str, han: int, kana: int) -> tuple[str | None, float, bool]:
    """Language, confidence and certainty of a text with ``han`` characters and ``kana``."""
    if han + kana < _PROOF:
        return None, 0.0, False
    chinese = len(_pattern(_CHINESE).findall(line))
    if kana:
        if kana * 5 >= han or (kana > 1 and not chinese):
            return "ja", 0.99, kana >= _PROOF and chinese * 10 <= han
        return ("zh", 0.7, False) if chinese else ("ja", 0.8, False)
    japanese = len(_pattern(_JAPANESE).findall(line))
    if japanese and japanese * 4 >= chinese:
        return ("ja" if japanese > chinese else "zh"), 0.7, False
    if chinese:
        return "zh", 0.99, han >= _LINE
    return ("zh", 0.95, True) if han >= _SENTENCE else ("zh", 0.6, False)
