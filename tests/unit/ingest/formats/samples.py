"""One article in every news format; written for these tests."""

from typing import Final

NITF: Final = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf>
  <head>
    <title>River rises</title>
    <docdata management-status="usable">
      <urgency ed-urg="3"/>
      <date.issue norm="20260314T092600Z"/>
      <fixture fix-id="river-velmora"/>
    </docdata>
    <pubdata name="Harbor Courier" position.section="Region"/>
  </head>
  <body xml:lang="en">
    <body.head>
      <hedline><hl1>River in Velmora  rises overnight</hl1><hl2>Nobody hurt</hl2></hedline>
      <byline>By <person>Ida Torvald</person><byttl>Regional editor</byttl></byline>
      <dateline><location>VELMORA</location></dateline>
    </body.head>
    <body.content>
      <block>
        <p>The river in <location>Velmora</location> rose
           overnight, the mayor said.</p>
        <media media-type="image"><media-caption>The old bridge</media-caption></media>
        <hl2>Bridge shut</hl2>
        <p>Caf&#233;s on the quay stay closed.</p>
        <bq><block><p>Nobody was hurt.</p></block></bq>
      </block>
    </body.content>
  </body>
</nitf>
"""

NEWSML: Final = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <itemSet>
    <newsItem guid="urn:newsml:courier.example:20260314:river" version="2" xml:lang="en-GB">
      <itemMeta>
        <itemClass qcode="ninat:text"/>
        <provider literal="Courier Wire"/>
        <versionCreated>2026-03-14T10:00:00+01:00</versionCreated>
        <embargoed>2026-03-14T12:00:00+01:00</embargoed>
        <pubStatus qcode="stat:usable"/>
      </itemMeta>
      <contentMeta>
        <urgency>4</urgency>
        <contentCreated>2026-03-14</contentCreated>
        <contentModified>2026-03-14T09:58:00+01:00</contentModified>
        <creator>
          <name>Ida Torvald</name><role qcode="x:y"><name>Reporter</name></role>
        </creator>
        <slugline>river-velmora</slugline>
        <headline>River in Velmora rises overnight</headline>
        <genre qcode="genre:Opinion"><name>Opinion</name></genre>
      </contentMeta>
      <contentSet>
        <inlineXML contenttype="application/xhtml+xml">
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>River</title></head><body>
            <p>The river in Velmora rose overnight, the mayor said.</p>
            <h2>Bridge shut</h2>
            <p>Nobody was hurt.<br/>Not even a cat.</p>
          </body></html>
        </inlineXML>
      </contentSet>
    </newsItem>
  </itemSet>
</newsMessage>
"""

NINJS: Final[dict[str, object]] = {
    "uri": "https://courier.example/river",
    "type": "text",
    "language": "en",
    "pubStatus": "usable",
    "urgency": 2,
    "versionCreated": "2026-03-14T09:58:00Z",
    "contentCreated": "2026-03-14T09:26:00Z",
    "by": "Ida Torvald and Per Aas",
    "people": [
        {"name": "Ida Torvald", "rel": "author"},
        {"name": "Ana Keld", "rel": "about"},
    ],
    "infoSources": [{"name": "Harbor Courier"}],
    "headlines": [
        {"role": "short", "value": "River rises"},
        {"role": "main", "value": "River in Velmora rises overnight"},
    ],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "The river rose. Nobody hurt."},
        {
            "role": "richtext",
            "contentType": "application/xhtml+xml",
            "value": "<p>The river in Velmora rose overnight, the mayor said.</p>"
            "<h2>Bridge shut</h2><p>Nobody was hurt.</p>",
        },
    ],
    "genres": [{"name": "Opinion"}],
    "slugline": "river-velmora",
}

JSONLD: Final[dict[str, object]] = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Harbor Courier"},
        {
            "@type": ["NewsArticle"],
            "headline": "River in Velmora rises overnight",
            "articleBody": "The river in Velmora rose overnight.\n\nNobody was hurt.",
            "author": [
                {"@type": "Person", "name": "Ida Torvald", "jobTitle": "Reporter"},
                "Per Aas",
            ],
            "publisher": {"@type": "NewsMediaOrganization", "name": "Harbor Courier"},
            "datePublished": "2026-03-14T09:26:00+01:00",
            "dateModified": "2026-03-14",
            "inLanguage": "en",
            "articleSection": ["Region", "Weather"],
            "mainEntityOfPage": {"@id": "https://courier.example/river"},
            "isAccessibleForFree": "False",
        },
    ],
}
