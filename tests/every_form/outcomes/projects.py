"""What the forms of projects do when they are sent twice, or too late."""

from tests.every_form.described import (
    FIRST,
    LAST,
    OTHER,
    Described,
    File,
    keeps,
    makes,
    saves,
    steps,
)

FIGURES = File("cijfers.csv", b"gebied;indicator;jaar;waarde\ntwente;misdrijven;2031;10\n")
FORMS: dict[str, Described] = {
    "projects:agenda_add": makes(title="proef", first_year="2031", last_year="2032"),
    "projects:agenda_edit": saves({"title": "anders"}, {"source_locator": "blz. 2"}),
    "projects:agenda_theme_add": makes(theme=OTHER, title="proef", status=FIRST),
    "projects:agenda_theme_edit": saves({"title": "anders"}, {"source_locator": "blz. 2"}),
    "projects:agreement_add": makes(valid_from="2026-06-01", hours="10", deviation="proef"),
    "projects:area_add": makes(kind=LAST, name="proef", slug="proef"),
    "projects:area_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:budget_add": makes(
        title="proef", key="proef", first_year="2031", count_year="2030", cost_per_fte="10"
    ),
    "projects:budget_edit": saves({"title": "anders"}, {"cost_note": "proef"}),
    "projects:budget_line_add": makes(
        direction=FIRST, text="proef", amount="10", first_year="2031"
    ),
    "projects:budget_line_edit": saves({"text": "anders"}, {"source_locator": "blz. 2"}),
    "projects:budget_line_remove": steps(),
    "projects:buy_off": makes(sure=FIRST),
    "projects:buy_off_withdraw": steps(),
    "projects:column_add": makes(label="proef", field=FIRST),
    "projects:column_edit": saves({"label": "anders"}, {"named_as": "proef"}),
    "projects:criterion_add": makes(letter="Z", text="proef"),
    "projects:criterion_edit": saves({"letter": "Y"}, {"text": "proef"}),
    "projects:delivery_add": makes(
        {"name": "proef", "municipalities": ["3", "4"], "valid_from": "2026-06-01"}
    ),
    "projects:delivery_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:figure_add": makes(area=FIRST, year="2031", value="10"),
    "projects:figure_edit": saves({"note": "anders"}, {"printed_rank": "3"}),
    "projects:figure_import": steps(),
    "projects:figure_import weg=1": steps(),
    "projects:figure_upload": makes(file=FIGURES, source=FIRST),
    "projects:grant_add": makes(purpose="proef"),
    "projects:grant_edit": saves({"purpose": "anders"}, {"source_locator": "blz. 2"}),
    "projects:group_add": makes(name="proef", slug="proef"),
    "projects:group_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:indicator_add": makes(name="proef", slug="proef", unit="proef"),
    "projects:indicator_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:indicator_publish terug=1": steps(),
    "projects:matrix_edit": saves(
        {"cell": ["1-1", "1-2"]}, {"cell": ["1-1", "1-2", "2-1", "7-1", "7-2"]}
    ),
    "projects:matrix_settings": saves({"title": "anders"}, {"source_locator": "blz. 2"}),
    "projects:movement_add": makes(text="proef", valid_from="2026-06-01"),
    "projects:movement_edit": saves({"text": "anders"}, {"source_locator": "blz. 2"}),
    "projects:movement_remove": steps(),
    "projects:plan_add": makes(
        municipality=FIRST, title="proef", first_year="2031", last_year="2032"
    ),
    "projects:plan_edit": saves({"title": "anders"}, {"source_locator": "blz. 2"}),
    "projects:project_add": makes(name="proef", key="proef"),
    "projects:project_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:project_part_add": makes(text="proef"),
    "projects:project_part_edit": saves({"text": "anders"}, {"planned_on": "2026-06-02"}),
    "projects:project_part_remove": steps(),
    "projects:project_step": steps(note="proef"),
    "projects:report_add": makes(summary="proef"),
    "projects:report_edit": saves({"summary": "anders"}, {"asked": "proef"}),
    "projects:report_issue": steps(),
    "projects:role_add": makes(group=FIRST, kind=LAST, title="proef", organisation=FIRST),
    "projects:role_edit": saves({"title": "anders"}, {"source_locator": "blz. 2"}),
    "projects:scale_add": makes(valid_from="2031-01-01", brackets="26.000; 4; 7.778,00"),
    "projects:scenario_add": makes(name="proef", tasks=FIRST),
    "projects:scenario_edit": saves({"name": "anders"}, {"source_locator": "blz. 2"}),
    "projects:scenario_remove": steps(),
    "projects:scores_edit": saves({"c1": OTHER}, {"weighing": "proef"}),
    "projects:talk_edit": keeps(
        {"held_on": "2020-06-01", "outcome": "anders"},
        {"held_on": "2020-06-01", "outcome": "proef"},
    ),
    "projects:task_add": makes(text="proef", hours="10"),
    "projects:task_edit": saves({"text": "anders"}, {"source_locator": "blz. 2"}),
    "projects:task_remove": steps(),
    "projects:theme_add": makes(name="proef", slug="proef"),
    "projects:theme_cover_add": makes(agenda_theme=FIRST, portfolio=LAST),
    "projects:theme_cover_edit": saves({"note": "anders"}, {"source_locator": "blz. 2"}),
    "projects:theme_cover_remove": steps(),
    "projects:theme_edit": saves({"name": "anders"}, {"description": "proef"}),
    "projects:weighing_add": makes(),
}
NOT_YET: set[str] = set()
