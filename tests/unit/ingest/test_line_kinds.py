"""Kinds of lines: what the networks look at, and what their answers are held to."""

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.reading.captions import find_credit_tail
from services.ingest.reading.kinds import LineKinds, type_lines
from services.ingest.reading.layout import find_layout
from services.ingest.reading.linekinds.features import read_features
from services.ingest.reading.linekinds.judge import SHIPPED, judge_kinds
from services.ingest.reading.linekinds.lexicon import TOPICS, count_stems
from services.ingest.reading.linekinds.names import KINDS
from services.ingest.reading.linekinds.network import Networks, see_around, shifted, summed
from services.ingest.reading.lines import split_lines
from services.ingest.reading.marks import find_flat_mark, find_mark
from services.ingest.reading.pieces import draft_line_blocks
from services.ingest.reading.rails.parts import shape
from services.ingest.reading.settling import settle_by_neighbors
from shared.article import BlockType

_BODY = (
    (
        "The northern ferry line will run again from Monday, the transport ministry said after "
        "two days of talks in Velmora."
    ),
    (
        "Minister Ana Keld told reporters that tickets will cost as much as before the closure "
        "and remain valid until the new year."
    ),
    (
        "The union had stopped all work in March, when the old contract ended without another "
        "in its place."
    ),
)


def _typed(*lines: str) -> LineKinds:
    split = split_lines("\n".join(lines))
    layout = find_layout(split)
    assert layout is not None
    return type_lines(split, layout)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        pytest.param("Share on Facebook", "share", id="English"),
        pytest.param("Подпишитесь на рассылку", "subscribe", id="Russian"),
        pytest.param("责任编辑 王小明", "author", id="Chinese"),
        pytest.param("اقرأ أيضا", "more", id="Arabic"),
        pytest.param("관련 기사", "more", id="Korean"),
        pytest.param("टिप्पणी करें", "comment", id="Hindi"),
    ],
)
def test_a_stem_tells_the_topic_of_a_line(text: str, topic: str) -> None:
    """In scripts with and without spaces."""
    (counts,) = count_stems([text])

    assert counts[TOPICS.index(topic)] >= 1


def test_a_whole_word_is_no_stem_of_a_longer_one() -> None:
    """As "ads" is none of "adsorb"."""
    (counts,) = count_stems(["adsorb"])

    assert counts[TOPICS.index("advert")] == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sub\u00adscribe now", id="soft hyphen"),
        pytest.param("SUBSCRIBE \u2013 now", id="capitals, and a dash that is not ASCII"),
        pytest.param("s\u00fbbscribe now", id="accent"),
    ],
)
def test_words_count_as_they_are_folded(text: str) -> None:
    """Whether the line is ASCII or not."""
    (counts,) = count_stems([text])

    assert counts[TOPICS.index("subscribe")] == 1


def test_words_count_for_their_own_line() -> None:
    """A line break inside a text is none between two texts."""
    counts = count_stems(["one\ntwo", "subscribe"])

    assert counts[:, TOPICS.index("subscribe")].tolist() == [0.0, 1.0]


def test_lines_are_seen_beside_their_neighbors() -> None:
    """Past an end of the page there is nothing."""
    rows = np.array([[1.0], [2.0], [3.0]], dtype=np.float32)

    assert shifted(rows, 1).tolist() == [[2.0], [3.0], [0.0]]
    assert shifted(rows, -2).tolist() == [[0.0], [0.0], [1.0]]


def test_farther_lines_are_seen_as_sums() -> None:
    """Those from four to twelve lines off, scaled by a quarter."""
    rows = np.ones((6, 1), dtype=np.float32)

    assert summed(rows, above=True)[:, 0].tolist() == [0.0, 0.0, 0.0, 0.0, 0.25, 0.5]
    assert summed(rows, above=False)[:, 0].tolist() == [0.5, 0.25, 0.0, 0.0, 0.0, 0.0]


def test_all_places_are_seen_at_once() -> None:
    """The line itself, three above, three below, and the sums farther off."""
    rows = np.array([[1.0], [2.0], [3.0], [4.0], [5.0]], dtype=np.float32)

    assert see_around(rows).tolist() == [
        [1.0, 0.0, 0.0, 0.0, 2.0, 3.0, 4.0, 0.0, 1.25],
        [2.0, 0.0, 0.0, 1.0, 3.0, 4.0, 5.0, 0.0, 0.0],
        [3.0, 0.0, 1.0, 2.0, 4.0, 5.0, 0.0, 0.0, 0.0],
        [4.0, 1.0, 2.0, 3.0, 5.0, 0.0, 0.0, 0.0, 0.0],
        [5.0, 2.0, 3.0, 4.0, 0.0, 0.0, 0.0, 0.25, 0.0],
    ]


def test_networks_come_back_as_they_were_written() -> None:
    """At half precision, in which they ship."""
    content = SHIPPED.dump()

    assert Networks.load(content).dump() == content


def test_networks_abreast_answer_as_each_by_itself() -> None:
    """Their mean, for a page of any number of lines."""
    columns = SHIPPED.members[0].lines.shape[0]
    for rows in (1, 2, 5, 30):
        matrix = np.random.default_rng(rows).random((rows, columns), dtype=np.float32)

        shares = SHIPPED.predict(matrix)

        alone = [member.predict(matrix) for member in SHIPPED.members]
        assert np.allclose(shares, np.mean(alone, axis=0), atol=1e-5)


def test_the_networks_that_ship_are_small() -> None:
    """They are part of every image."""
    assert len(SHIPPED.dump()) < 400_000


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        pytest.param("All rights reserved to Lantara Press", True, id="a word of theirs"),
        pytest.param("Judge Mara Voss set the next hearing for September", False, id="none"),
    ],
)
def test_a_line_is_legal_less_likely_where_no_word_of_it_tells_so(
    line: str, *, is_told: bool
) -> None:
    """What such lines are without is told in `judge`; most have a word of theirs."""
    lines = split_lines("\n".join(("Ferry line reopens after talks", *_BODY, line)))
    layout = find_layout(lines)
    assert layout is not None
    shaped = [shape(one) for one in lines]
    legal = KINDS.index(BlockType.LEGAL)

    said = SHIPPED.predict(read_features(shaped, layout))[-1, legal]
    held = judge_kinds(shaped, layout).of(BlockType.LEGAL)[-1]

    assert bool(held >= said) is is_told


def test_a_short_heading_between_paragraphs_is_no_rail_by_itself() -> None:
    """A rail has a heading, a time, a label or a second lead."""
    kinds = _typed("Ferry runs again from Monday", _BODY[0], "A new start", *_BODY[1:])

    assert kinds.leads == ()


def test_a_list_between_paragraphs_is_no_rail() -> None:
    """Such as what a dish takes, or who finished first."""
    listed = ("8 ripe peaches, peeled and sliced", "1 cup sugar, divided", "1 stick butter")

    kinds = _typed("Peach cobbler from the harbor", _BODY[0], *listed, *_BODY[1:])

    assert kinds.leads == ()


def test_a_time_alone_on_its_line_is_never_text() -> None:
    """Though it stands among paragraphs."""
    kinds = _typed("Ferry runs again from Monday", _BODY[0], "12:40", *_BODY[1:])

    assert kinds.types[2] not in (BlockType.PARAGRAPH, BlockType.SUBHEAD, BlockType.QUOTE)


@settings(deadline=None, max_examples=60)
@given(texts=st.lists(st.one_of(st.sampled_from(_BODY), st.text(max_size=30)), max_size=30))
def test_every_line_has_one_type_and_a_share(texts: list[str]) -> None:
    """Whatever the lines are."""
    lines = split_lines("\n".join(texts))
    layout = find_layout(lines)
    if layout is None:
        return

    kinds = type_lines(lines, layout)

    assert len(kinds.types) == len(kinds.surety) == len(lines)
    assert all(0.0 <= surety <= 1.0 for surety in kinds.surety)
    assert kinds.types.count(BlockType.HEADLINE) <= 1


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        pytest.param("A full plaza in Alcorada. EVA MONT", " EVA MONT", id="behind a stop"),
        pytest.param("The beaches are closed. (Supplied: Glenn Ash)", " (Supplied: Glenn Ash)"),
        pytest.param("Klaas on his ferry © Radio Quay", " © Radio Quay", id="rights"),
        pytest.param("The judge (left) with her dog in the park", None, id="a bracket inside"),
        pytest.param("The beaches are closed. Nobody swims.", None, id="two sentences"),
    ],
)
def test_a_credit_is_told_from_its_caption_by_shape(caption: str, credit: str | None) -> None:
    """Where no label says that it is one."""
    start = find_credit_tail(caption)

    assert (None if start is None else caption[start:]) == credit


def test_the_block_of_a_credit_begins_with_the_credit() -> None:
    """The space that parts it from its caption is in neither."""
    text = "The beaches are closed. (Supplied: Glenn Ash)"
    (line,) = split_lines(text)

    blocks = draft_line_blocks([(BlockType.CAPTION, line)], None, None)

    shown = {block["type"]: text[slice(*block["span"])] for block in blocks}
    assert shown[BlockType.CREDIT] == "(Supplied: Glenn Ash)"


def test_a_ticker_is_no_rail() -> None:
    """Its entries are sentences below clocks; no headline stands above them."""
    entries = (
        "14:45",
        "The water has reached the steps of the town hall.",
        "13:20",
        "Two schools have opened their gyms for the night.",
        "12:05",
        "The first boats left the northern quay.",
    )

    kinds = _typed("Ferry runs again from Monday", *_BODY, *entries)

    assert kinds.leads == ()


def test_a_counter_between_leads_does_not_part_their_rail() -> None:
    """So their ranks are told by those of all of them."""
    rail = (
        "Most read",
        "1 Storks return",
        "3 comments",
        "2 Court waits",
        "5 comments",
        "3 Thaw",
    )
    item, comment = BlockType.RAIL_ITEM, BlockType.COMMENT
    told = (
        *(BlockType.HEADLINE, *[BlockType.PARAGRAPH] * 3, BlockType.RAIL_HEADING),
        *(item, comment, item, comment, item),
    )
    shares = np.array([[float(kind is one) for kind in KINDS] for one in told], np.float32)
    networks = cast("Networks", SimpleNamespace(predict=lambda _matrix: shares))
    lines = split_lines("\n".join(("Ferry runs again from Monday", *_BODY, *rail)))
    layout = find_layout(lines)
    assert layout is not None

    kinds = type_lines(lines, layout, networks=networks)

    heads = [lead.headline for lead in kinds.leads]
    assert heads == ["Storks return", "Court waits", "Thaw"]


@pytest.mark.parametrize(
    ("text_share", "is_lead"),
    [pytest.param(0.6, False, id="text"), pytest.param(0.3, True, id="no text")],
)
def test_what_the_networks_alone_call_text_is_no_lead(
    text_share: float, *, is_lead: bool
) -> None:
    """On a whole page the line model says what is text; a list of key points is no rail."""
    points = ("Ferry stays in port", "Two schools are shut", "Sand is brought by boat")
    menu = tuple(f"Section {number}" for number in range(36))
    lines = split_lines("\n".join(("Ferry runs again", *_BODY, "Key points", *points, *menu)))
    layout = find_layout(lines)
    assert layout is not None
    told = [BlockType.HEADLINE, *[BlockType.PARAGRAPH] * 3, BlockType.RAIL_HEADING]
    told += [BlockType.RAIL_ITEM] * 3 + [BlockType.NAV] * 36
    shares = np.array([[float(kind is one) for kind in KINDS] for one in told], np.float32)
    shares[5:8] *= 1 - text_share
    shares[5:8, KINDS.index(BlockType.PARAGRAPH)] = text_share
    networks = cast("Networks", SimpleNamespace(predict=lambda _matrix: shares))

    kinds = type_lines(lines, layout, networks=networks)

    assert len(kinds.leads) == (len(points) if is_lead else 0)


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        pytest.param(("Advertising", "Privacy policy"), BlockType.NAV, id="in a menu"),
        pytest.param(
            ("Advertising", "Trade with Pennywise, from 1 pound a share"),
            BlockType.ADVERT,
            id="above an advert",
        ),
    ],
)
def test_the_word_for_adverts_in_a_menu_is_an_entry_of_it(
    below: tuple[str, str], kind: BlockType
) -> None:
    """It leads to what they cost; elsewhere it says what the next line is."""
    lines = ("Ferry line reopens after talks", *_BODY, "Contact us", "About us", *below)

    typed = _typed(*lines)

    assert typed.types[-2] is kind
    assert typed.is_judged[-2] is (kind is BlockType.ADVERT)


@pytest.mark.parametrize(
    "line",
    ["Load more posts", "Ältere Beiträge laden", "Показать ещё", "加载更多", "عرض المزيد"],
)
def test_what_loads_more_of_a_list_is_no_heading_of_a_rail(line: str) -> None:
    """It stands right above one at times."""
    (split,) = split_lines(line)

    assert find_flat_mark(split) is BlockType.NAV
    assert find_mark(split) is None, "in markup it stands amid comments, too"


@pytest.mark.parametrize(
    ("line", "is_signed"),
    [
        pytest.param("nch/ram", True, id="initials"),
        pytest.param("YK2-BRN", True, id="the signs of desks"),
        pytest.param("Vaux-sur-Isle", False, id="a place"),
        pytest.param("NEW YORK", False, id="words in capitals"),
    ],
)
def test_initials_below_the_text_say_who_wrote_it(line: str, *, is_signed: bool) -> None:
    """They are no entry of a menu and head no rail."""
    types = [BlockType.PARAGRAPH, BlockType.NAV, BlockType.NAV]
    shaped = [shape(one) for one in split_lines(f"{_BODY[0]}\n{line}\n{line}")]

    settle_by_neighbors(types, shaped, np.zeros(3, dtype=np.bool_))

    assert types[1] is (BlockType.SOURCE_LINE if is_signed else BlockType.NAV)
    assert types[2] is BlockType.NAV
