"""Phrases to typed values: amounts, dates, durations, names. It knows phrases, not notes."""
