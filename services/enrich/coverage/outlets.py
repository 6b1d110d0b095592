# ruff: noqa: SIM905 - letters of other alphabets; lists of words read plainer
"""How names of newspapers, agencies and stations are told from those of others."""

from typing import Final

OUTLET_WORDS: Final = frozenset(
    """times post gazette herald news radio tv television agency monitor daily observer reuters
    ap afp bbc cnn bloomberg interfax tass xinhua journal guardian telegraph tribune chronicle
    courier mirror mail independent standard star sun globe dispatch examiner inquirer mercury
    sentinel weekly magazine press echo argus ledger bulletin register review politico axios
    today online portal npr nbc abc cbs fox msnbc euronews jazeera al-jazeera nikkei nhk kyodo
    yonhap asahi mainichi yomiuri anadolu hürriyet sabah milliyet zeitung nachrichten spiegel
    zeit bild kurier anzeiger tagblatt tageblatt rundschau welt morgenpost handelsblatt
    nachrichtenagentur dpa ard zdf orf monde figaro libération parisien express presse dépêche
    franceinfo mediapart
    país mundo diario periódico jornal folha globo estado efe corriere repubblica stampa
    messaggero ansa gazzetta gazeta wyborcza rzeczpospolita onet pap tidende tengrinews
    kazinform kommersant vedomosti ria rbc meduza ukrinform pravda газета ведомости коммерсант
    интерфакс тасс риа рбк известия медуза правда новости тв радио укрінформ новини громадське
    вісті газеті казинформ қазақпарат егемен""".split()
)
"""Words in names of newspapers, agencies and stations; a name without any of them may be that
of a company or an authority, which report as well."""
