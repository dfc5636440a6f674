"""A wrong acronym beside a known name: repaired, suggested, or left alone."""

# ruff: noqa: E501  a sentence and its repair stand in one line

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.acronyms import pairs
from cleanup.acronyms.intended import language_named
from cleanup.detectors.acronyms import acronym, broken_long_form, long_form, mixed_acronym
from cleanup.detectors.bilingual import glossary
from cleanup.languages.fold import primary, spaceless
from cleanup.terms import Term, stored
from cleanup.terms.acronym import plain
from cleanup.text.segment import View
from tests.acronyms.looking import look, outcome
from tests.evaluation import needs_evaluation, rows

DETECTOR = acronym.build()
CSTO = "Collective Security Treaty Organization"
NATO = "North Atlantic Treaty Organization"


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", f"of the {CSTO} (CTSC) – a", f"of the {CSTO} (CSTO) – a"),
        ("en", f"the {CSTO.replace('z', 's')} (OTSC)", f"the {CSTO.replace('z', 's')} (CSTO)"),
        ("en-GB", f"the “{NATO}” (OTAN)", f"the “{NATO}” (NATO)"),
        ("en", "the North-Atlantic\nTreaty organization\n(OTAN)", "the North-Atlantic\nTreaty organization\n(NATO)"),
        ("en", "the head of the World Bank and the World Health Organization (the “OMS”).", "the head of the World Bank and the World Health Organization (the “WHO”)."),
        ("en", f"the CTSO ({CSTO}) met", f"the CSTO ({CSTO}) met"),
        ("fr", "le directeur de la Banque centrale européenne (BEC)", "le directeur de la Banque centrale européenne (BCE)"),
        ("en", "the World Health Organization [OMS]", "the World Health Organization [WHO]"),
        ("fr", "de l’Organisation des Nations Unies (UN)", "de l’Organisation des Nations Unies (ONU)"),
        ("es", "del Fondo Monetario Internacional (IFM)", "del Fondo Monetario Internacional (FMI)"),
        ("de", "bei den Vereinten Nationen (ONU)", "bei den Vereinten Nationen (UN)"),
        ("ru", "во Всемирной организации здравоохранения (WHO)", "во Всемирной организации здравоохранения (ВОЗ)"),
        ("ru", "Организация Североатлантического договора (OTAN)", "Организация Североатлантического договора (НАТО)"),
        ("uk", "Світової організації торгівлі (ВТО)", "Світової організації торгівлі (СОТ)"),
        ("pl", "Europejskiego Banku Centralnego (ECB)", "Europejskiego Banku Centralnego (EBC)"),
        ("zh", "据世界卫生组织（OMS）称", "据世界卫生组织（WHO）称"),
        ("es", "la Organización de las Naciones Unidas para el Desarrollo Industrial (ONDI)", "la Organización de las Naciones Unidas para el Desarrollo Industrial (ONUDI)"),
        ("en", "the Organization for Security and Co-operation in Europe (OECS)", "the Organization for Security and Co-operation in Europe (OSCE)"),
        ("tr", "Birleşmiş Milletler’in (ONU) kararı", "Birleşmiş Milletler’in (BM) kararı"),
        ("pl", "o Wspólnocie Niepodległych Państw (CIS)", "o Wspólnocie Niepodległych Państw (WNP)"),
        ("nl", "van de Verenigde Naties (ONU)", "van de Verenigde Naties (VN)"),
        ("ru", "Организация Договора о коллективной безопасности (КСТО)", "Организация Договора о коллективной безопасности (ОДКБ)"),
        ("en", "gross domestic product (PIB)", "gross domestic product (GDP)"),
        ("en", "the World Trade Organization (WTC) met", "the World Trade Organization (WTO) met"),
        ("en", "the World Health Organization (WHX) met", "the World Health Organization (WHO) met"),
        ("uk", "Збройні сили України (ЗСЛ), підрозділ", "Збройні сили України (ЗСУ), підрозділ"),
        ("ar", "قالت بمنظمة حلف شمال الأطلسي (NAOT)", "قالت بمنظمة حلف شمال الأطلسي (NATO)"),
        ("en", "with natural language processing (PLN) tools", "with natural language processing (NLP) tools"),
        ("en", "a support vector machine (SMV) and", "a support vector machine (SVM) and"),
        ("fr", "les patients en unité de soins intensifs (UIS)", "les patients en unité de soins intensifs (USI)"),
        ("es", "el tratamiento de las organizaciones no gubernamentales (OGN)", "el tratamiento de las organizaciones no gubernamentales (ONG)"),
        ("es", "de la Comunidad del África Meridional para el Desarrollo (SADDC)", "de la Comunidad del África Meridional para el Desarrollo (SADC)"),
        ("en", "non-governmental organizations (ONGs)", "non-governmental organizations (NGOs)"),
        ("en", "non-governmental organizations (ONG's)", "non-governmental organizations (NGO's)"),
        (None, f"{CSTO} (CTSC)", f"{CSTO} (CSTO)"),
    ],
)  # fmt: skip
def test_repaired(lang: str | None, before: str, after: str) -> None:
    assert outcome(DETECTOR, before, lang) == (after, True)


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("fr", "l'unité de soins intensifs (ICU)", "l'unité de soins intensifs (USI)"),
        ("en", "the World Trade Organization (WTO) met the World Health Organization (WTO).", "the World Trade Organization (WTO) met the World Health Organization (WHO)."),
        ("fr", "le Parlement de la Banque centrale européenne (BCU)", "le Parlement de la Banque centrale européenne (BCE)"),
        ("en", "the World Health Organization, or WOH, said", "the World Health Organization, or WHO, said"),
        ("en", f"{CSTO} (CTSC) said. CTSC and CTSC again", f"{CSTO} (CSTO) said. CTSC and CTSC again"),
        ("en", "the Commonwealth of Independent States (SNG)", "the Commonwealth of Independent States (CIS)"),
        ("es", "la Organización de las Naciones Unidas para el Desarrollo Industrial (ONUD)", "la Organización de las Naciones Unidas para el Desarrollo Industrial (ONUDI)"),
        ("es", "la Organización Mundial del Comercio (OM).", "la Organización Mundial del Comercio (OMC)."),
        ("es", "la Unión Europea (UJ).", "la Unión Europea (UE)."),
        ("en", "the Organization of the Treaty of Collective Security (OTSC)", "the Organization of the Treaty of Collective Security (CSTO)"),
        ("fa", "آژانس بین‌المللی انرژی اتمی (AIEA)", "آژانس بین‌المللی انرژی اتمی (IAEA)"),
        ("fa", "سازمان بهداشت جهانى (OMS)", "سازمان بهداشت جهانى (WHO)"),
        ("tr", "Dünya Sağlık Örgütünün (OMS) raporu", "Dünya Sağlık Örgütünün (DSÖ) raporu"),
        ("es", "PIDCP: el Pacto Internacional de Derechos Civiles y Políticos (ICCPR)", "PIDCP: el Pacto Internacional de Derechos Civiles y Políticos (PIDCP)"),
        ("fr", "Union européenne (EU)", "Union européenne (UE)"),
        ("fr", "Les ventes dans l'Union européenne (EU) et au Canada (CA) montent.", "Les ventes dans l'Union européenne (UE) et au Canada (CA) montent."),
    ],
)  # fmt: skip
def test_suggested(lang: str, before: str, after: str) -> None:
    assert outcome(DETECTOR, before, lang) == (after, False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"the {CSTO} (CSTO)"),
        ("en", f"the {NATO} (Nato)"),
        ("en", f"the Parliamentary Assembly of the {CSTO} (CSTO PA)"),
        ("en", f"the Parliamentary Assembly of the {CSTO} (PACSTO)"),
        ("en", f"known in French as the {NATO} (OTAN)"),
        ("en", f"English: {NATO}, French acronym: {NATO} (OTAN)"),
        ("en", f"OTAN ({NATO}) is its French name"),
        ("en", "the World Health Organization (WHO/OMS)"),
        ("en", "the World Health Organization (WHO; French OMS)"),
        ("en", "the World Health Organization (Geneva)"),
        ("en", "the World Bank Group (WBG)"),
        ("en", "the European Union (UK), the European Union (USA), the European Union (28)"),
        ("en", "the Council of the European Union (CEU)"),
        ("en", "real gross domestic product (RGDP)"),
        ("en", "gross domestic product per capita (GDPPC)"),
        ("en", "the Pan-European World Health Organization (PEWHO)"),
        ("en", "UN Women (UNW), the United Nations (UN Women)"),
        ("de", "die Organisation für Sicherheit und Zusammenarbeit in Europa (OSCE)"),
        ("de", "die Desoxyribonukleinsäure (DNA) und die Desoxyribonukleinsäure (DNS)"),
        ("ru", "Организация Договора о коллективной безопасности (ОДКБ; CSTO)"),
        ("ru", "Организация Договора о коллективной безопасности (ОДКБ, англ. CSTO)"),
        ("ru", "Содружество Независимых Государств (СНГ), сжиженный нефтяной газ (СНГ)"),
        ("zh", "世界卫生组织（世卫组织）和世界卫生组织（WHO）"),
        ("en", "statistical machine translation (SMT)"),
        ("en", "Northern non-governmental organisations (NNGOs)"),
        ("en", "the international International Monetary Fund (IIMF)"),
        ("nl", "de Wereldorganisatie voor Toerisme (WOT), de WTO"),
        ("es", "el Pacto Internacional de Derechos Civiles y Políticos (ICCPR)"),
        ("en", "the Central African Economic and Monetary Community (CAEMC)"),
        ("en", "the Friends of the International Criminal Court (FICC)"),
        (
            "en",
            "the Second Optional Protocol to the Convention on the Rights of the Child (CRC-OP)",
        ),
        ("en", "the Ministry of Land and of the United Nations (MU)"),
        ("es", "el programa de Voluntarios de las Naciones Unidas (VNU)"),
        ("es", "la Universidad de las Naciones Unidas (UNU)"),
        ("uk", "на Запорізькій атомній електростанції (ЗАЕС)"),
        ("en", "the [World Health Organization][OMS] and the [World Health Organization](OMS)"),
        ("en", "non-governmental organizations (NGO'S), non-governmental organizations (NGOs.)"),
        ("ru", "неправительственных организаций (НПОв)"),
        ("de", "oraler Glukosetoleranztest (oGTT)"),
        ("fr", "la World Health Organization (OMS)"),
        (None, f"{NATO} (OTAN)"),
        (None, "European Union (UE)"),
        ("eo", f"{CSTO} (CTSC)"),
    ],
)
def test_left_alone(lang: str | None, text: str) -> None:
    assert look(DETECTOR, text, lang) == []


@pytest.mark.parametrize("head", ["Members", "The Secretary General", "The Director-General"])
def test_who_leads_an_institution_has_no_acronym_of_its_name(head: str) -> None:
    safe = outcome(DETECTOR, f"{head} of the {CSTO} (CTSC) spoke.", "en")
    assert safe == (f"{head} of the {CSTO} (CSTO) spoke.", True)
    part = outcome(DETECTOR, f"The Council of the {CSTO} (CTSC) spoke.", "en")
    assert part == (f"The Council of the {CSTO} (CSTO) spoke.", False)


def test_copied_from_the_source() -> None:
    source = "Magnetic resonance imaging (MRI) shows it."
    text = "L'imagerie par résonance magnétique (MRI) le montre."
    [edit] = look(DETECTOR, text, "fr", source)
    assert (edit.before, edit.after, edit.safe) == ("MRI", "IRM", True)
    assert "copied from the source" in edit.reason
    assert not look(DETECTOR, text, "fr", "No such word.")[0].safe
    assert not look(DETECTOR, f"{text} La MRI est chère.", "fr", source)[0].safe
    gdp = "Le produit intérieur brut (GDP) a augmenté."  # what French calls by no foreign acronym
    assert look(DETECTOR, gdp, "fr")[0].safe


def test_a_slip_beside_a_user_s_name_waits_for_a_person(tmp_path: object) -> None:
    path = f"{tmp_path}/mine.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("concept,lang,name,acronym,marks\nflood,en,Regional Flood Authority,RFAU,\n")
        file.write("flow,en,Regional Flow Authority,RFWA,firm\n")
    mine = acronym.build(terms=[path])
    for name, right, safe in (("Flood", "RFAU", False), ("Flow", "RFWA", True)):
        wrong = right[:3] + "X"
        text = f"the Regional {name} Authority ({wrong})"
        assert outcome(mine, text, "en") == (text.replace(wrong, right), safe)


def test_without_a_firm_acronym_the_document_must_have_it(tmp_path: object) -> None:
    path = f"{tmp_path}/mine.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("concept,lang,name,acronym,marks\nflood,en,Regional Flood Authority,RFAU,\n")
        file.write("flood,es,Autoridad regional de inundaciones,ARINU,\n")
        file.write("bridge,es,Oficina de puentes y vados,OPVAD,mixed\n")
        file.write("bridge,en,Bridge and Ford Office,BRIFO,mixed\n")
    mine = acronym.build(terms=[path])
    text = "la Autoridad regional de inundaciones (RFAU)"
    assert outcome(mine, text, "es") == (text.replace("RFAU", "ARINU"), False)
    assert outcome(mine, f"La ARINU, {text}", "es")[1]
    assert not outcome(mine, f"La ARINU y la RFAU, {text}", "es")[1]
    assert not look(mine, "la Oficina de puentes y vados (BRIFO)", "es")
    assert look(mine, "la OPVAD: la Oficina de puentes y vados (BRIFO)", "es")


def test_of_several_right_ones_the_name_s_own() -> None:
    text = "Islamic State of Iraq and the Levant (EIIL)"
    assert [e.after for e in look(DETECTOR, text, "en")] == ["ISIL"]


def test_of_several_right_ones_the_document_s_own() -> None:
    text = "Die OSZE und die Organisation für Sicherheit und Zusammenarbeit in Europa (OBSE)."
    assert [e.after for e in look(DETECTOR, text, "de")] == ["OSZE"]
    assert [e.after for e in look(DETECTOR, text.replace("OSZE", "OSCE"), "de")] == ["OSCE"]


def test_the_reason_names_the_evidence() -> None:
    [edit] = look(
        DETECTOR, "die Organisation für Sicherheit und Zusammenarbeit in Europa (OBSE)", "de"
    )
    assert (edit.after, "is OSZE;" in edit.reason) == ("OSZE", True)
    [edit] = look(DETECTOR, f"the {NATO} (OTAN)", "en")
    assert "in other languages (fr" in edit.reason
    [edit] = look(DETECTOR, f"the {NATO} (NAOT)", "en")
    assert "another order" in edit.reason


def test_a_user_s_rows(tmp_path: object) -> None:
    path = f"{tmp_path}/mine.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("concept,lang,name,acronym,marks\n")
        file.write("flood,en,Regional Flood Authority,RFAU,safe\n")
        file.write(f"csto,en,{CSTO},CSTO,keep\n")
    mine = acronym.build(terms=[path])
    made, safe = outcome(mine, f"the Regional Flood Authority (RFUA); {CSTO} (CTSC)", "en")
    assert made == f"the Regional Flood Authority (RFAU); {CSTO} (CTSC)"
    assert safe


def test_what_a_user_calls_safe_is_repaired_unasked(tmp_path: object) -> None:
    path = f"{tmp_path}/mine.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("concept,lang,name,acronym,marks,bad_names,bad_acronyms\n")
        file.write("well,en,groundwater level,GWL,term safe,ground water mirror,WTL\n")
    assert outcome(acronym.build(terms=[path]), "the groundwater level, or WTL, fell", "en") == (
        "the groundwater level, or GWL, fell",
        True,
    )
    assert outcome(long_form.build(terms=[path]), "the ground water mirror (GWL)", "en") == (
        "the groundwater level (GWL)",
        True,
    )


def test_what_a_users_terms_call_wrong_is_found_anywhere(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "concept,lang,name,acronym,marks,bad_names,bad_acronyms\n"
        "reg,en,registration certificate,,,grey card|gray card,\n"
        "reg,fr,carte grise,,,,\n"
        "reg,ja,車検証,,,灰色カード,\n"
        "lic,en,driving licence,DL,,driver permit,DP\n"
        "wash,en,washing machine,,safe,laundry machine,\n",
        encoding="utf-8",
    )
    mine = glossary.build(terms=[str(path)])
    for before, wanted in (
        (
            "The grey card. Grey card!",
            ("The registration certificate. Registration certificate!", False),
        ),
        ("A GREY CARD.", ("A REGISTRATION CERTIFICATE.", False)),
        ("Your driver permit (DL)", ("Your driving licence (DL)", False)),
        ("A laundry machine", ("A washing machine", True)),
        ("We do not say “laundry machine” here.", ("We do not say “washing machine” here.", False)),
        ("two grey cards", ("two grey cards", False)),  # flagged
    ):
        assert outcome(mine, before, "en") == wanted
    assert look(mine, "The registration certificate, or DL; a greyish card.", "en") == []
    assert outcome(mine, "これは灰色カードです。", "ja") == ("これは車検証です。", False)
    assert look(mine, "the grey card", "fr") == []
    source = View("the grey card", "en", "la carte grise", "fr", "the grey card")
    assert len([*mine.find(source)]) == 1, "where the source has it, found once"
    source = View("the grey card", "en", "la carte", "fr", "the grey card")
    assert not [*mine.find(source)], "the source does not mean it"
    assert glossary.build().bilingual, "without a user's terms, nothing is found without a source"


def test_a_bad_file_is_said_when_the_rule_is_read(tmp_path: object) -> None:
    path = f"{tmp_path}/bad.csv"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("concept,lang\n")
    for build in (acronym.build, long_form.build, broken_long_form.build, mixed_acronym.build):
        with pytest.raises(ValueError, match="no column 'name'"):
            build(terms=[path])


def written(term: Term, name: str, short: str) -> str:
    """The pair in a sentence's place."""
    return f"{name}（{short}）" if spaceless(term.lang) else f"{name} ({short})"


@pytest.mark.parametrize("lang", stored().tags)
def test_every_right_pair_is_left_alone(lang: str) -> None:
    for term in stored().rows(lang):
        for name in term.names:
            for short in term.acronyms:
                text = written(term, name, short)
                assert look(DETECTOR, text, lang) == [], text


TERMS = [
    t
    for t in stored().terms()
    if t.acronyms and t.acronyms[0].isalpha() and t.acronyms[0].isupper()
]


@given(st.sampled_from(TERMS), st.randoms(use_true_random=False))
def test_a_shuffled_acronym_never_becomes_another_wrong_one(term: Term, chance: object) -> None:
    letters = list(term.acronyms[0])
    chance.shuffle(letters)  # type: ignore[attr-defined]
    text = written(term, term.names[0], "".join(letters))
    for edit in look(DETECTOR, text, term.lang):
        assert edit.before == "".join(letters)
        assert edit.after in term.acronyms
        again = text[: edit.start] + (edit.after or "") + text[edit.end :]
        assert look(DETECTOR, again, term.lang) == []


@given(
    st.text("ABcd.&-1", min_size=2, max_size=9),
    st.sampled_from(["{n} ({a})", "{n}, or {a},", "{a} ({n})"]),
)
def test_the_trigger_misses_nothing(short: str, shape: str) -> None:
    text = shape.format(n=NATO, a=short)
    assert not list(pairs.pairs(text)) or re.search(pairs.trigger(), text)


@pytest.mark.parametrize("short", ["O-RAN", "OF-DM", "WHO"])
def test_a_word_that_says_an_acronym_follows_is_no_part_of_one(short: str) -> None:
    assert [pair.short for pair in pairs.pairs(f"Old Radio Access Network ({short}) is here")] == [
        short
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("англ. ", True),
        ("the acronym ", True),
        ("Sie arbeitet eng mit der ", False),
        ("the span of the ", False),
        ("It was initially the ", False),
    ],
)
def test_a_language_is_named(text: str, *, want: bool) -> None:
    assert language_named(text, 0, len(text)) is want


@needs_evaluation
@pytest.mark.parametrize("name", ["acronyms", "clean_en", "clean_fr", "clean_es", "clean_ru"])
def test_human_text_is_safe(name: str) -> None:
    for row in rows(name):
        lang = primary(row["lang"])
        assert not [e for e in look(DETECTOR, row["text"], lang) if e.safe], row["text"]


def test_plain_is_what_the_lists_are_compared_by() -> None:
    assert plain("EE. UU.") == plain("EEUU")
