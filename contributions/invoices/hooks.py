"""What invoices hand in to the rooms below: why an organisation must stay as it is."""

from contributions.invoices import rules  # noqa: F401
