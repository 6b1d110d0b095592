"""Reports that a desk or a machine writes from one pattern, in words of our own.

`#` stands for a digit and `@` for a name. Two of one pattern are two pieces of news.
"""

from typing import Final

_TEXT: Final = """\
Shares in @ closed ##.# percent higher at ###.## crowns on Tuesday, while @ lost #.# percent
and ended the day at ##.## crowns. The index of the ## largest companies rose by ##.# points
to #,###.#. Turnover reached #.## billion crowns after #.## billion the day before. Traders
spoke of a quiet session ahead of the decision of the central bank.

An earthquake of magnitude #.# struck ## kilometers @ of the port of @ at ##:## local time
on Monday, the seismological office said. Its center lay at a depth of ## kilometers. There
were no immediate reports of casualties or damage, and no tsunami warning was issued. The
region is often shaken; a quake of magnitude #.# was felt there in 20##.

The weather in @ tomorrow: in the morning ## degrees and wind of ## kilometers an hour from
the west, in the afternoon up to ## degrees with a ## percent chance of showers. The sun
rises at #:## and sets at ##:##. The water temperature is ## degrees. At night the
temperature falls to # degrees in the valleys. The outlook for the weekend remains
changeable.

@ beat @ #-# in front of #,### spectators on Saturday. @ opened the score in the ##th minute
and doubled the lead in the ##th; the guests came back to within one goal after ##  minutes
but had a player sent off in the ##th. With ## points from ## games the home side moves up
to place # of the table. The next match is on the ##th of the month.

The company @ reported net sales of ### million in the quarter, against ### million a year
earlier. The operating margin came to ##.# percent after #.# percent. Earnings a share were
#.##. The board proposes a dividend of #.## and confirms its outlook for the year. The chief
executive, @, said that demand had held up in all markets.

Police in @ counted ### accidents on the roads of the district in the past week, ## of them
with injuries. ## people were taken to hospital, # of them seriously hurt. In ## cases a
driver had been drinking. Checks for speed found ### offenders; the fastest was measured at
### kilometers an hour where ## are allowed. The police ask for care at the start of the
school year."""

PATTERNS: Final = tuple(_TEXT.split("\n\n"))
"""Made up."""

NAMES: Final = (
    "Velmora",
    "Port Hazel",
    "Ostrand",
    "Kirrin Bay",
    "Lodenfels",
    "Marrow Hill",
    "Tessaly",
    "Nordhavn Mills",
    "Quell and Sons",
    "Albany Forge",
    "Saint Oriel",
    "Umbra",
)
