"""The noun that explains a name stands before it in the languages of these rules."""

import pytest

from cleanup.detectors.markup import noun_after_code
from cleanup.edits.edit import apply
from cleanup.text.segment import View

ITALIAN = noun_after_code.build(
    leads=["il/la/l'", "del/della/dell'", "ogni"],
    nouns=["metodo campo", "classe", "oggetto"],
    labels=["pulsante", "finestra_di_dialogo", "elenco"],
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Usare il `Mill` metodo.", "Usare il metodo `Mill`."),
        ("Usare il `Mill` classe.", "Usare la classe `Mill`."),
        ("La `Mill` oggetto gira.", "L'oggetto `Mill` gira."),
        ("Aprire l'`Mill` metodo ora.", "Aprire il metodo `Mill` ora."),
        ("il nome della <xref:Mill.Turn%2A> classe", "il nome della classe <xref:Mill.Turn%2A>"),
        ("ogni `Mill` o `River` oggetto,", "ogni oggetto `Mill` o `River`,"),
        ("il [IMill](imill.md) metodo.", "il metodo [IMill](imill.md)."),
        ("Aprire il **Mulino** finestra di dialogo.", "Aprire la finestra di dialogo **Mulino**."),
    ],
)
def test_noun_and_article_go_before_the_name(text: str, after: str) -> None:
    edits = list(ITALIAN.find(View(text, "it", None, None, text)))
    assert apply(text, edits) == after
    assert len({edit.group for edit in edits}) == 1
    assert edits[0].group


@pytest.mark.parametrize(
    "text",
    [
        "Usare il metodo `Mill`.",
        "Se il `true` metodo vale",
        "il **nuovo** pulsante",
        "il [mulino vecchio](m.md) metodo",
        "il `Mill` metodologico",
    ],
)
def test_what_stays(text: str) -> None:
    assert not list(ITALIAN.find(View(text, "it", None, None, text)))


def test_an_article_has_a_form_for_each_class() -> None:
    with pytest.raises(ValueError, match="one form or 3"):
        noun_after_code.build(leads=["il/la"], nouns=["a", "b", "c"])
