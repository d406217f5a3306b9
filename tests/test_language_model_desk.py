"""Work on articles in an event loop: one piece at a time, and what is ready goes first."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.language_model.desk import Desk


def test_what_has_become_ready_comes_before_the_next_piece() -> None:
    done: list[str] = []

    async def both() -> None:
        desk = Desk()
        loop = asyncio.get_running_loop()

        def first() -> None:
            done.append("first")
            loop.call_soon(done.append, "answer")

        await asyncio.gather(desk.do(first), desk.do(lambda: done.append("second")))

    asyncio.run(both())
    assert done == ["first", "answer", "second"]


def test_work_that_fails_leaves_the_desk_to_others() -> None:
    async def fail_and_go_on() -> int:
        desk = Desk()
        with pytest.raises(ZeroDivisionError):
            await desk.do(lambda: 1 // 0)
        return await desk.do(lambda: 7)

    assert asyncio.run(fail_and_go_on()) == 7
