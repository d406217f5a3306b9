"""Characters that join an article's words without saying anything of their own.

Left out on purpose: what turns a sentence round (不, 未), says who acts on whom
(向, 对, 由, 为), or makes a plan of a fact (将, 拟). The entries come from the commonest
particles and conjunctions of written Chinese.
"""

from __future__ import annotations

JOINING_CHARACTERS: frozenset[str] = frozenset("的了和与及并等其中还也，、；：。,;:“”（）() ")

NEGATIONS: frozenset[str] = frozenset("不未没无非勿")
"""Before a word: what follows says the opposite without it."""
