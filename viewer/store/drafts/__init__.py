"""Drafts on the disk: saved after every decision, resumed where they were left."""
