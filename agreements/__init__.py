"""Floor kept for agreements, rate proposals and decision notes; nothing lives here yet."""
