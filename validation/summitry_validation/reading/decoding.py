"""Parquet files of strangers, decoded in a process of its own.

Some bytes end the process in which Arrow decodes them, or make it wait for ever. That process is not ours: it
starts with the first file, serves all that follow, and starts again where it has ended.
"""

from __future__ import annotations

import atexit
import os
import struct
import subprocess
import sys
from contextlib import contextmanager, suppress
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING

import pyarrow as pa

from summitry_validation import limits
from summitry_validation.reading import decoder
from summitry_validation.reading.decoder import HEAD, PACKED, SCHEMA, TABLE, YES
from summitry_validation.reading.thrift import MalformedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMAND = ("-S", "-P", decoder.__file__, str(limits.DECODING.most))
# It has ended, or what it says is no answer, as where its memory is damaged.
_ENDED = (OSError, struct.error, pa.ArrowException)
_LOCK = Lock()
# By the process that started it: one that is forked from us must not read our answers.
_RUNNING: dict[int, subprocess.Popen[bytes]] = {}


def start() -> None:
    """Start the decoder where it does not run, and do not wait until it is ready."""
    with _LOCK:
        _process()


def schema(data: bytes) -> pa.Schema:
    """Return the schema of a Parquet file; raise MalformedError where it cannot be read."""
    return _ask(SCHEMA, data).schema


def table(data: bytes, packed: bool = False) -> pa.Table:
    """Return a Parquet file as a table, each text once if `packed`.

    Raises MalformedError where it cannot be read, takes too long or too much, or ends the decoder.
    """
    return _ask(PACKED if packed else TABLE, data)


def _ask(kind: int, data: bytes) -> pa.Table:
    """Ask twice, since the damage may be of a file before: of two processes the second is new."""
    with _LOCK:
        for _ in range(2):
            with suppress(*_ENDED), _watched(_process()) as process:
                return _answer(process, kind, data)
    raise MalformedError("its bytes end the process that decodes it")


@contextmanager
def _watched(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Give a process so much time, and end it where it makes no sense or has ended."""
    watch = Timer(limits.DECODING_TIME.most, process.kill)
    watch.start()
    try:
        yield process
    except MalformedError:
        raise
    # Whatever stops us in between, Ctrl-C too, leaves half an answer behind.
    except BaseException:
        _end(process)
        raise
    finally:
        watch.cancel()


def _answer(process: subprocess.Popen[bytes], kind: int, data: bytes) -> pa.Table:
    requests, answers = _pipes(process)
    requests.write(HEAD.pack(kind, len(data)))
    requests.write(data)
    requests.flush()
    said, size = HEAD.unpack(answers.read(HEAD.size))
    if size > limits.DECODING.most:
        raise OSError("more than it has memory for")
    answer = answers.read(size)
    if said != YES:
        raise MalformedError(answer.decode("utf-8", "replace"))
    table = pa.ipc.open_stream(answer).read_all()
    table.validate(full=True)
    return table


def _process() -> subprocess.Popen[bytes]:
    process = _RUNNING.get(os.getpid())
    if process is None or process.poll() is not None:
        process = _RUNNING[os.getpid()] = _started([sys.executable, *_COMMAND])
    return process


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    # It finds Arrow where we did, and nothing in the folder that we stand in, which may be a stranger's.
    path = os.pathsep.join(os.path.abspath(folder) for folder in sys.path if folder)
    surroundings = {**os.environ, "PYTHONPATH": path}
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, env=surroundings)  # noqa: S603 - it is our own program


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise MalformedError("the process that decodes it has no pipes")
    return process.stdin, process.stdout


def _end(process: subprocess.Popen[bytes]) -> None:
    _RUNNING.pop(os.getpid(), None)
    process.kill()
    with suppress(OSError), process:  # what was left for it to read can no longer be written
        pass


@atexit.register
def _end_all() -> None:
    process = _RUNNING.get(os.getpid())
    if process:
        _end(process)
