"""The function of each view, and what its docstring says of it: for the page and for the command line."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summitry.views.amount_gap import amount_gap
from summitry.views.annualised import annualised
from summitry.views.demand_spells import demand_spells
from summitry.views.dyads import dyads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

_CALLS = (dyads, amount_gap, demand_spells, annualised)
VIEWS: Mapping[str, Callable[..., pd.DataFrame]] = {call.__name__: call for call in _CALLS}
_SECTION = re.compile(r"\n(Parameters|Raises|Examples)\n-+\n")
_PARAMETER = re.compile(r"^(\w+)\n((?: +.*\n?)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; a switch is off unless it is asked for, any other must be given."""

    name: str
    says: str
    is_switch: bool


@dataclass(frozen=True, slots=True)
class Function:
    """The function of a view; `rules` are what its docstring says after the first sentence."""

    name: str
    call: Callable[..., pd.DataFrame]
    rules: str
    parameters: tuple[Parameter, ...]


def function(name: str) -> Function:
    """Return the function of a view.

    >>> [(parameter.name, parameter.is_switch) for parameter in function("amount_gap").parameters]
    [('process', False), ('implied', True), ('unstated', True)]
    """
    call = VIEWS[name]
    prose, *rest = _SECTION.split(inspect.getdoc(call) or "")
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    says = dict(_PARAMETER.findall(sections.get("Parameters", "")))
    given = inspect.signature(call).parameters.values()
    parameters = (_parameter(one, says.get(one.name, "")) for one in given)
    return Function(name, call, prose.partition("\n\n")[2].strip(), tuple(parameters))


def _parameter(given: inspect.Parameter, says: str) -> Parameter:
    return Parameter(given.name, " ".join(says.split()), given.default is False)
