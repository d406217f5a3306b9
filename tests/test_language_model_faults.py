"""Servers that fail in every way: no article is lost, and the brief says what happened."""

from __future__ import annotations

import json
import logging
import socket
import time
from pathlib import Path

import pytest
from faulty_server import (
    Behaviour,
    FaultyServer,
    Reply,
    Request,
    completion,
    fails,
    forget,
    honest,
    honest_report,
    says,
    shown_text,
)

from summarizer.language_model import retrying
from summarizer.language_model.session import Draft, ModelSession
from summarizer.pipeline import digest_page, load_page
from summarizer.records import Brief
from summarizer.settings import Settings

ARTICLE = (
    "关于帮扶工作的报道\n\n2020年，南河区为北山县投入帮扶资金1.8亿元，实施帮扶项目75个。"
    "选派教师46名，培训医生320人次。\n"
)
KEY = "sk-secret-1234"


@pytest.fixture(autouse=True)
def _a_fresh_process(monkeypatch: pytest.MonkeyPatch) -> None:
    forget(monkeypatch)


def settings(url: str, **changes: object) -> Settings:
    values = {"timeout": 5.0, "deadline": 20.0, "concurrency": 64, **changes}
    return Settings(model="m", base_url=url, api_key=KEY, **values)


def briefs_of(asked: Settings, *articles: str) -> list[Brief]:
    with ModelSession(asked) as session:
        drafts = [[Draft(*d) for d in digest_page(load_page(text))] for text in articles]
        futures = [session.submit(draft) for draft in drafts]
        return [brief for future in futures for brief in future.result()]


def brief_from(behaviour: Behaviour, **changes: object) -> Brief:
    with FaultyServer(behaviour) as server:
        return briefs_of(settings(server.url, **changes), ARTICLE)[0]


def by_rules() -> Brief:
    return digest_page(load_page(ARTICLE))[0].brief


def assert_is_rules_with_reason(brief: Brief, reason: str) -> None:
    assert brief.provenance.mode == "rules"
    assert reason in (brief.provenance.fallback or "")
    assert brief.model_copy(update={"provenance": by_rules().provenance}) == by_rules()


def test_a_server_that_answers_gives_figures_that_both_have() -> None:
    brief = brief_from(honest)
    assert brief.provenance.mode == "llm"
    assert brief.provenance.fallback is None
    assert {row.origin for row in brief.indicators} == {"both"}
    assert brief.provenance.tokens is not None and brief.provenance.tokens.prompt == 100


def cut_off(request: Request) -> Reply:
    whole = honest(request)
    return Reply(body=whole.body, cut_at=len(whole.body) // 2)


def too_late(request: Request) -> Reply:
    return Reply(delay=60.0)


def ten_megabytes(request: Request) -> Reply:
    return Reply(body=completion("9" * 10_000_000))


def packed_bomb(request: Request) -> Reply:
    return Reply(headers={"Content-Type": "application/json", "Content-Encoding": "gzip"})


def a_page_of_html(request: Request) -> Reply:
    return Reply(body=b"<html>busy</html>", headers={"Content-Type": "text/html"})


LOST: dict[str, tuple[Behaviour, str]] = {
    "wrong key": (fails(401), "密钥"),
    "forbidden": (fails(403), "不允许"),
    "no such model": (fails(404), "没有这个模型"),
    "refused for now, and for long": (fails(429, **{"Retry-After": "3600"}), "限流"),
    "broken server": (fails(500), "500"),
    "overloaded server": (fails(503), "503"),
    "request not understood in any mode": (fails(400), "400"),
    "stream cut off": (cut_off, "连接"),
    "time-out": (too_late, "超时"),
    "empty answer": (says(""), "空"),
    "no content at all": (says(None), "空"),
    "refusal": (says(None, refusal="I can't help with that"), "拒绝"),
    "prose": (says("我不知道该怎么回答。"), "无法读取"),
    "ten megabytes": (ten_megabytes, "过大"),
    "packed answer": (packed_bomb, "过大"),
    "not the protocol": (a_page_of_html, "不合协议"),
    "no JSON": (lambda _: Reply(body=b"{{{{"), "不合协议"),
    "an empty object": (lambda _: Reply(), "不合协议"),
}


@pytest.mark.parametrize("fault", LOST)
def test_a_lost_call_leaves_the_brief_of_the_rules_and_says_why(
    fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrying, "backoff", lambda state: 0.01)
    behaviour, reason = LOST[fault]
    timeout = 0.3 if fault == "time-out" else 5.0
    assert_is_rules_with_reason(brief_from(behaviour, timeout=timeout, deadline=8.0), reason)


def test_a_server_that_points_elsewhere_does_not_send_the_key_there() -> None:
    with FaultyServer(honest) as other:
        elsewhere = {"Location": f"{other.url}/chat/completions"}
        brief = brief_from(fails(307, **elsewhere))
    assert_is_rules_with_reason(brief, "307")
    assert not other.requests


def test_the_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with FaultyServer(honest) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "")
        (brief,) = briefs_of(settings("http://model.invalid/v1"), ARTICLE)
    assert brief.provenance.mode == "llm"
    assert proxy.requests


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid"])
def test_a_server_that_is_not_there(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "backoff", lambda state: 0.01)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://{host}:{free.getsockname()[1]}/v1"
    assert_is_rules_with_reason(briefs_of(settings(url), ARTICLE)[0], "无法连接")


REPORT = honest_report(ARTICLE.split("\n\n")[1].strip())
WHOLE = json.dumps(REPORT, ensure_ascii=False)
KEPT = {
    "fences": f"好的，结果如下：\n```json\n{WHOLE}\n```\n希望有用。",
    "thoughts": f"<think>先看{{数字}}……</think>\n{WHOLE}",
    "thoughts that hold a draft": f'<think>{{"figures": []}}</think>{WHOLE}',
    "a figure of a wrong type": json.dumps({**REPORT, "figures": [7, *REPORT["figures"]]}),
    "a summary of a wrong type": json.dumps({**REPORT, "summary": {"a": 1}}),
    "an unknown category": WHOLE.replace("其他", "不详"),
    "a figure without its amount": json.dumps(
        {"figures": [{"quotation": "投入"}, *REPORT["figures"]]}
    ),
    "too many figures": json.dumps({"figures": REPORT["figures"] * 5}),
    "fields nobody asked for": json.dumps({**REPORT, "mood": "good"}),
}


@pytest.mark.parametrize("fault", KEPT)
def test_what_is_right_in_an_answer_is_kept(fault: str) -> None:
    brief = brief_from(says(KEPT[fault]))
    assert brief.provenance.mode == "llm"
    assert {row.origin for row in brief.indicators} == {"both"}
    assert not [issue for issue in brief.issues if issue.kind == "model_unsupported"]


@pytest.mark.parametrize("finish", ["length", "stop"])
@pytest.mark.parametrize("share", [0.5, 0.7, 0.9])
def test_of_an_answer_cut_short_the_whole_figures_are_kept(finish: str, share: float) -> None:
    brief = brief_from(says(WHOLE[: int(len(WHOLE) * share)], finish))
    origins = [row.origin for row in brief.indicators]
    assert brief.provenance.mode == "llm"
    assert "both" in origins


def test_a_server_that_knows_no_schemas_is_asked_by_tools_and_remembered() -> None:
    def tools_only(request: Request) -> Reply:
        return honest(request) if "tools" in request else fails(400)(request)

    with FaultyServer(tools_only) as server:
        asked = settings(server.url)
        assert briefs_of(asked, ARTICLE)[0].provenance.mode == "llm"
        briefs_of(asked, ARTICLE)
    assert ["tools" in request for request in server.requests] == [False, True, True]


def test_a_server_that_takes_plain_text_only() -> None:
    def plain_only(request: Request) -> Reply:
        is_plain = "tools" not in request and "response_format" not in request
        return Reply(body=completion(f"```json\n{WHOLE}\n```")) if is_plain else fails(422)(request)

    assert brief_from(plain_only).provenance.mode == "llm"


def test_a_server_that_knows_other_names_for_the_limits() -> None:
    def reasoning_only(request: Request) -> Reply:
        is_old = "max_tokens" in request or "temperature" in request
        return fails(400)(request) if is_old else honest(request)

    with FaultyServer(reasoning_only) as server:
        asked = settings(server.url)
        assert briefs_of(asked, ARTICLE)[0].provenance.mode == "llm"
        briefs_of(asked, ARTICLE)
    assert ["max_completion_tokens" in r for r in server.requests] == [False] * 3 + [True] * 2


def test_a_failure_in_passing_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "backoff", lambda state: 0.01)
    with FaultyServer(fails(500), cut_off, fails(503), honest) as server:
        brief = briefs_of(settings(server.url), ARTICLE)[0]
    assert brief.provenance.mode == "llm"
    assert len(server.requests) == 4


def test_the_wish_of_a_server_to_wait_is_obeyed() -> None:
    with FaultyServer(fails(429, **{"Retry-After": "1"}), honest) as server:
        started = time.monotonic()
        brief = briefs_of(settings(server.url), ARTICLE)[0]
    assert brief.provenance.mode == "llm"
    assert time.monotonic() - started >= 1.0


def test_a_refusal_for_now_without_a_wish_is_waited_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "backoff", lambda state: 0.01)
    with FaultyServer(*[fails(429)] * 9, honest) as server:
        assert briefs_of(settings(server.url), ARTICLE)[0].provenance.mode == "llm"
    assert len(server.requests) == 10


def test_nothing_is_tried_beyond_the_deadline_of_the_article() -> None:
    with FaultyServer(too_late) as server:
        started = time.monotonic()
        briefs_of(settings(server.url, timeout=0.5, deadline=1.5), *[ARTICLE] * 5)
    assert time.monotonic() - started < 4.0


def test_a_wrong_key_is_said_once_and_asked_no_more(caplog: pytest.LogCaptureFixture) -> None:
    many = [ARTICLE.replace("75", str(number)) for number in range(2, 40)]
    with FaultyServer(fails(401)) as server, caplog.at_level(logging.WARNING):
        briefs = briefs_of(settings(server.url, concurrency=4), *many)
    assert len(briefs) == len(many)
    assert len(server.requests) <= 8
    assert len([r for r in caplog.records if "key" in r.getMessage()]) == 1


def test_the_key_appears_nowhere(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    record = tmp_path / "answers.jsonl"
    with FaultyServer(honest, fails(401), fails(500)) as server, caplog.at_level(logging.DEBUG):
        asked = settings(server.url, record=record, deadline=1.0, concurrency=1)
        briefs = briefs_of(asked, ARTICLE, ARTICLE, ARTICLE)
    assert server.keys == {f"bearer {KEY}"}
    said = "".join(capfd.readouterr()) + caplog.text + repr(asked) + asked.identity
    said += record.read_text("utf-8") + "".join(brief.model_dump_json() for brief in briefs)
    assert KEY not in said


def test_one_part_that_fails_costs_that_part_only() -> None:
    def refuses_teachers(request: Request) -> Reply:
        refusal = says(None, refusal="no")(request)
        return refusal if "教师" in shown_text(request) else honest(request)

    first, second = ARTICLE.strip().split("。")[:2]
    article = f"{first}。\n\n" + "工作开展顺利，群众满意。" * 12 + f"\n\n{second}。\n"
    with FaultyServer(refuses_teachers) as server:
        brief = briefs_of(settings(server.url, part_characters=100), article)[0]
    assert brief.provenance.mode == "llm"
    assert "拒绝" in (brief.provenance.fallback or "")
    assert {row.origin for row in brief.indicators} == {"both", "rules"}


def test_two_hundred_articles_at_once_through_every_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "backoff", lambda state: 0.01)
    ways = [
        honest,
        fails(500),
        cut_off,
        says(""),
        ten_megabytes,
        says(KEPT["fences"]),
        a_page_of_html,
    ]

    def in_turn(request: Request) -> Reply:
        return ways[sum(map(ord, shown_text(request))) % len(ways)](request)

    articles = [ARTICLE.replace("75", str(number)) for number in range(2, 202)]
    with FaultyServer(in_turn) as server:
        briefs = briefs_of(settings(server.url), *articles)
    assert len(briefs) == 200
    assert server.peak > 8
    expected = [digest_page(load_page(text))[0].brief.quantities for text in articles]
    assert [brief.quantities for brief in briefs] == expected
    assert {brief.provenance.mode for brief in briefs} == {"llm", "rules"}


def test_the_cap_on_tokens_is_never_overrun() -> None:
    articles = [ARTICLE.replace("75", str(number)) for number in range(2, 42)]
    with FaultyServer(honest) as server:
        briefs = briefs_of(settings(server.url, token_limit=8000), *articles)
    spent = sum(
        b.provenance.tokens.prompt + b.provenance.tokens.completion
        for b in briefs
        if b.provenance.tokens
    )
    assert spent == 150 * len(server.requests) <= 8000
    assert any("用量上限" in (brief.provenance.fallback or "") for brief in briefs)
    assert len(briefs) == 40
