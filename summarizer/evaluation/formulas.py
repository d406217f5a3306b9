"""How summed counts become a figure: ratios, means, F1 and kappa."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

Totals = Mapping[str, float]


class Trials(NamedTuple):
    """Successes out of a number of trials, for an exact interval."""

    successes: int
    number: int


class Formula(Protocol):
    """Turns summed counts into a figure; `None` where there was nothing to measure."""

    @property
    def counts(self) -> tuple[str, ...]:
        """The names of the counts that it reads."""

    def value(self, totals: Totals) -> float | None:
        """The figure."""

    def trials(self, totals: Totals) -> Trials | None:
        """The figure as trials, when it is a share."""

    def of_share(self, share: float) -> float:
        """The figure that belongs to a share of successes among the trials."""


class Ratio(NamedTuple):
    """`numerator` out of `denominator`: each trial counts once."""

    numerator: str
    denominator: str

    @property
    def counts(self) -> tuple[str, ...]:
        """Both."""
        return tuple(self)

    def value(self, totals: Totals) -> float | None:
        """Their quotient."""
        number = totals[self.denominator]
        return totals[self.numerator] / number if number else None

    def trials(self, totals: Totals) -> Trials | None:
        """The counts themselves."""
        return Trials(int(totals[self.numerator]), int(totals[self.denominator]))

    def of_share(self, share: float) -> float:
        """The share is the figure."""
        return share


class Mean(NamedTuple):
    """A sum of measurements over their number; no share, so no exact interval."""

    total: str
    number: str

    @property
    def counts(self) -> tuple[str, ...]:
        """Both."""
        return tuple(self)

    def value(self, totals: Totals) -> float | None:
        """The mean."""
        number = totals[self.number]
        return totals[self.total] / number if number else None

    def trials(self, totals: Totals) -> Trials | None:
        """None: a mean is no share."""
        return None

    def of_share(self, share: float) -> float:
        """Never asked for."""
        raise NotImplementedError


class FScore(NamedTuple):
    """F1 over what is right, what is wrong and what is missing.

    As a share it is Jaccard's index J = right / (right + wrong + missing); F1 is
    2J / (1 + J), which carries an exact interval of J over to F1.
    """

    right: str
    wrong: str
    missing: str

    @property
    def counts(self) -> tuple[str, ...]:
        """All three."""
        return tuple(self)

    def value(self, totals: Totals) -> float | None:
        """The harmonic mean of precision and recall."""
        right = totals[self.right]
        number = 2 * right + totals[self.wrong] + totals[self.missing]
        return 2 * right / number if number else None

    def trials(self, totals: Totals) -> Trials | None:
        """Right ones out of all that were expected or came."""
        right = totals[self.right]
        return Trials(int(right), int(right + totals[self.wrong] + totals[self.missing]))

    def of_share(self, share: float) -> float:
        """F1 of Jaccard's index."""
        return 2 * share / (1 + share)


class Kappa(NamedTuple):
    """Cohen's kappa (1960): agreement of two raters beyond chance.

    Reads `<name>.agreed`, `<name>.all` and each rater's number of uses of each label.
    """

    name: str
    labels: tuple[str, ...]

    @property
    def counts(self) -> tuple[str, ...]:
        """The agreement and both raters' margins."""
        margins = [self.margin(rater, label) for label in self.labels for rater in (0, 1)]
        return (f"{self.name}.agreed", f"{self.name}.all", *margins)

    def margin(self, rater: int, label: str) -> str:
        """The count of a rater's uses of a label."""
        return f"{self.name}.{rater}.{label}"

    def value(self, totals: Totals) -> float | None:
        """Kappa; `None` when both raters used one and the same label only."""
        number = totals[f"{self.name}.all"]
        if not number:
            return None
        observed = totals[f"{self.name}.agreed"] / number
        chance = sum(
            totals[self.margin(0, label)] * totals[self.margin(1, label)] for label in self.labels
        ) / (number * number)
        return (observed - chance) / (1 - chance) if chance < 1 else None

    def trials(self, totals: Totals) -> Trials | None:
        """None: kappa is no share."""
        return None

    def of_share(self, share: float) -> float:
        """Never asked for."""
        raise NotImplementedError
