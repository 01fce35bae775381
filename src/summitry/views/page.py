"""The page docs/views.md, made from each view's function, declaration and notes on its use."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from summitry.views.declarations import declaration
from summitry.views.functions import VIEWS, function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.views.functions import Function
    from summitry_validation.contract import Field


def page() -> str:
    """Return the page as Markdown, a section for each view."""
    sections = ("\n".join(_view(name)) for name in VIEWS)
    return "\n".join([_text("head.md"), *sections]).rstrip("\n") + "\n"


def _view(name: str) -> Iterator[str]:
    declared, view = declaration(name), function(name)
    yield from (
        f"## {declared.title}",
        "",
        f"`summitry.{name}({_arguments(view)})`, or `{_command(view)}`",
        "",
    )
    yield from (declared.description, "", view.rules, "")
    yield from (f"- `{parameter.name}`: {parameter.says}" for parameter in view.parameters)
    yield from ([""] if view.parameters else [])
    yield _text(f"{name}.md")
    yield from ("### Columns", "", "| column | type | meaning | example |", "|---|---|---|---|")
    yield from (_row(field) for field in declared.fields)
    yield ""


def _arguments(view: Function) -> str:
    return ", ".join(f"{one.name}=False" if one.is_switch else one.name for one in view.parameters)


def _command(view: Function) -> str:
    words = (f"[--{one.name}]" if one.is_switch else one.name.upper() for one in view.parameters)
    return " ".join(("summitry view", view.name, *words))


def _row(field: Field) -> str:
    kind = f"term of `{field.codelist}`" if field.codelist else field.type
    unit = f" Unit: {field.unit}." if field.unit else ""
    return f"| `{field.name}` | {kind} | {field.description}{unit} | `{field.example}` |"


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


if __name__ == "__main__":
    print(page(), end="")
