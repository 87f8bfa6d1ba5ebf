"""Feeds and folders."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from laut.errors import LautError, UnreadableError
from laut.load import load_many
from laut.load.many import Entry, entries
from laut.records import Article

NEWS = "Die Ministerin sagte am Montag, dass die Brücke gesperrt wird und niemand verletzt ist."
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
<link>https://bote.test/</link>%b</channel></rss>"""
ATOM = (
    b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>%b</feed>"""
)


@pytest.mark.parametrize(
    ("feed", "uri", "found"),
    [
        (RSS % b"<item><link>https://a.test/1</link></item>", "f.xml", [Entry("https://a.test/1")]),
        (RSS % b"<item><link>2.html</link></item>", "f.xml", [Entry("https://bote.test/2.html")]),
        (RSS % b"<item><link>/2.html</link></item>", "https://c.test/news/f.xml",
         [Entry("https://c.test/2.html")]),
        (ATOM % b"<entry><link href='/4.html'/></entry>", "https://c.test/f.xml",
         [Entry("https://c.test/4.html")]),
        (RSS % b"<item><link>3</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate></item>",
         "https://c.test/f.xml", [Entry("https://c.test/3", "2031-03-04")]),
        (ATOM % b"<entry><link href='a'/><updated>2031-03-04T08:00:00Z</updated></entry>",
         "https://c.test/", [Entry("https://c.test/a", "2031-03-04")]),
        (RSS % (b"<item><link>https://a.test/1</link></item>" * 2), "f.xml",
         [Entry("https://a.test/1")]),
    ],
)  # fmt: skip
def test_what_a_feed_points_to(feed: bytes, uri: str, found: list[Entry]) -> None:
    assert entries(feed, uri) == found


def test_an_entry_that_points_to_nothing_is_named() -> None:
    items = b"<item><title>Die Flut</title></item><item><link>https://a.test/1</link></item>"
    lost, there = entries(RSS % items, "f.xml")
    assert isinstance(lost, UnreadableError)
    assert "f.xml: has an entry that points to nothing (number 1, Die Flut)" in str(lost)
    assert there == Entry("https://a.test/1")


def test_a_feed_that_points_to_nothing() -> None:
    with pytest.raises(UnreadableError, match="is a feed that points to nothing"):
        entries(ATOM % b"<entry><link href='/4.html'/></entry>", "f.xml")


class Paper(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        item = b"<item><link>%b</link><pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate></item>"
        pages = {
            "/feed": RSS % b"".join(item % each for each in (b"/plain", b"gone", b"/dated")),
            "/plain": NEWS.encode(),
            "/dated": f"Die Flut\n\n01.05.2031, 12:00 Uhr\n\n{NEWS}\n".encode(),
        }
        self.send_response(200 if self.path in pages else 404)
        self.end_headers()
        self.wfile.write(pages.get(self.path, b""))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def paper() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Paper)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_day_of_a_feed_holds_where_no_other_is_told(paper: str) -> None:
    plain, gone, dated = load_many(f"{paper}/feed")
    assert isinstance(gone, LautError)
    assert isinstance(plain, Article)
    assert isinstance(dated, Article)
    assert plain.uri == f"{paper}/plain"
    assert (plain.published, dated.published) == ("2031-03-04", "2031-05-01")
    for each in load_many(f"{paper}/feed", published="2031-07-01"):
        assert isinstance(each, LautError) or each.published == "2031-07-01"
