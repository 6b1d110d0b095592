"""Feeds of every kind, each with the same two entries."""

from typing import Final

RSS_20: Final = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Ostrel Post &amp; Courier</title><link>https://news.example/</link>
  <item>
    <title>Ferry to Ostrel back in service</title>
    <link>https://news.example/ferry</link>
    <guid isPermaLink="false">post-4711</guid>
    <pubDate>Mon, 16 Mar 2026 12:40:00 +0100</pubDate>
    <dc:creator>Ida Torvald</dc:creator>
    <description>It sailed again on Monday.</description>
    <content:encoded><![CDATA[<p>The ferry sailed again.</p><p>It was full.</p>]]>
    </content:encoded>
  </item>
  <item>
    <title>Bridge toll to rise</title>
    <link>/toll</link>
    <pubDate>Sun, 15 Mar 2026 08:05 GMT</pubDate>
  </item>
</channel></rss>"""

RSS_091: Final = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>The Ostrel Post</title>
<item><title>Caf\u00e9 at the harbor reopens</title><link>https://news.example/cafe</link></item>
</channel></rss>"""

RDF: Final = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.example/"><title>The Ostrel Post</title></channel>
<item rdf:about="https://news.example/ferry">
  <title>Ferry to Ostrel back in service</title><link>https://news.example/ferry</link>
  <dc:date>2026-03-16T12:40+01:00</dc:date><dc:creator>Ida Torvald</dc:creator>
</item>
</rdf:RDF>"""

ATOM: Final = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">The Ostrel Post &amp;amp; Courier</title>
  <entry>
    <id>tag:news.example,2026:ferry</id>
    <title>Ferry to Ostrel back in service</title>
    <link rel="self" href="https://news.example/ferry.atom"/>
    <link rel="alternate" type="text/html" href="https://news.example/ferry"/>
    <published>2026-03-16T11:40:00Z</published><updated>2026-03-16T12:00:00Z</updated>
    <author><name>Ida Torvald</name></author><author><name>Per Lund</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>sailed</b>.</p>
    </div></content>
  </entry>
  <entry>
    <id>tag:news.example,2026:toll</id><title>Bridge toll to rise</title>
    <link href="toll"/><updated>2026-03-15</updated>
    <summary>Four crowns &lt; five crowns</summary>
  </entry>
</feed>"""

JSON_FEED: Final = """{
  "version": "https://jsonfeed.org/version/1.1", "title": "The Ostrel Post",
  "items": [
    {"id": 4711, "url": "https://news.example/ferry",
     "title": "Ferry to Ostrel back in service", "content_html": "<p>It sailed.</p>",
     "date_published": "2026-03-16T12:40:00+01:00", "date_modified": "2026-03-16T13:00:00Z",
     "authors": [{"name": "Ida Torvald"}]},
    {"id": "toll", "external_url": "https://wire.example/toll", "content_text": "Up < down."}
  ]}"""

NEWS_SITEMAP: Final = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc>https://news.example/ferry</loc><lastmod>2026-03-16T12:00:00Z</lastmod>
  <news:news><news:publication><news:name>The Ostrel Post</news:name>
   <news:language>en</news:language></news:publication>
   <news:publication_date>2026-03-16</news:publication_date>
   <news:title>Ferry to Ostrel back in service</news:title></news:news></url>
 <url><loc>https://news.example/toll</loc></url>
</urlset>"""

SITEMAP_INDEX: Final = """<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
 <sitemap><loc>https://news.example/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
 <sitemap><loc>https://news.example/new.xml</loc><lastmod>2026-03-16</lastmod></sitemap>
</sitemapindex>"""

EVERY: Final = {
    "rss 2.0": RSS_20,
    "rss 0.91": RSS_091,
    "rdf": RDF,
    "atom": ATOM,
    "json feed": JSON_FEED,
    "news sitemap": NEWS_SITEMAP,
    "sitemap index": SITEMAP_INDEX,
}
