"""Floor kept for the safety agenda, projects, hours and the coordination budget; nothing lives here
yet.
"""
