"""Reported speech acts: speaker, verb, act, addressee, content."""
