"""What proposals hand in to the rooms below, with a guard of rates and the way to a proposal."""

from agreements.proposals import rules
from agreements.proposals.models import Consent, RateProposal
from agreements.proposals.reports.home import proposal_tasks
from agreements.proposals.reports.municipality import pending_proposals
from agreements.proposals.reports.rate_links import proposals_of
from agreements.proposals.reports.search import found_proposals
from contributions.funds.reports.rate_links import rate_links
from contributions.funds.rules import rate_guards
from ivz.data.fixtures import Fixtures, FixtureTable, fixtures
from ivz.region.sheet import sheet_parts
from ivz.web import navigation
from ivz.web.parts import Finder, Part, waiting
from ivz.web.searching import SearchSource, search_sources

rate_guards.register(rules.why_not_pass_proposal_by)
rate_links.register(proposals_of)
search_sources.register(SearchSource(50, "Tariefvoorstellen", found_proposals))
waiting.register(Finder(20, proposal_tasks))
sheet_parts.register(
    Part(20, "agreements/proposals/_pending.html", lambda _, asked: pending_proposals(asked))
)
navigation.MONEY.register(navigation.Entry(30, "Tariefvoorstellen", "agreements:proposal_list"))
fixtures.register(
    Fixtures(
        70,
        (
            FixtureTable(
                "proposals",
                RateProposal,
                "tariefvoorstellen",
                ("key",),
                "key",
                {
                    "fund": "funds",
                    "undated_source": "sources",
                    "rate": "rates",
                    "decision": "decisions",
                },
                many={"agreements": "agreements"},
            ),
            FixtureTable(
                "consents",
                Consent,
                "oordelen van colleges",
                ("proposal", "municipality"),
                references={"proposal": "proposals", "municipality": "organisations"},
            ),
        ),
    )
)
