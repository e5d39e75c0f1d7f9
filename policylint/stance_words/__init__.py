"""Stances in Dutch prose: who is for or against what, by cue words, sentence by sentence; what is unsettled stays so.

`stances` gives the stances of a text, `subjects` what of the knowledge its words name. Nothing here knows of files.
"""
