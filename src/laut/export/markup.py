"""HTML elements built so that nothing reaches the page unescaped."""

from html import escape

from laut.export.visible import visible


class Markup(str):
    """A piece of HTML that is already safe."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself: template engines ask for this before they escape."""
        return self


def text(content: str) -> Markup:
    """Return the content as HTML: control codes made visible, every special character escaped."""
    return content if isinstance(content, Markup) else Markup(escape(visible(content)))


def joined(*pieces: str) -> Markup:
    """Return the pieces, one after the other."""
    return Markup("".join(map(text, pieces)))


def element(name: str, *children: str, **attributes: str | int | None) -> Markup:
    """One element. `class_` gives class, `data_line` data-line, None leaves out."""
    written = "".join(
        f' {_attribute(key)}="{escape(visible(str(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
