"""Issues a contribution year in the foreground, by the same code as the worker."""

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from contributions.funds.models import Fund
from contributions.invoices.models.invoices import Invoice, IssueRun
from contributions.issuing.hooks import INVOICES
from contributions.issuing.rules import why_not_issue
from contributions.issuing.services import issuing, notices
from contributions.years.reports.preview import IssuePreview, issue_preview
from ivz.accounts.models import User
from ivz.core import dutch
from ivz.core.refusal import Refused, require
from ivz.pdf.rendering import RenderingError

DONE, REFUSED, USAGE, BUSY = 0, 1, 2, 3


class Command(BaseCommand):
    """`issue_contributions 2022 --by coordinator`. Exit codes: 0 done, 1 refused, 2 wrong use, 3
    another worker is busy.
    """

    help = "Verstuurt de facturen van een bijdragejaar. Kan veilig worden herhaald."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "year", type=int, metavar="YEAR", help="bijdragejaar, bijvoorbeeld 2022"
        )
        parser.add_argument("--fund", default="ivz", help="code van het fonds (standaard: ivz)")
        parser.add_argument(
            "--by", required=True, metavar="USER", help="gebruikersnaam van wie verstuurt"
        )
        parser.add_argument(
            "--on",
            type=dt.date.fromisoformat,
            metavar="DATE",
            help="factuurdatum als JJJJ-MM-DD (standaard: vandaag)",
        )
        parser.add_argument(
            "--due",
            type=dt.date.fromisoformat,
            metavar="DATE",
            help="vervaldatum (standaard: na de betaaltermijn)",
        )
        parser.add_argument(
            "--reason", default="", help="waarom u doorgaat bij waarschuwingen; geldt voor alle"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="laat alleen zien wat er zou gebeuren"
        )

    def handle(self, *, year: int, by: str, reason: str, dry_run: bool, **options: Any) -> None:
        fund = Fund.objects.filter(code=options["fund"]).first()
        user = User.objects.filter(username=by).first()
        if fund is None or user is None:
            wrong = (
                f"Er is geen fonds met de code {options['fund']}."
                if fund is None
                else f"Er is geen gebruiker {by}."
            )
            raise CommandError(wrong, returncode=USAGE)
        on = options["on"] or timezone.localdate()
        due = options["due"] or on + dt.timedelta(days=fund.payment_term_days)
        if not fund.first_year <= year <= issuing.LAST_YEAR:
            raise CommandError(
                f"Kies een jaar van {fund.first_year} tot en met {issuing.LAST_YEAR}.",
                returncode=USAGE,
            )
        preview = issue_preview(fund, year)
        if dry_run:
            self._show(preview)
            return
        try:
            require(why_not_issue(user))
        except Refused as refusal:
            raise CommandError(str(refusal), returncode=REFUSED) from refusal
        run = self._open_run(fund, year) or self._start(preview, user, on, due, reason)
        if run is None:
            self.stdout.write("Alle facturen van dit jaar zijn al verstuurd. Er is niets gedaan.")
            return
        self._seal(run)

    def _open_run(self, fund: Fund, year: int) -> IssueRun | None:
        """A run that was begun and not finished: it is gone on with, on its own dates."""
        run = IssueRun.objects.filter(fund=fund, year=year, finished_at__isnull=True).first()
        if run:
            self.stderr.write(
                f"Een eerdere verzending van {run.issued_on:%d-%m-%Y} was niet af en gaat verder;"
                " --on, --due en --reason tellen niet."
            )
        return run

    def _start(
        self, preview: IssuePreview, user: User, on: dt.date, due: dt.date, reason: str
    ) -> IssueRun | None:
        if [finding.key for finding in preview.refusals] == ["done"]:
            return None
        reasons = {finding.key: reason for finding in preview.warnings}
        report = preview.report
        try:
            return issuing.start_issue(
                fund=report.fund,
                year=report.year,
                by=user,
                issued_on=on,
                due_on=due,
                reasons=reasons,
            )
        except Refused as refusal:
            raise CommandError(str(refusal), returncode=REFUSED) from refusal

    def _seal(self, run: IssueRun) -> None:
        total = run.invoices.count()
        done = total - run.invoices.unsealed().count()

        def show(invoice: Invoice) -> None:
            nonlocal done
            done += 1
            if self.stdout.isatty():
                self.stdout.write(f"\r{done} van {total} facturen", ending="")
                self.stdout.flush()

        try:
            finished = INVOICES.do(run.pk, on_sealed=show)
        except RenderingError as error:
            raise CommandError(
                f"Het maken van de facturen is gestopt: {error}. Wat klaar is, blijft klaar."
                " Probeer het opnieuw."
            ) from error
        if not finished:
            raise CommandError(
                "Een ander proces maakt deze facturen al. Wacht tot het klaar is.", returncode=BUSY
            )
        delivery = notices.send_notices(run.pk)
        if delivery.failed:
            self.stderr.write(
                f"Niet gemeld per e-mail: {', '.join(delivery.failed)}. De worker probeert het"
                " opnieuw."
            )
        numbers = list(run.invoices.order_by("sequence").values_list("number", flat=True))
        self.stdout.write(
            f"{'\r' if self.stdout.isatty() else ''}{total} facturen gemaakt: {numbers[0]} tot en"
            f" met {numbers[-1]}; {delivery.sent} berichten verstuurd."
        )

    def _show(self, preview: IssuePreview) -> None:
        for finding in preview.refusals:
            self.stdout.write(f"Kan niet: {finding.text}")
        for finding in preview.warnings:
            self.stdout.write(f"Let op: {finding.text}")
        for found in preview.lines:
            if found.invoice_amount is not None:
                self.stdout.write(
                    f"{found.line.organisation.name:<28}{dutch.amount(found.invoice_amount):>14}"
                )
        for remark in preview.remarks:
            self.stdout.write(remark)
        self.stdout.write(
            f"{len(preview.to_issue)} facturen, samen {dutch.euro(preview.total)}. Er is niets"
            " verstuurd."
        )
        if preview.refusals:
            raise CommandError("Dit jaar kan nu niet worden verstuurd.", returncode=REFUSED)
