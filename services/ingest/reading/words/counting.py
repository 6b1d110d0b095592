"""What counters beside a time count: views, readers, comments, likes."""

from typing import Final

COUNTED: Final = """
    views view reads readers comments comment likes shares aufrufe leser kommentare
    vues lectures commentaires partages visitas lecturas vistas comentarios letture
    visualizzazioni commenti visualizações acessos leituras comentários weergaven gelezen
    reacties wyświetleń wyświetlenia odsłon komentarzy просмотров просмотра просмотр
    просмотры прочтений комментариев комментария переглядів перегляди перегляд коментарів
    görüntülenme okunma okunmasi izlenme yorum مشاهدة مشاهدات قراءة قراءات زيارة زيارات
    تعليق تعليقات zhlédnutí přečtení zobrazení komentářů व्यूज़ व्यूज टिप्पणियां टिप्पणियाँ
    阅读 阅读量 浏览 浏览量 点击 瀏覽 瀏覽數 觀看 人气 人氣 조회 조회수 閲覧 閲覧数
"""
"""Words that stand beside a number."""
