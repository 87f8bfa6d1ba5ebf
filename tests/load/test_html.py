import pytest

from laut.errors import UnreadableError
from laut.load import clean, from_bytes

BODY = """
<p>Im Stadtrat ist am Dienstag ein Streit über die neue Brücke entbrannt. „Wir haben kein Geld
dafür“, sagte die Kämmerin Lena Brandner in der Sitzung.</p>
<p>Der Oberbürgermeister widersprach ihr. Die Brücke sei notwendig, weil die alte nur noch zwei
Jahre halte, erklärte er vor den Abgeordneten.</p>
<p>Die Abstimmung wurde auf die kommende Woche vertagt. Bürger demonstrierten vor dem Rathaus.</p>
"""
PAGE = f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Streit um die Brücke - Der Förde-Bote</title>
<meta property="og:site_name" content="Der Förde-Bote">
<meta property="og:title" content="Streit um die Brücke">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00"></head>
<body><nav><a href="/">Startseite</a> <a href="/p">Politik</a></nav>
<article><h1>Streit um die Brücke</h1>{BODY}</article>
<footer>© Der Förde-Bote</footer></body></html>
"""


def test_a_page_gives_its_article() -> None:
    article = from_bytes(PAGE.encode(), "a.html")
    assert article.title == "Streit um die Brücke"
    assert article.outlet == "Der Förde-Bote"
    assert article.published == "2024-03-05"
    assert article.text.startswith("Streit um die Brücke\n")
    assert "Startseite" not in article.text


def test_the_headline_is_in_the_clean_text() -> None:
    title = clean(from_bytes(PAGE.encode(), "a.html")).title
    assert title is not None
    assert title.text == "Streit um die Brücke"


def test_a_given_date_wins() -> None:
    assert from_bytes(PAGE.encode(), "a", published="2024-04-01").published == "2024-04-01"


def test_the_address_names_the_outlet() -> None:
    page = PAGE.replace('<meta property="og:site_name" content="Der Förde-Bote">', "")
    article = from_bytes(page.encode(), "https://www.foerde-bote.example/a")
    assert article.outlet


def test_markup_in_a_text_file_stays() -> None:
    text = "<p>Die Stadt baut eine Brücke, und das ist nicht alles.</p>"
    assert from_bytes(text.encode(), "a.txt", html=False).text == text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no article"):
        from_bytes(b"<html><body></body></html>", "a.html")
