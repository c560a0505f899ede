"""What the settings remember of files: those opened lately, and those that are open now."""

from dataclasses import replace
from pathlib import Path

from viewer.store.disk.recent import each_once, with_file
from viewer.store.session.state import State, adjusted, front_first


def found(state: State, path: str, real: str) -> State:
    """The state after a file was looked for; `real` is what its path leads to, if anything."""
    missing = state.missing - {path} if real else state.missing | {path}
    known = {**state.real, path: real} if real else state.real
    recent = each_once(state.settings.recent, known)
    settings = replace(state.settings, recent=recent)
    return replace(state, missing=missing, real=known, settings=settings)


def opened(state: State, path: str, real: str, name: str = "") -> State:
    """The state with a file as the newest of the recent ones, each of which is there once.

    `name` is what its report is called from now on in the list of them.
    """
    recent = with_file(state.settings.recent, path)
    names = {**state.settings.names, path: name}
    names = {path: names[path] for path in recent if names.get(path)}
    settings = replace(state.settings, recent=recent, names=names)
    return found(adjusted(state, settings), path, real)


def named(state: State, path: str, name: str) -> State:
    """The report in a file is called otherwise now; that matters for a recent file only."""
    if path not in state.settings.recent:
        return state
    names = {**state.settings.names, path: name}
    return adjusted(state, replace(state.settings, names=names))


def noted(state: State, but: Path) -> State:
    """The open files, the one in front first, are remembered if that is wanted; `but` is not.

    Not while some are still to be read: those that are open are not all then.
    """
    if state.opening.waiting:
        return state
    files = [one.report_file.file for one in front_first(state) if not one.report_file.line]
    collections = [one.file for one in state.collections]
    drafts = sorted(state.drafts, key=lambda one: one.id != state.front)
    paths = [one.opened_from for one in drafts if one.opened_from != Path()]
    files = [*paths, *files] if state.draft_of(state.front) else [*files, *paths]
    files = [*collections, *files] if state.open_collection else [*files, *collections]
    session = tuple(str(file) for file in files if file != but) if state.settings.reopen else ()
    if session == state.settings.session:
        return state
    return replace(state, settings=replace(state.settings, session=session))
