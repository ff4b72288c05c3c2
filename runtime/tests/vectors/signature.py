#!/usr/bin/env python3
"""Computes the app signature's test vectors, independently of the Rust code: only the standard library, straight from the rules in
the vendor's appendix. Run it to write signature.json beside it; the Rust tests read that file.

What the vendor leaves open and both sides decide alike: equal names in a query are sorted by value; an empty body is hashed as the
empty string.
"""

import hashlib
import hmac
import json
import pathlib
import urllib.parse

SECRET = "app-secret-of-the-tests"
APP_ID = "a378331eca141163119eb602adb67b7802cc79cd33ba44c7d2fe61d1586c96a1"


def encode(text):
    return urllib.parse.quote(text, safe="-_.~")


def sign(case):
    """`path` is a list of decoded segments, `query` a list of decoded pairs."""
    path = "/" + "".join(encode(segment) + "/" for segment in case["path"])
    pairs = sorted(case["query"], key=lambda pair: (pair[0].encode(), pair[1].encode()))
    query = "&".join(f"{encode(name)}={encode(value)}" for name, value in pairs)
    headers = {"host": case["host"], "x-date": case["date"], "x-user-id": case["user"]}
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
    names = ";".join(sorted(headers))
    payload = hashlib.sha256(case["body"].encode()).hexdigest()
    canonical = "\n".join([case["method"], path, query, lines, names, payload])
    to_sign = "HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.new(SECRET.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return canonical, to_sign, signature, f"HMAC-SHA256 AppId={APP_ID},SignedHeaders={names},Signature={signature}"


def case(name, method="POST", path=(), query=(), body="", host="cn.myhuaweicloud-koodrive.com", slash=False, raw=None):
    """`raw` is the request's target where it is not spelled the way that we would spell it."""
    entry = {"name": name, "method": method, "path": list(path), "query": [list(pair) for pair in query], "body": body,
             "host": host, "date": "20240909T033325Z", "user": "1505084218764547200"}
    target = "/" + "/".join(encode(segment) for segment in path) + ("/" if slash else "")
    if query:
        target += "?" + "&".join(f"{encode(n)}={encode(v)}" for n, v in query)
    entry["target"] = raw if raw is not None else target
    entry["canonical"], entry["string_to_sign"], entry["signature"], entry["authorization"] = sign(entry)
    return entry


FILES = ["koodrive", "ose", "v1", "files"]

CASES = [
    case("no query", path=FILES + ["create"], body='{"fileName":"a.txt"}'),
    case("no body", method="GET", path=["koodrive", "ose", "v1", "jobs"]),
    case("Chinese in the body", path=FILES + ["search"], body='{"keyword":"云盘"}'),
    case("a query", method="GET", path=FILES, query=[("limit", "10"), ("offset", "0")]),
    case("a query out of order", method="GET", path=FILES, query=[("b", "2"), ("a", "1"), ("B", "3"), ("_", "4")]),
    case("spaces", method="GET", path=FILES + ["a b"], query=[("file name", "x  y")]),
    case("a plus sign is no space", method="GET", path=FILES + ["a+b"], query=[("q", "1+1"), ("p+q", "")]),
    case("unreserved marks stay", method="GET", path=FILES + ["a~b-c_d.e"], query=[("q", "~-_.")]),
    case("Chinese in path and query", method="GET", path=FILES + ["文件"], query=[("名", "云盘")]),
    case("an empty value", method="GET", path=FILES, query=[("empty", ""), ("full", "1")]),
    case("a value without its equals sign", method="GET", path=FILES, query=[("flag", "")],
         raw="/koodrive/ose/v1/files?flag"),
    case("repeated names", method="GET", path=FILES, query=[("id", "2"), ("id", "10"), ("id", "1"), ("ida", "0")]),
    case("a trailing slash", path=FILES, slash=True),
    case("the root", method="GET", path=[]),
    case("a prefix", path=["gateway", "drive"] + FILES + ["create"], body="{}", host="gateway.example.com:8443"),
    case("reserved characters in a segment", method="GET", path=FILES + ["a/b?c#d&e=f"], query=[("q", "a&b=c?/:@")]),
    case("a percent sign", method="GET", path=FILES + ["100%"], query=[("q", "50%25")]),
    case("escapes in lower case", method="GET", path=FILES + ["a/b", "~x"], query=[("q", "a b")],
         raw="/koodrive/ose/v1/files/a%2fb/%7ex?q=a%20b"),
    case("dot and empty segments", method="GET", path=["koodrive", "ose"], raw="/koodrive//./v1/../ose/"),
    case("an id beyond 2 to the 53rd", method="DELETE", path=["koodrive", "ose", "v1", "users", "1316083732377071001"],
         host="127.0.0.1:8080"),
]

if __name__ == "__main__":
    out = {"secret": SECRET, "app_id": APP_ID, "cases": CASES}
    file = pathlib.Path(__file__).with_name("signature.json")
    file.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(CASES)} cases written to {file.name}")
