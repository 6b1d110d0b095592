# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""Words that tell what a line is for, of our own writing, as numbers: which kind how often."""

from typing import Final

import numpy as np

from services.ingest.reading.linemodel.characters import Integers
from services.ingest.reading.linemodel.echoes import HEAD_CHARS, Hashes, hash_text

# One of `HEAD_CHARS` or more stands for all words that begin like it, a shorter one for itself.
_STEMS: Final = {
    "consent": (
        "cookie privacy consent gdpr ccpa browser preferences tracking personalized vendor "
        "datenschutz einwillig einverstand personenbezogen drittanbieter vertraulich "
        "confidential consentement traceurs privacidad consentimiento privacidade privatsph "
        "consenso toestemming personvern samtyck samtykke prywatno ciasteczk soukromí "
        "конфиденц gizlilik terms policy conditions agreement rechte impressum disclaimer "
        "website webseite websites navigateur navegador browsers store stored legitimate"
    ),
    "account": (
        "subscribe newsletter newsletters inbox email mail account login log sign "
        "password register registered free unlimited access premium subscriber abonnement "
        "abonn abonnieren abonnent anmelden angemeldet registrier konto zugang kostenlos "
        "passwort inscrivez inscription compte gratuit suscríb suscripci suscriptor correo "
        "cuenta assine assinante assinatura cadastre conta iscriviti iscrizione abbonat "
        "abbonamento inschrijven abonnee prenumer abonner subskryb zaloguj konta přihlás "
        "předplat подписк подпиш abone üye kirjaudu tilaa"
    ),
    "reply": (
        "comment comments commented commenter reply replies replied moderat kommentar "
        "kommentare antworten leserbrief diskussion commentaire répondre réagir comentario "
        "comentários "
        "responder respuesta commenti commento rispondi reageer reacties kommentarer svar "
        "komentarz odpowiedz komentář коммент ответить yorum yanıtla upvote thread forum "
        "posted wrote schreibt thanks thank lol agree disagree hello hi"
    ),
    "share": (
        "facebook twitter instagram whatsapp linkedin pinterest telegram tiktok youtube "
        "share shares follow followers like tweet teilen folgen gefällt partager suivez "
        "compartir síguenos seguir compartilh condividi seguici delen volg dele følg dela "
        "udostęp sdílet поделит paylaş tag tags tagged filed podcast"
    ),
    "picture": (
        "photo photos photograph picture pictured image images getty reuters afp caption "
        "video gallery courtesy foto fotos fotograf bild bilder imago symbolbild archivbild "
        "quelle crédit légende imagen imágenes imagem divulgação fotografía "
        "immagine beeld afbeelding zdjęcie snímek фото видео fotoğraf kuva screenshot shows "
        "poses watch live stream"
    ),
    "author": (
        "author authors editor editorial reporter correspondent journalist columnist writer "
        "contributor contributed bio biography covers autor autorin redakteur redaktion "
        "korrespondent journalistin volontär auteur rédacteur rédaction redactor periodista "
        "redação jornalista repórter redazione giornalista redacteur journaliste redaktør "
        "redaktor dziennikarz redakce автор редактор журналист yazar editör toimittaja "
        "university professor founder director"
    ),
    "said": (
        "said says told according added asked explained announced argued warned reported "
        "stated noted called sagte sagt erklärte laut betonte berichtet teilte hieß dit "
        "déclaré selon expliqué affirmé ajouté dijo según afirmó explicó aseguró disse "
        "afirmou segundo contou detto secondo spiegato dichiarato zei volgens vertelt sier "
        "sa ifølge säger enligt powiedział według řekl uvedl podle сказал заявил сообщил "
        "dedi söyledi açıkladı sanoo mukaan"
    ),
    "me": (
        "i my me mine myself ich mich mir mein meine meinen je moi mon mes "
        "yo mi mis eu meu minha io mio mia ik mijn jeg meg min mitt jag ja mnie mój já můj "
        "я мне меня мой ben benim minä"
    ),
    "you": (
        "you your yours yourself du dich dir dein deine ihr ihre ihnen sie vous votre "
        "vos tu tes tú tus usted ustedes você seu sua tuo tua vostro jij uw jouw je deg din "
        "ditt dig twój twoje państwo vás váš вы вас ваш вам siz sizin sinun"
    ),
    "shop": (
        "buy price prices deal deals offer offers shop shopping sale discount order cart "
        "amazon affiliate product products provision angebot angebote kaufen preis bestellen "
        "acheter prix offre comprar precio oferta comprare prezzo kopen korting kjøp kup cena "
        "koupit купить цена fiyat sponsored advertis anzeige werbung publicité publicidad"
    ),
    "page": (
        "click here app download page site button javascript link links below continue "
        "scroll read reading watch load external content embed klick klicken hier inhalt "
        "inhalte externe seite artikel laden anzeigen cliquez ici lire article contenu "
        "clic aquí leer clique aqui leia clicca qui leggi klik lees les mer lue kliknij "
        "czytaj číst читать нажмите tıkla oku story stories more"
    ),
    "latest": (
        "latest related recommended trending popular most recent previous next today "
        "yesterday ago hours minutes breaking exclusive opinion analysis neueste aktuelle "
        "meistgelesen mehr empfohlen weitere dernières plus vues últimas más más mais lidas "
        "ultime notizie laatste meest siste mest najnowsze nejnovější последние ещё son "
        "haber haberler"
    ),
}  # fmt: skip
KINDS: Final = tuple(_STEMS)


def _lexicon() -> tuple[Hashes, Integers]:
    """Return the hashes of all stems in order, and the kind of each."""
    kinds = {
        hash_text(stem[:HEAD_CHARS]): number
        for number, stems in enumerate(_STEMS.values())
        for stem in stems.split()
    }
    hashes = np.array(sorted(kinds), dtype=np.uint64)
    return hashes, np.array([kinds[one] for one in hashes.tolist()], dtype=np.int64)


_HASHES, _KIND_OF = _lexicon()

# Most words end the search here, at a tenth of what it costs.
_MASK: Final = np.uint64(2**16 - 1)
_LOW_BITS: Final = np.zeros(2**16, dtype=np.bool_)
_LOW_BITS[_HASHES & _MASK] = True


def count_cues(hashes: Hashes, line: Integers, rows: int) -> Integers:
    """Return `[line, kind]`, how many words of each kind stand in each line.

    `hashes` are those of the heads of all words, `line` their lines.
    """
    (may_be,) = _LOW_BITS.take(hashes & _MASK).nonzero()
    sought = hashes[may_be]
    at = np.minimum(_HASHES.searchsorted(sought), len(_HASHES) - 1)
    (found,) = (_HASHES[at] == sought).nonzero()
    cells = line[may_be[found]] * len(KINDS) + _KIND_OF[at[found]]
    counts: Integers = np.bincount(cells, minlength=rows * len(KINDS))
    return counts.reshape(rows, len(KINDS))
