"""What bundles hand in to the rooms below: the way to them from a meeting, and making them."""

from django.utils import timezone

from ivz.papers.sealing import OtherWork, works
from portfolios.bundles.reports import bundle_button
from portfolios.bundles.services.bundles import make_bundle, unfinished_bundles
from portfolios.meetings.reports.additions import buttons

buttons.register(bundle_button)
works.register(
    OtherWork(unfinished_bundles, lambda key: make_bundle(key, on=timezone.localdate())), "bundles"
)
