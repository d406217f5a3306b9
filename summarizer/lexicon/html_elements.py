"""HTML element names and class words, by what they mean for a reader.

Element names are those of the WHATWG HTML standard, with the obsolete ones that
old sites still use; class words were gathered from the naming habits of common
content management systems.
"""

from __future__ import annotations

VOID_ELEMENTS = frozenset(
    "area base basefont bgsound br col embed frame hr img input link meta param source track "
    "wbr".split()
)

BLOCK_ELEMENTS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
    "menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul".split()
)

CELL_ELEMENTS = frozenset({"td", "th"})

RAW_TEXT_ELEMENTS = frozenset({"script", "style", "textarea", "title", "xmp", "noframes"})
"""Elements whose content is not markup and runs to their own end tag."""

UNSEEN_ELEMENTS = frozenset(
    "aside audio button canvas dialog footer head iframe map nav noscript object rp rt select svg "
    "template video".split()
)
"""Elements whose content is never a part of the article."""

SELF_CLOSING_SIBLINGS = frozenset("dd dt li option p rp rt td th tr".split())
"""Elements that end where the next one of their name begins."""

MAIN_ELEMENTS = frozenset({"article", "main"})

FURNITURE_CLASS_WORDS = frozenset(
    "ad ads advert breadcrumb breadcrumbs comment comments copyright crumb crumbs foot footer "
    "friendlink friendlinks hotnews links login menu nav navbar navigation pager pagination "
    "qrcode ranking recommend recommended related relate share sharebar sidebar topbar toolbar "
    "weixin".split()
)
"""Words of `class` and `id` that name page furniture."""

ARTICLE_CLASS_WORDS = frozenset("art article con content detail news post text".split())
"""Words beside `foot` and `footer` that make it the foot of the article, where its editor is."""

FIELD_CLASS_WORDS = frozenset(
    "author date editor meta nickname publish pubtime source time".split()
)
"""Words of `class` and `id` that name a field of the masthead, which the style sheet sets apart
from the next one."""

TITLE_CLASS_WORDS = frozenset(
    "title tit bt biaoti headline arttitle articletitle arctitle newstitle contenttitle".split()
)
"""Words of `class` and `id` that name the headline."""

LARGE_TYPE = r"(?i)\bsize\s*=\s*[\"']?(?:[4-7]|\+[1-4])\b|font-size\s*:\s*(?:2[0-9]|3[0-9])p[xt]"
"""A pattern, in the attributes of `font` and `span`, of the type in which headlines are set."""

HIDING_CLASSES = "hidden|hide|sr-only|visually-hidden|screen-reader-text|jammer"
"""Names of classes, a pattern, under which the usual style sheets and forums (the words that
Discuz mixes into a post) print nothing."""

DECLARED_NAMES: dict[str, str] = {
    "articletitle": "title",
    "og:title": "title",
    "pubdate": "published",
    "publishdate": "published",
    "article:published_time": "published",
    "contentsource": "source",
    "author": "author",
}
"""Names of `meta` elements, lower case (those of Chinese government sites and Open Graph)."""
