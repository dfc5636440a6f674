"""Ways of writing one name fold together; names of two things do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.languages.fold import fold, primary
from cleanup.terms import stored


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "World Health Organization", "world health\norganisation"),
        ("en", "Organisation for Economic Co-operation", "Organization of Economic Cooperation"),
        ("en", "non-governmental organization", "nongovernmental organizations"),
        ("fr", "Organisation du traité de l'Atlantique nord", "l’Organisation du Traité de l’Atlantique Nord"),  # noqa: E501
        ("es", "organización no gubernamental", "organizaciones no gubernamentales"),
        ("pt", "organização não governamental", "organizações não governamentais"),
        ("it", "organizzazione non governativa", "organizzazioni non governative"),
        ("de", "Vereinte Nationen", "Vereinten Nationen"),
        ("de", "Internationaler Währungsfonds", "des Internationalen Währungsfonds"),
        ("ru", "Всемирная торговая организация", "Всемирной торговой организацией"),
        ("ru", "валовой внутренний продукт", "валового внутреннего продукта"),
        ("ru", "Организация Объединённых Наций", "Организации Объединенных Наций"),
        ("uk", "Світова організація торгівлі", "Світової організації торгівлі"),
        ("uk", "Організація Об'єднаних Націй", "Організацією Об’єднаних Націй"),
        ("pl", "Organizacja Narodów Zjednoczonych", "Organizacji Narodów Zjednoczonych"),
        ("pl", "Wspólnota Niepodległych Państw", "Wspólnocie Niepodległych Państw"),
        ("pl", "Bank Światowy", "Bankiem Światowym"),
        ("pl", "Rada Europy", "o Radzie Europy"),
        ("uk", "Рада Європи", "Раді Європи"),
        ("nl", "Europees Hof voor de Rechten", "Europese Hof voor Rechten"),
        ("tr", "Dünya Sağlık Örgütü", "Dünya Sağlık Örgütünün"),
        ("tr", "Dünya Sağlık Örgütü", "DÜNYA SAĞLIK ÖRGÜTÜ'nden"),
        ("tr", "İslam İşbirliği Teşkilatı", "islam işbirliği teşkilatına"),
        ("tr", "Birleşmiş Milletler", "Birleşmiş Milletler’in"),
        ("tr", "Birleşmiş Milletler", "Birleşmiş Milletlerden"),
        ("tr", "Adalet Divanı", "Adalet Divanındaki"),
        ("ar", "منظمة الصحة العالمية", "لمنظمة الصحة العالمية"),
        ("ar", "الوكالة الدولية للطاقة الذرية", "والوكالة الدوليه للطاقه الذريه"),
        ("ar", "البنك الدولي", "بالبنك الدولى"),
        ("ar", "الأمم المتحدة", "للامم المتحدة"),
        ("fa", "سازمان کشورهای صادرکننده نفت", "سازمان كشور\u200cهاي صادركننده‌ نفت"),
        ("fa", "صندوق بین‌المللی پول", "صندوق بين المللي پول"),
        ("zh", "一带一路倡议", "“一带一路”倡议"),
    ],
)  # fmt: skip
def test_one_name(lang: str, one: str, other: str) -> None:
    assert fold(one, lang) == fold(other, lang)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("fr", "Conseil de l'Europe", "Conseil européen"),
        ("en", "Council of Europe", "European Council"),
        ("en", "Court of Justice", "Courts Martial"),
        ("ru", "Европейский союз", "Европейский совет"),
        ("de", "Europäischer Rat", "Europarat"),
        ("pl", "Rada Europy", "Rada Europejska"),
        ("ru", "вирус гепатита В", "вирус гепатита С"),
        ("en", "influenza A", "influenza"),
        ("tr", "Avrupa Konseyi", "Avrupa Birliği"),
        ("ar", "البنك الدولي", "الصندوق الدولي"),
    ],
)
def test_two_names(lang: str, one: str, other: str) -> None:
    assert fold(one, lang) != fold(other, lang)


def test_no_two_concepts_share_a_fold() -> None:
    base = stored()
    for term in base.terms():
        lang = primary(term.lang) or ""
        for name in (*term.names, *term.bad_names):
            entries = base.named(fold(name, lang), lang)
            assert {entry.term.concept for entry in entries} == {term.concept}, (lang, name)


@given(
    st.text(max_size=40),
    st.sampled_from(["en", "fr", "de", "ru", "pl", "zh", "ar", "fa", "tr", "xx"]),
)
def test_any_text_folds(text: str, lang: str) -> None:
    assert not any(c.isspace() for c in fold(text, lang))
