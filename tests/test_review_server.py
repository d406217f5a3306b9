"""The review server answers its own page and refuses everybody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_samples import TEXT

pytest.importorskip("starlette", reason="the extra `review` is not installed")

from starlette.testclient import TestClient  # noqa: E402

from summarizer.review.app import review_app  # noqa: E402
from summarizer.review.desk import Desk, open_desk  # noqa: E402
from summarizer.review.guard import new_token  # noqa: E402

TOKEN = "token-of-the-tests"
HOME = "http://127.0.0.1:8000"
OWN = {"Origin": HOME}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "b.txt").write_text("<script>probe = 1</script>投入100万元修路。" * 2, "utf-8")
    return open_desk([folder], tmp_path / "state")[0]


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(review_app(desk, TOKEN), base_url=HOME)


def path_of(desk: Desk, name: str) -> str:
    key = next(item.key for item in desk.library.items() if item.name.endswith(name))
    return f"/{TOKEN}/article/{key}"


@pytest.mark.parametrize("path", ["/", "/wrong/", "/token/", f"/{TOKEN[:-1]}/", f"//{TOKEN}/"])
def test_without_the_token_nothing_is_told(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 403
    assert "articles" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example:8000"},
        {"Host": "127.0.0.1.evil.example:8000"},
        {"Host": "127.0.0.1:8000@evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_sites_requests_are_refused(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get(f"/{TOKEN}/", headers=headers).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_the_own_page_is_served(client: TestClient, host: str) -> None:
    answer = client.get(f"/{TOKEN}/", headers={"Host": host, "Sec-Fetch-Site": "none"})
    assert answer.status_code == 200


def test_a_change_needs_an_origin(client: TestClient, desk: Desk) -> None:
    body = {"action": "finish"}
    path = path_of(desk, "a.txt") + "/corrections"
    assert client.post(path, json=body).status_code == 403
    assert not desk.journal.path.exists()
    assert client.post(path, json=body, headers=OWN).status_code == 200
    assert desk.journal.path.exists()


def test_every_answer_has_the_policy_and_the_headers(client: TestClient, desk: Desk) -> None:
    for path in (f"/{TOKEN}/", path_of(desk, "a.txt"), f"/{TOKEN}/article/nothing"):
        answer = client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


def test_header_and_page_have_the_same_policy(client: TestClient, desk: Desk) -> None:
    for path in (f"/{TOKEN}/", path_of(desk, "a.txt")):
        answer = client.get(path)
        policy = answer.headers["content-security-policy"]
        own = policy.removesuffix("; frame-ancestors 'none'").replace("'", "&#39;")
        assert own in answer.text


def test_the_articles_text_is_never_markup(client: TestClient, desk: Desk) -> None:
    text = client.get(path_of(desk, "b.txt")).text
    assert "<script>probe" not in text
    assert "probe = 1" in text


def test_what_is_wrong_with_a_request_is_said(client: TestClient, desk: Desk) -> None:
    path = path_of(desk, "a.txt") + "/corrections"
    id = desk.case(path.split("/")[3]).reviewed.brief.quantities[0].id
    for body, status, words in [
        ({"action": "change", "quantity": id, "change": {"value": "abc"}}, 422, "no number"),
        ({"action": "accept", "quantity": "nobody"}, 409, "no such figure"),
        ({"action": "explode"}, 422, "action"),
        ({"action": "undo"}, 409, "nothing to undo"),
    ]:
        answer = client.post(path, json=body, headers=OWN)
        assert (answer.status_code, words in answer.json()["error"]) == (status, True), body
    answer = client.post(path, content=b"{", headers=OWN)
    assert answer.status_code == 422


def test_a_pasted_text_gets_its_page(client: TestClient) -> None:
    answer = client.post(
        f"/{TOKEN}/inputs",
        content="临海区为石桥县投入50万元。".encode(),
        headers={**OWN, "X-Name": "%E7%B2%98%E8%B4%B4.txt"},
    )
    assert answer.status_code == 200
    page = client.get(f"/{TOKEN}/article/{answer.json()['key']}")
    assert "50万元" in page.text


def test_no_file_of_the_machine_is_served(client: TestClient) -> None:
    for path in ("../a.txt", "article/../../a.txt", "article/%2e%2e%2fa.txt", "inputs"):
        assert client.get(f"/{TOKEN}/{path}").status_code in (403, 404, 405)


def test_tokens_are_long_and_never_the_same() -> None:
    tokens = {new_token() for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 32
