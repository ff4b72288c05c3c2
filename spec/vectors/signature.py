"""App signatures, with the canonical request and the string to sign on the way."""

import hashlib
import hmac
from urllib.parse import quote

APP_ID = "a378331eca141163119eb602adb67b7802cc79cd33ba44c7d2fe61d1586c96a1"
APP_SECRET = "app-secret-of-the-tests"
HOST = "cn.myhuaweicloud-koodrive.com"
DATE = "20240909T033325Z"
USER = "1505084218764547200"
FILES = ["koodrive", "ose", "v1", "files"]

DESCRIPTION = (
    "App signatures. A request has method, target (path and query as they are sent), headers and body (text in "
    "UTF-8, empty where there is none). segments and query say what the target stands for: the segments of the path "
    "without empty and relative ones, and the parameters in the order of the target, both percent-decoded. A "
    "program that signs what it sends starts from the target, one that builds the target too may start from these. "
    "canonicalRequest, stringToSign and signature are the steps to authorization, the value of the header. A line "
    "feed in a text is a line feed of the canonical request."
)


def encode(text):
    return quote(text, safe="-_.~")


def case(name, method="GET", segments=(), query=(), body="", host=HOST, date=DATE, user=USER, target=None):
    """`segments` and `query` are decoded. `target` is the request's where it is not spelled as we would spell it."""
    if target is None:
        target = "/" + "/".join(encode(segment) for segment in segments)
        target += "?" * bool(query) + "&".join(f"{encode(name)}={encode(value)}" for name, value in query)
    headers = {"Host": host, "X-Date": date, "X-User-Id": user}

    path = "/" + "".join(encode(segment) + "/" for segment in segments)
    pairs = sorted((name.encode(), value.encode()) for name, value in query)
    parameters = "&".join(f"{encode(name)}={encode(value)}" for name, value in pairs)
    lines = "".join(sorted(f"{name.lower()}:{value.strip()}\n" for name, value in headers.items()))
    names = ";".join(sorted(name.lower() for name in headers))
    payload = hashlib.sha256(body.encode()).hexdigest()
    canonical = "\n".join([method.upper(), path, parameters, lines, names, payload])

    to_sign = "HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.new(APP_SECRET.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return {
        "name": name,
        "appId": APP_ID,
        "appSecret": APP_SECRET,
        "method": method,
        "target": target,
        "headers": headers,
        "body": body,
        "segments": list(segments),
        "query": [{"name": name, "value": value} for name, value in query],
        "canonicalRequest": canonical,
        "stringToSign": to_sign,
        "signature": signature,
        "authorization": f"HMAC-SHA256 AppId={APP_ID},SignedHeaders={names},Signature={signature}",
    }


MARKS = "-._~!$&'()*+,;=:@/?#[]%20"

CASES = [
    case("no query", "POST", FILES + ["create"], body='{"fileName":"a.txt"}'),
    case("no body", segments=["koodrive", "ose", "v1", "jobs"]),
    case("Chinese in the body", "POST", FILES + ["search"], body='{"keyword":"云盘"}'),
    case("line ends in the body", "POST", FILES + ["search"], body='{\r\n  "keyword": "a"\n}\n'),
    case("a query", segments=FILES, query=[("limit", "10"), ("offset", "0")]),
    case("a query out of order", segments=FILES, query=[("b", "2"), ("a", "1"), ("B", "3"), ("_", "4")]),
    case("spaces", segments=FILES + ["a b"], query=[("file name", "x  y")]),
    case("a plus sign is no space", segments=FILES + ["a+b"], query=[("q", "1+1"), ("p+q", "")]),
    case("a plus sign as it is", segments=FILES + ["a+b"], query=[("q", "1+1")],
         target="/koodrive/ose/v1/files/a+b?q=1+1"),
    case("unreserved marks stay", segments=FILES + ["a~b-c_d.e"], query=[("q", "~-_.")]),
    case("other marks are encoded", segments=FILES + [MARKS], query=[("q", MARKS), (MARKS, "")]),
    case("other marks as they are", segments=FILES + ["!$&'()*+,;=:@"], query=[("q", "!$'()*,;=:@/?[]")],
         target="/koodrive/ose/v1/files/!$&'()*+,;=:@?q=!$'()*,;=:@/?[]"),
    case("a percent sign", segments=FILES + ["100%"], query=[("q", "50%25"), ("p", "%20")]),
    case("escapes in lower case", segments=FILES + ["a/b", "~x"], query=[("q", "a b")],
         target="/koodrive/ose/v1/files/a%2fb/%7ex?q=a%20b"),
    case("Chinese in path and query", segments=FILES + ["文件"], query=[("名", "云盘")]),
    case("an emoji in path and query", segments=FILES + ["😀"], query=[("q", "é😀")]),
    case("an empty value", segments=FILES, query=[("empty", ""), ("full", "1")]),
    case("a value without its equals sign", segments=FILES, query=[("flag", ""), ("full", "1")],
         target="/koodrive/ose/v1/files?flag&full=1"),
    case("a question mark and no query", segments=FILES, target="/koodrive/ose/v1/files?"),
    case("empty parameters", segments=FILES, query=[("a", "1")], target="/koodrive/ose/v1/files?&&a=1&"),
    case("equal names", segments=FILES, query=[("id", "2"), ("id", "10"), ("id", "1"), ("id", ""), ("ida", "0")]),
    # Encoded, these names would be in another order; in UTF-16, the last two.
    case("names are sorted before they are encoded", segments=FILES,
         query=[("a😀", "1"), ("a￥", "2"), ("a~", "3"), ("aB", "4"), ("a[", "5"), ("a", "6"), ("a b", "7")]),
    case("a slash at the end", "POST", FILES, target="/koodrive/ose/v1/files/"),
    case("the root"),
    case("empty and relative segments", segments=["koodrive", "ose"], target="/koodrive//./v1/../ose/"),
    case("relative segments in disguise", segments=["koodrive", "files"], target="/koodrive/v1/%2e%2E/./files/%2e"),
    case("a prefix, and a port in the host", "POST", ["gateway", "drive"] + FILES + ["create"], body="{}",
         host="gateway.example.com:8443"),
    case("an IPv6 host with a port", segments=FILES, host="[2001:db8::1]:8443"),
    case("an id beyond 2 to the 53rd", "DELETE", ["koodrive", "ose", "v1", "users", "1316083732377071001"],
         host="127.0.0.1:8080"),
    case("a body with PUT", "PUT", FILES + ["rename"], body='{"name":"b"}'),
    case("a method in lower case", "patch", FILES, body="{}"),
    case("blanks around the values of headers", segments=FILES, host=" " + HOST, date=DATE + " ", user=f"  {USER}\t"),
]


def document():
    page = "https://support.huaweicloud.com/api-koodrive/koodrive_05_00{}.html"
    international = "https://support.huaweicloud.com/intl/en-us/api-koodrive/koodrive_05_00{}.html"
    return {
        "description": DESCRIPTION,
        "source": [
            {"document": "signature-step1.zh.2025-10-22.txt", "section": "1", "page": page.format(35)},
            {"document": "signature-steps-2-4.txt", "section": "2", "page": international.format(29)},
            {"document": "signature-steps-2-4.txt", "section": "3", "page": international.format(30)},
            {"document": "signature-steps-2-4.txt", "section": "4", "page": page.format(31)},
        ],
        "vectors": CASES,
    }
