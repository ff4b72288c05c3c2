package journey

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// application signs requests on behalf of a user, as the security scheme appSignature of the description has it. As a
// transport it sees requests as they are sent, whichever client makes them.
type application struct {
	id, secret, userID string
	next               http.RoundTripper
}

// RoundTrip sends the request with a signature in the place of a token.
func (a application) RoundTrip(request *http.Request) (*http.Response, error) {
	var body []byte
	if request.Body != nil {
		var err error
		body, err = io.ReadAll(request.Body)
		if closing := request.Body.Close(); err == nil {
			err = closing
		}
		if err != nil {
			return nil, err
		}
	}
	// A transport may change only a copy of the request, but has to close its body.
	signed := request.Clone(request.Context())
	if request.Body != nil {
		signed.Body = io.NopCloser(bytes.NewReader(body))
	}
	signed.Header.Set("X-Date", time.Now().UTC().Format("20060102T150405Z"))
	signed.Header.Set("X-User-Id", a.userID)
	signed.Header.Set("Authorization", a.authorization(signed, body))
	return a.next.RoundTrip(signed)
}

// authorization returns the value of the header for a request that has X-Date and X-User-Id.
func (a application) authorization(request *http.Request, body []byte) string {
	const names = "host;x-date;x-user-id"
	canonical := strings.Join([]string{
		strings.ToUpper(request.Method),
		canonicalPath(request.URL.EscapedPath()),
		canonicalQuery(request.URL.RawQuery),
		headerLine("host", cmp.Or(request.Host, request.URL.Host)),
		headerLine("x-date", request.Header.Get("X-Date")),
		headerLine("x-user-id", request.Header.Get("X-User-Id")),
		"", // Each header has a line of its own, so an empty one follows.
		names,
		hexDigest(body),
	}, "\n")
	mac := hmac.New(sha256.New, []byte(a.secret))
	mac.Write([]byte("HMAC-SHA256\n" + hexDigest([]byte(canonical))))
	return fmt.Sprintf("HMAC-SHA256 AppId=%s,SignedHeaders=%s,Signature=%x", a.id, names, mac.Sum(nil))
}

// headerLine returns the line of a header, without the blanks that HTTP allows around its value.
func headerLine(name, value string) string {
	return name + ":" + strings.Trim(value, " \t")
}

// canonicalPath resolves relative segments of an escaped path, encodes each segment strictly, and ends it with a slash.
func canonicalPath(path string) string {
	var segments []string
	for segment := range strings.SplitSeq(path, "/") {
		switch segment := unescape(segment); segment {
		case "", ".":
		case "..":
			segments = segments[:max(0, len(segments)-1)]
		default:
			segments = append(segments, encode(segment))
		}
	}
	return strings.TrimSuffix("/"+strings.Join(segments, "/"), "/") + "/"
}

// canonicalQuery sorts the parameters by name and then by value. A plus sign is no space here, so url.ParseQuery, which
// takes it for one, is of no use.
func canonicalQuery(query string) string {
	type parameter struct{ name, value string }
	var parameters []parameter
	for piece := range strings.SplitSeq(query, "&") {
		if piece != "" {
			name, value, _ := strings.Cut(piece, "=")
			parameters = append(parameters, parameter{unescape(name), unescape(value)})
		}
	}
	slices.SortFunc(parameters, func(a, b parameter) int {
		return cmp.Or(strings.Compare(a.name, b.name), strings.Compare(a.value, b.value))
	})
	pairs := make([]string, len(parameters))
	for i, p := range parameters {
		pairs[i] = encode(p.name) + "=" + encode(p.value)
	}
	return strings.Join(pairs, "&")
}

// encode encodes all but letters, digits, and -_.~, which url.QueryEscape does too, except for spaces.
func encode(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// unescape undoes percent-encoding. What is not encoded well stays as it is.
func unescape(text string) string {
	if plain, err := url.PathUnescape(text); err == nil {
		return plain
	}
	return text
}

func hexDigest(data []byte) string {
	digest := sha256.Sum256(data)
	return hex.EncodeToString(digest[:])
}
