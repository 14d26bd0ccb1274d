#!/usr/bin/env python3
"""The second verifier: checks exports from docs/journal-format.md alone, with Python's standard library and openssl.

    verify_export.py [--against NOTE] FILE...
    verify_export.py [--against NOTE] --many < paths

Prints one line for each file, "sound FILE N" or "fault FILE CLAIM detail". Exit code 1 if any file is at fault.
"""
import base64, datetime, hashlib, json, os, re, subprocess, sys, tempfile

DER_ED25519 = bytes.fromhex("302a300506032b6570032100")
NOTE = re.compile("releve/([0-9a-f]{32})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n\n((?:\u2014 [^ \n+]+ [A-Za-z0-9+/]+={0,2}\n)+)")
KIND = re.compile(r"[a-z]+\.[a-z]+(-[a-z]+)*/[1-9][0-9]*")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
ENTRY = {"actor", "digest", "hash", "kind", "role", "seq", "subject", "tick", "time", "type"}
SHAPES = {
    "export": [{"format", "log", "type"}],
    "entry": [ENTRY, ENTRY | {"payload", "salt"}],
    "checkpoint": [{"note", "number", "peaks", "size", "type"}],
    "latest": [{"note", "type"}],
    "end": [{"checkpoints", "entries", "head", "lines", "type"},
            {"checkpoint", "checkpoints", "entries", "head", "lines", "type"}],
}
seen_signatures = {}


class Fault(Exception):
    pass


def need(truth, claim, detail=""):
    if not truth:
        raise Fault(claim + " " + str(detail))


def sha(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def b64(text, claim):
    need(isinstance(text, str), claim, "base64")
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Fault(claim + " base64")
    need(base64.b64encode(data).decode() == text, claim, "base64")
    return data


def integer(value, claim):
    need(type(value) is int, claim, "number")
    return value


def verified(key, message, signature):
    """Ed25519 by the openssl command; the same question is asked once."""
    question = (key, message, signature)
    if question not in seen_signatures:
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("key", "message", "signature")]
            for path, data in zip(paths, (DER_ED25519 + key, message, signature)):
                with open(path, "wb") as out:
                    out.write(data)
            seen_signatures[question] = subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0], "-rawin",
                 "-in", paths[1], "-sigfile", paths[2]], capture_output=True).returncode == 0
    return seen_signatures[question]


class Tree:
    def __init__(self):
        self.size, self.peaks = 0, {}

    def add(self, leaf):
        level = 0
        while self.size >> level & 1:
            leaf = sha(b"\x01" + self.peaks.pop(level) + leaf)
            level += 1
        self.peaks[level] = leaf
        self.size += 1

    def root(self):
        root = None
        for level in sorted(self.peaks):
            root = self.peaks[level] if root is None else sha(b"\x01" + self.peaks[level] + root)
        return sha(b"") if root is None else root

    def packed(self):
        return b"".join(self.peaks[level] for level in sorted(self.peaks, reverse=True))


def note_parts(note, claim):
    match = NOTE.fullmatch(note) if isinstance(note, str) else None
    need(match, claim, "no signed note")
    return match.group(1), int(match.group(2)), b64(match.group(3), claim), match.group(4).splitlines()


class Export:
    def __init__(self, against):
        self.against, self.tree, self.prev = against, Tree(), bytes(32)
        self.log = self.key = self.header = self.end = None
        self.before, self.marks, self.covered, self.notes = (-1, 0), 0, 0, set()
        self.lines = 0
        self.missing, self.purged, self.latest, self.compared = set(), set(), False, False

    def line(self, data):
        try:
            line = json.loads(data.decode("utf-8"))
            need(isinstance(line, dict) and canonical(line) == data, "FORM", "not canonical")
        except (ValueError, RecursionError):
            raise Fault("FORM not JSON")
        need(not self.end, "FORM", "after the end")
        kind = line.get("type")
        need(isinstance(kind, str) and set(line) in SHAPES.get(kind, []), "FORM", "members")
        need((kind == "export") == (self.header is None), "FORM", "header")
        getattr(self, "on_" + kind)(line)
        self.lines += 1

    def on_export(self, line):
        need(integer(line["format"], "FORM") == 1, "FORM", "format")
        self.header = line

    def on_entry(self, e):
        seq = self.tree.size
        need(not self.latest, "FORM", "order of lines")
        need(integer(e["seq"], "SEQUENCE") == seq, "SEQUENCE", "%s instead of %d" % (e["seq"], seq))
        for name in ("actor", "role", "kind", "subject", "digest", "hash", "time"):
            need(isinstance(e[name], str), "FORM", name)
        need(e["actor"].strip() and e["role"].strip() and KIND.fullmatch(e["kind"]), "FORM", "blank or kind")
        need(re.fullmatch("[0-9a-f]{64}", e["digest"]) and re.fullmatch("[0-9a-f]{64}", e["hash"]), "FORM", "hash")
        self.time(e)
        body = None
        if "payload" in e:
            salt, body = b64(e["salt"], "FORM"), b64(e["payload"], "FORM")
            need(len(salt) == 16, "FORM", "salt")
            need(sha(salt + body).hex() == e["digest"], "PAYLOAD", seq)
        if seq == 0:
            self.opened(e, body)
        self.purges(e, body)
        bare = {k: e[k] for k in ENTRY - {"hash", "type"}}
        leaf = sha(b"\x00" + canonical(dict(bare, log=self.log, prev=self.prev.hex())))
        need(leaf.hex() == e["hash"], "CHAIN", seq)
        self.prev = leaf
        self.tree.add(leaf)
        if self.against and self.against[1] == self.tree.size:
            self.signed(self.against, "AGAINST")
            need(self.against[2] == self.tree.root(), "AGAINST", "root at %d" % self.tree.size)
            self.compared = True

    def time(self, e):
        need(TIME.fullmatch(e["time"]), "FORM", "time")
        try:
            datetime.datetime.strptime(e["time"], "%Y-%m-%dT%H:%M:%S.%fZ")
        except ValueError:
            raise Fault("FORM time")
        need(e["time"] >= "1970" and e["time"][17:19] < "60", "FORM", "time")
        need(0 <= integer(e["tick"], "FORM") < 2**31, "FORM", "tick")
        now = (e["time"], e["tick"])
        need(self.tree.size == 0 or now > self.before, "TIME", e["seq"])
        self.before = now

    def opened(self, e, body):
        need(e["kind"] == "journal.opened/1" and body is not None, "KEY", "first entry")
        try:
            opened = json.loads(body)
            self.key = b64(opened["publicKey"], "KEY")
        except (ValueError, KeyError, TypeError):
            raise Fault("KEY payload")
        need(canonical({"format": 1, "publicKey": opened["publicKey"]}) == body and len(self.key) == 32, "KEY", "payload")
        self.log = sha(self.key)[:16].hex()
        need(e["subject"] == "log/" + self.log and self.header["log"] == self.log, "KEY", "log id")
        if self.against:
            need(self.against[0] == self.log, "AGAINST", "another log")

    def purges(self, e, body):
        if body is None:
            need(not e["kind"].startswith("journal."), "PURGE", "the journal's own payload is gone")
            self.missing.add(e["seq"])
        elif e["kind"] == "journal.payload-purged/1":
            try:
                purge = json.loads(body)
                need(set(purge) == {"by", "log", "reason", "seqs", "signature"} and canonical(purge) == body, "PURGE", "form")
                signature = b64(purge.pop("signature"), "PURGE")
                need(set(purge["by"]) == {"actor", "role"} and purge["log"] == self.log, "PURGE", "form")
                need(all(type(s) is int and 0 < s < e["seq"] for s in purge["seqs"]), "PURGE", "seqs")
            except (ValueError, TypeError, KeyError):
                raise Fault("PURGE payload")
            need(verified(self.key, canonical(purge), signature), "PURGE", "signature")
            self.purged.update(purge["seqs"])

    def signed(self, parts, claim):
        log, size, root, lines = parts
        need(log == self.log, claim, "another log")
        name = "releve/" + log
        text = "%s\n%d\n%s\n" % (name, size, base64.b64encode(root).decode())
        key_id = sha(name.encode() + b"\n\x01" + self.key)[:4]
        for line in lines:
            _, who, what = line.split(" ")
            if who == name:
                data = b64(what, claim)
                if len(data) == 68 and data[:4] == key_id and verified(self.key, text.encode(), data[4:]):
                    return
        raise Fault(claim + " signature")

    def on_checkpoint(self, c):
        size, here = integer(c["size"], "ORDER"), self.tree.size
        need(not self.latest and integer(c["number"], "ORDER") == self.marks, "ORDER", "number")
        need(size <= here, "TRUNCATION", "%d entries, checkpoint of %d" % (here, size))
        need(size == here and self.covered < here <= self.covered + 1000, "ORDER", "size")
        parts = note_parts(c["note"], "SIGNATURE")
        need(parts[1] == size and len(parts[3]) == 1, "ORDER", "note")
        need(parts[2] == self.tree.root(), "ROOT", size)
        self.signed(parts, "SIGNATURE")
        need(b64(c["peaks"], "PEAKS") == self.tree.packed(), "PEAKS", size)
        self.marks, self.covered = self.marks + 1, here
        self.notes.add(c["note"])

    def on_latest(self, line):
        need(not self.latest and line["note"] in self.notes, "AGAINST", "checkpoint file")
        self.latest = True

    def on_end(self, line):
        need(integer(line["entries"], "FORM") == self.tree.size, "TRUNCATION", "entries")
        need(integer(line["checkpoints"], "FORM") == self.marks, "TRUNCATION", "checkpoints")
        need(integer(line["lines"], "FORM") == self.lines, "TRUNCATION", "lines")
        need(line["head"] == self.prev.hex(), "CHAIN", "head")
        need(self.log, "TRUNCATION", "no entry")
        if "checkpoint" in line:
            parts = note_parts(line["checkpoint"], "SIGNATURE")
            need(parts[1] == self.tree.size and parts[2] == self.tree.root(), "ROOT", "end")
            self.signed(parts, "SIGNATURE")
        self.end = line

    def finish(self):
        need(self.end, "TRUNCATION", "no last line")
        need(self.tree.size - self.covered < 1000, "ORDER", "no checkpoint")
        need(not self.against or self.compared, "TRUNCATION", "shorter than what was signed earlier")
        need(self.missing == self.purged, "PURGE", sorted(self.missing ^ self.purged)[:3])
        return self.tree.size


def verify(path, against):
    export = Export(against)
    with open(path, "rb") as lines:
        for line in lines:
            need(line.endswith(b"\n"), "TRUNCATION", "half a line")
            export.line(line[:-1])
    return export.finish()


def main(arguments):
    against = None
    if arguments[:1] == ["--against"]:
        with open(arguments[1], encoding="utf-8") as note:
            against = note_parts(note.read().replace("\r\n", "\n").strip() + "\n", "AGAINST")
        arguments = arguments[2:]
    paths = (line.rstrip("\n") for line in sys.stdin) if arguments == ["--many"] else arguments
    bad = 0
    for path in paths:
        try:
            print("sound %s %d" % (path, verify(path, against)), flush=True)
        except Fault as fault:
            bad = 1
            print("fault %s %s" % (path, fault), flush=True)
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
