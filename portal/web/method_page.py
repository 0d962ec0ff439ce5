"""All that the page about the method shows; made once in a process and a language, as it changes with the code."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.domain.parameters import VALUES, VERSION
from portal.operations.explain_method import Explanation, explain_method
from portal.web.bench_figure import bench_figure, group_gains, partial_gains
from portal.web.market_bench import MarketBench, published_bench
from portal.web.method_figures import Figure, method_figures, taken_off_rows, wait_rows
from portal.web.parameter_groups import ParameterGroup, exact, parameter_groups


@dataclass(frozen=True, slots=True)
class MethodPage:
    """The model's answers, the figures made of them, the bench's results (None: not measured) and all numbers."""

    explained: Explanation
    figures: Mapping[str, Figure]
    wait_rows: tuple[tuple[str, ...], ...]
    taken_off_rows: tuple[tuple[str, ...], ...]
    bench: MarketBench | None
    bench_figure: Figure | None
    group_gains: tuple[tuple[str, ...], ...]
    partial_gains: tuple[tuple[str, ...], ...]
    groups: tuple[ParameterGroup, ...]
    values: Mapping[str, float]
    version: str

    @staticmethod
    def written(value: float) -> str:
        """A number with all its decimals."""
        return exact(value)


def method_page() -> MethodPage:
    """The page's values in the language of the request."""
    explained, bench = explain_method(), published_bench()
    return MethodPage(
        explained=explained,
        figures=method_figures(explained),
        wait_rows=wait_rows(explained),
        taken_off_rows=taken_off_rows(explained),
        bench=bench,
        bench_figure=bench_figure(bench) if bench else None,
        group_gains=group_gains(bench) if bench else (),
        partial_gains=partial_gains(bench) if bench else (),
        groups=parameter_groups(),
        values=VALUES,
        version=VERSION,
    )
