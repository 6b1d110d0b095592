# ruff: noqa: RUF001, SIM905 - letters of other alphabets; a list of words reads plainer.
"""Words that need others behind them: no headline and no label ends with one."""

from typing import Final

LINKING: Final = frozenset(
    """
    a an the of and or but nor for to from into onto upon at by as with without within about
    over under above below near between among amid against through across along around behind
    before after since until till during despite because than that which who whose whom while
    whether where when if unless like toward towards versus is are was were be been being has
    have had will would can could may might must shall should do does did not its his her their
    our your my this these those every each some any no most more very
    der die das den dem des ein eine einen einem einer eines und oder aber sowie als auf bei mit
    von vom zum zur nach vor hinter neben unter über durch für gegen ohne um bis seit aus im am
    ins ans beim wegen trotz während zwischen dass wenn weil ob wie wird werden wurde wurden ist
    sind hat haben soll sollen kann können muss müssen sein seine seinen seiner ihr ihre ihren
    ihrer kein keine keinen mehr sehr nicht zu
    le la les un une du de des et ou mais au aux en dans sur sous par pour avec sans chez vers
    entre contre depuis pendant avant après dès selon que qui dont où quand comme si est sont
    était a ont avait sera son sa ses leur leurs ce cet cette ces très plus
    el los las una del al y o u e con sin para por según hasta desde hacia sobre tras ante bajo
    contra cuando donde como porque se su sus es son fue ha han había más muy
    il lo gli i uno di da dal dalla dei degli delle dello della nel nella nei negli nelle nello
    sul sulla sui sugli sulle allo alla ai agli alle con per tra fra su ed che chi cui dove
    quando come perché dopo prima verso senza è sono ha hanno era suo sua suoi sue più molto
    o os as um uma do da dos das no na nos nas ao à aos às pelo pela pelos pelas com sem em e ou
    mas entre até após sob onde quando porque foi são seu sua seus suas mais muito não
    het een en of maar met zonder voor naar van uit op aan bij door tegen tot over onder boven
    tussen sinds tijdens na om te dat die wie waar wanneer omdat als is zijn was waren wordt
    worden werd heeft hebben had zal zou kan moet niet geen meer zeer haar
    i oraz albo lub ale w we z ze na do od dla po pod nad przy przed przez za o u bez między
    wśród że który która które którzy gdy kiedy gdzie jak jest są był była było nie się jego jej
    ich bardziej
    a i nebo ale ve v s se ze z k ke ku o po pod nad před při pro od do za bez mezi že který
    která které když kde jak je jsou byl byla bylo ne si jeho její jejich na
    и или но а в во на с со к ко из от до по под над при про для без за о об у через между перед
    после что чтобы который которая которое которые когда где как если не ни его её их более
    і та або але й у в з із зі до від на над під при про для без за через між перед після що щоб
    який яка яке які коли де як якщо не ні його її їх більш
    ve veya ile ama için gibi kadar göre sonra önce daha çok en bir bu şu o da de ki
    och eller men i på av till från med utan för vid om att som är var har inte den det de ett
    og eller men til fra med uten for ved om at som er var har ikke et
    """.split()
)
"""Articles, prepositions, conjunctions and the like, in small letters."""
