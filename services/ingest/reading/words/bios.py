# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones.
"""How a page introduces the writer of an article."""

from typing import Final

BIOS: Final = """
    about the author * | about the authors * | about the writer * | about the reporter *
    author bio * | über den autor * | über die autorin * | zur person * | zum autor *
    zur autorin * | über die autoren * | à propos de l'auteur * | à propos de l'auteure *
    à propos de l'autrice * | l'auteur * | l'autrice | sobre el autor * | sobre la autora *
    acerca del autor * | acerca de la autora * | sull'autore * | sull'autrice * | l'autore
    chi è l'autore | sobre o autor * | sobre a autora * | acerca do autor * | over de auteur *
    over de schrijver * | over de journalist * | o autorze * | o autorce * | об авторе *
    о нашем авторе * | коротко об авторе * | про автора * | про авторку * | yazar hakkında *
    yazarın hakkında * | عن الكاتب * | عن الكاتبة * | نبذة عن الكاتب * | عن المؤلف *
    作者简介 * | 关于作者 * | 作者介绍 * | 作者簡介 * | 關於作者 * | 筆者紹介 * | 著者紹介 *
    筆者プロフィール * | 記者プロフィール * | 著者プロフィール * | プロフィール
    この記事を書いた人 * | この記事を書いた記者 * | 執筆者紹介 * | 기자 소개 * | 기자소개 *
    저자 소개 * | 필자 소개 * | 작성자 소개 * | 글쓴이 소개 * | o autorovi * | o autorce
    om författaren * | om skribenten * | om forfatteren * | σχετικά με τον συντάκτη *
    ο συντάκτης | लेखक के बारे में * | लेखक परिचय * | tentang penulis * | về tác giả *
    despre autor * | a szerzőről * | درباره نویسنده * | על הכותב * | על המחבר *
    אודות הכותב * | * is a reporter * | * is a journalist * | * is a staff writer *
    * is a correspondent * | * is a freelance * | * is the editor * | * is a columnist *
    * is a writer * | * covers politics * | * covers local * | * has been covering *
    * is a contributor * | * ist redakteur * | * ist redakteurin * | * ist journalist *
    * ist journalistin * | * ist reporter * | * ist reporterin * | * ist korrespondent *
    * ist korrespondentin * | * ist autor * | * ist autorin * | * est journaliste *
    * est reporter * | * est correspondant * | * est correspondante * | * est rédacteur *
    * est rédactrice * | * es periodista * | * es redactor * | * es redactora *
    * es reportero * | * es reportera * | * es corresponsal * | * è giornalista *
    * è un giornalista * | * è una giornalista * | * è redattore * | * è redattrice *
    * è corrispondente * | * é jornalista * | * é repórter * | * é correspondente *
    * é editor * | * é editora * | * is redacteur * | * is journalist * | * is verslaggever *
    * jest dziennikarzem * | * jest dziennikarką * | * jest redaktorem * | * jest redaktorką *
    * zajmuje się tematyką * | * специализируется на * | * спеціалізується на *
    * muhabiridir * | * gazetecidir * | * editörüdür * | * صحفي متخصص * | * صحافي متخصص *
    * صحفية متخصصة * | * je novinář * | * je novinářka * | * je redaktorkou *
    * är reporter * | * är journalist * | * este jurnalist * | * este jurnalistă *
    * újságíró * | * adalah jurnalis * | * adalah wartawan * | * adalah reporter *
"""
