"""The archive: what is sealed comes back byte for byte, the database refuses to change it, and
damage is found.
"""

import hashlib
from decimal import Decimal
from pathlib import Path

import pgtrigger
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction

from ivz.papers import registry
from ivz.papers.facts import canonical_json, facts_hash
from ivz.papers.models import IssuedDocument
from ivz.papers.services import DamagedDocument, read_bytes, verify
from tests.papers.archive import CONTENT, FACTS, sealed, triggers_off

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_storage(settings, tmp_path) -> Path:
    """Bytes go into files, as with an object store."""
    place = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(tmp_path)},
    }
    settings.STORAGES = {**settings.STORAGES, "paper": place}
    settings.DOCUMENT_STORAGE = "paper"
    return tmp_path


def spoil(**changes) -> None:
    with triggers_off():
        assert IssuedDocument.objects.update(**changes) == 1


def spoil_all() -> None:
    with triggers_off():
        IssuedDocument.objects.update(size=1)


def found() -> list[str]:
    return [str(finding) for finding in verify()]


def test_seal_keeps_bytes_hash_and_facts():
    document = IssuedDocument.objects.get(pk=sealed().pk)
    assert read_bytes(document) == CONTENT
    assert (document.sha256, document.size) == (hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
    assert (document.facts, document.facts_sha256, document.template_version) == (
        FACTS,
        facts_hash(FACTS),
        "invoice-1",
    )
    assert (
        document.kind,
        document.number,
        document.version,
        document.year,
        document.storage_name,
    ) == (
        "invoice",
        "IVZ-2022-001",
        1,
        2022,
        "",
    )
    assert found() == []


def test_seal_same_number_twice_is_refused():
    sealed()
    with pytest.raises(IntegrityError), transaction.atomic():
        sealed()
    assert str(sealed(version=2)) == "IVZ-2022-001 (versie 2)"


@pytest.mark.parametrize("content", [b"", None])
def test_seal_without_bytes_is_refused(content):
    with pytest.raises(ValueError, match="empty"):
        sealed(content=content)


@pytest.mark.parametrize(
    "name", ["../x.pdf", "a/b.pdf", 'a".pdf', "a\r\nX: y.pdf", "", ".htaccess"]
)
def test_seal_under_a_harmful_file_name_is_refused(name):
    with pytest.raises(ValueError, match="safe file name"):
        sealed(file_name=name)


@pytest.mark.parametrize("value", [0.1, [1, {"x": 2.5}], Decimal("0.1")])
def test_seal_with_inexact_facts_is_refused(value):
    with pytest.raises(TypeError):
        sealed(facts={"amount": value})


def test_canonical_json_knows_no_order():
    assert (
        canonical_json({"b": 1, "a": ["é", None]})
        == canonical_json({"a": ["é", None], "b": 1})
        == '{"a":["é",null],"b":1}'
    )


@pytest.mark.parametrize(
    "change",
    [
        {"content": b"x"},
        {"facts": {}},
        {"number": "X"},
        {"sha256": "0" * 64},
        {"issued_on": "2030-01-01"},
    ],
)
def test_database_refuses_a_change(change):
    sealed()
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        IssuedDocument.objects.update(**change)


def test_database_refuses_to_delete():
    document = sealed()
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        document.delete()
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM documents_issueddocument")
    assert IssuedDocument.objects.count() == 1


def test_database_refuses_to_truncate():
    sealed()
    with (
        pytest.raises(DatabaseError, match="issued paper stays"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE documents_issueddocument CASCADE")
    assert IssuedDocument.objects.count() == 1


def test_list_of_documents_leaves_bytes_in_the_database(django_assert_num_queries):
    sealed()
    with django_assert_num_queries(1):
        [document] = IssuedDocument.objects.all()
    assert {"content", "facts"} <= document.get_deferred_fields()


def test_verify_finds_one_changed_byte():
    document = sealed()
    spoil(content=b"%PDF-1.7 Proef")
    assert found() == ["IVZ-2022-001: De inhoud van dit document is veranderd na het versturen."]
    with pytest.raises(DamagedDocument, match="veranderd"):
        read_bytes(IssuedDocument.objects.get(pk=document.pk))


def test_verify_finds_changed_facts():
    sealed()
    spoil(facts={**FACTS, "total": "1.00"})
    assert found() == ["IVZ-2022-001: De vastgelegde gegevens zijn veranderd na het versturen."]
    spoil(facts={**FACTS, "total": 1.5})
    assert found() == ["IVZ-2022-001: De vastgelegde gegevens zijn veranderd na het versturen."]


def test_verify_finds_a_wrong_size():
    sealed()
    spoil(size=1)
    assert found() == [
        "IVZ-2022-001: De vastgelegde grootte (1 bytes) klopt niet met de inhoud (14 bytes)."
    ]


def test_verify_finds_a_guard_that_is_off():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE documents_issueddocument DISABLE TRIGGER ALL")
    assert [text.partition("_document")[0] for text in found()] == ["De bewaking pgtrigger"] * 2
    assert found()[0].endswith("van de verstuurde documenten staat uit of ontbreekt.")


@pytest.mark.parametrize(
    ("table", "name", "words"),
    [
        ("contributions_payment", "payment_never_changed", "betalingen"),
        ("region_inhabitantcount", "count_never_changed", "inwonertallen"),
        ("region_organisation", "update_update", "organisaties"),
        ("region_organisationevent", "append_only", "geschiedenis van organisaties"),
    ],
)
def test_verify_finds_a_guard_of_any_table(table, name, words):
    [trigger] = [
        one
        for model, one in pgtrigger.registered()
        if (model._meta.db_table, one.name) == (table, name)
    ]
    with connection.cursor() as cursor:
        model = next(
            model
            for model, one in pgtrigger.registered()
            if one is trigger and model._meta.db_table == table
        )
        cursor.execute(f"DROP TRIGGER {trigger.get_pgid(model)} ON {table}")
    assert found() == [
        f"De bewaking {trigger.get_pgid(model)} van de {words} staat uit of ontbreekt."
    ]


def test_verify_that_is_stopped_half_way_leaves_no_cursor():
    for number in range(30):
        sealed(f"IVZ-2022-{number:03}")
    spoil_all()
    findings = verify()
    next(findings)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors")
        assert cursor.fetchone() == (1,)
        findings.close()
        cursor.execute("SELECT count(*) FROM pg_cursors")
        assert cursor.fetchone() == (0,)


def test_verify_runs_the_checks_of_the_apps():
    with registry.archive_checks.lent(lambda: ["Nummer 3 ontbreekt."]):
        assert found() == ["Nummer 3 ontbreekt."]


def test_storage_holds_the_bytes(in_storage):
    document = sealed()
    assert (document.content, document.storage_name) == (
        None,
        f"invoice/2022/IVZ-2022-001-1-{document.sha256[:12]}",
    )
    assert (in_storage / document.storage_name).read_bytes() == CONTENT
    assert read_bytes(document) == CONTENT
    assert found() == []


def test_storage_after_a_kill_before_the_row_is_used_again(in_storage):
    with pytest.raises(RuntimeError), transaction.atomic():
        sealed()
        raise RuntimeError("killed")
    assert sealed().storage_name == IssuedDocument.objects.get().storage_name
    assert len([path for path in in_storage.rglob("*") if path.is_file()]) == 1


def test_storage_with_half_a_file_is_not_believed(in_storage):
    name = f"invoice/2022/IVZ-2022-001-1-{hashlib.sha256(CONTENT).hexdigest()[:12]}"
    (in_storage / name).parent.mkdir(parents=True)
    (in_storage / name).write_bytes(CONTENT[:5])
    document = sealed()
    assert document.storage_name != name
    assert read_bytes(document) == CONTENT


def test_storage_without_the_file_is_found(in_storage):
    document = sealed()
    (in_storage / document.storage_name).unlink()
    assert found() == ["IVZ-2022-001: De inhoud van dit document is weg."]


def test_storage_with_another_file_is_found(in_storage):
    document = sealed()
    (in_storage / document.storage_name).write_bytes(b"anders")
    assert found() == ["IVZ-2022-001: De inhoud van dit document is veranderd na het versturen."]


def test_verify_archive_command_ends_well(capsys):
    sealed()
    sealed("IVZ-2022-002")
    call_command("verify_archive")
    assert capsys.readouterr().out == "2 documenten gecontroleerd, alles klopt.\n"


def test_verify_archive_command_ends_with_code_1(capsys):
    sealed()
    spoil(content=b"anders")
    with pytest.raises(CommandError, match="1 document gecontroleerd, 1 fout gevonden.") as error:
        call_command("verify_archive")
    assert error.value.returncode == 1
    assert (
        capsys.readouterr().out
        == "IVZ-2022-001: De inhoud van dit document is veranderd na het versturen.\n"
    )


def test_verify_tells_how_far_it_is():
    sealed()
    sealed("IVZ-2022-002")
    steps: list[tuple[int, int]] = []
    assert list(verify(lambda done, total: steps.append((done, total)))) == []
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_export_documents_writes_what_was_sealed(tmp_path, capsys):
    sealed()
    sealed("IVZ-C-2022-001", kind="credit_note", content=b"%PDF credit")
    sealed("IVZ-2021-001", year=2021)
    for written, there in ((2, 0), (0, 2)):
        call_command("export_documents", "--year", "2022", "--output", str(tmp_path / "uit"))
        assert (
            capsys.readouterr().out
            == f"2 documenten: {written} geschreven in {tmp_path / 'uit'}, {there} al aanwezig.\n"
        )
    assert {path.name: path.read_bytes() for path in (tmp_path / "uit").iterdir()} == {
        "IVZ-2022-001.pdf": CONTENT,
        "IVZ-C-2022-001.pdf": b"%PDF credit",
    }


def test_export_documents_asks_for_a_few_at_a_time(tmp_path, django_assert_num_queries):
    for number in range(5):
        sealed(f"IVZ-2022-{number:03}")
    with django_assert_num_queries(1):  # not one more per document
        call_command("export_documents", "--year", "2022", "--output", str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 5


def test_export_documents_of_one_kind(tmp_path):
    sealed()
    sealed("IVZ-C-2022-001", kind="credit_note")
    call_command(
        "export_documents", "--year", "2022", "--kind", "credit_note", "--output", str(tmp_path)
    )
    assert [path.name for path in tmp_path.iterdir()] == ["IVZ-C-2022-001.pdf"]


def test_export_documents_never_overwrites_another_file(tmp_path):
    sealed()
    (tmp_path / "IVZ-2022-001.pdf").write_bytes(b"van iemand anders")
    with pytest.raises(CommandError, match="bestaat al en is anders"):
        call_command("export_documents", "--year", "2022", "--output", str(tmp_path))
    assert (tmp_path / "IVZ-2022-001.pdf").read_bytes() == b"van iemand anders"


def test_export_documents_stops_at_damage(tmp_path):
    sealed()
    spoil(content=b"anders")
    with pytest.raises(CommandError, match="IVZ-2022-001: De inhoud van dit document is veranderd"):
        call_command("export_documents", "--year", "2022", "--output", str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_export_documents_into_a_file_says_so(tmp_path):
    sealed()
    (tmp_path / "bezet").write_text("x")
    with pytest.raises(CommandError, match="Schrijven in .* lukt niet"):
        call_command("export_documents", "--year", "2022", "--output", str(tmp_path / "bezet"))
