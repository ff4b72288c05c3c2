// Package signature signs requests as an application does: the security scheme appSignature of the description.
package signature

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

// App is an application that acts for a user.
type App struct {
	ID, Secret, UserID string
}

const signedHeaders = "host;x-date;x-user-id"

// Sign adds the signature to a request that is otherwise complete.
func (app App) Sign(request *http.Request) error {
	date := time.Now().UTC().Format("20060102T150405Z")
	canonical, err := app.canonical(request, date)
	if err != nil {
		return err
	}
	mac := hmac.New(sha256.New, []byte(app.Secret))
	io.WriteString(mac, "HMAC-SHA256\n"+digest([]byte(canonical)))
	request.Header.Set("X-Date", date)
	request.Header.Set("X-User-Id", app.UserID)
	request.Header.Set("Authorization", fmt.Sprintf(
		"HMAC-SHA256 AppId=%s,SignedHeaders=%s,Signature=%x", app.ID, signedHeaders, mac.Sum(nil)))
	return nil
}

// RoundTrip signs a request and sends it, so that the application can be the transport of an [http.Client].
func (app App) RoundTrip(request *http.Request) (*http.Response, error) {
	// A transport must not change the request that it is given.
	signed := request.Clone(request.Context())
	if err := app.Sign(signed); err != nil {
		return nil, err
	}
	return http.DefaultTransport.RoundTrip(signed)
}

func (app App) canonical(request *http.Request, date string) (string, error) {
	path, err := canonicalPath(request.URL.EscapedPath())
	if err != nil {
		return "", err
	}
	query, err := canonicalQuery(request.URL.RawQuery)
	if err != nil {
		return "", err
	}
	body, err := peek(request)
	if err != nil {
		return "", err
	}
	return strings.Join([]string{
		request.Method,
		path,
		query,
		// Each header's line ends in a line feed, so that an empty line follows the last one.
		fmt.Sprintf("host:%s\nx-date:%s\nx-user-id:%s\n", cmp.Or(request.Host, request.URL.Host), date, app.UserID),
		signedHeaders,
		digest(body),
	}, "\n"), nil
}

func canonicalPath(path string) (string, error) {
	var canonical []string
	for segment := range strings.SplitSeq(path, "/") {
		segment, err := url.PathUnescape(segment)
		if err != nil {
			return "", err
		}
		switch segment {
		case "", ".":
		case "..":
			canonical = canonical[:max(0, len(canonical)-1)]
		default:
			canonical = append(canonical, encode(segment)+"/")
		}
	}
	return "/" + strings.Join(canonical, ""), nil
}

func canonicalQuery(query string) (string, error) {
	var pairs [][]string
	for pair := range strings.SplitSeq(query, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		// Unlike QueryUnescape, PathUnescape keeps a plus sign.
		name, err := url.PathUnescape(name)
		if err != nil {
			return "", err
		}
		value, err = url.PathUnescape(value)
		if err != nil {
			return "", err
		}
		pairs = append(pairs, []string{name, value})
	}
	slices.SortFunc(pairs, slices.Compare)
	var canonical []string
	for _, pair := range pairs {
		canonical = append(canonical, encode(pair[0])+"="+encode(pair[1]))
	}
	return strings.Join(canonical, "&"), nil
}

// encode percent-encodes all but letters, digits and -_.~ as QueryEscape does, except for a space.
func encode(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// peek returns the body of a request, which can be read again after it.
func peek(request *http.Request) ([]byte, error) {
	if request.Body == nil {
		return nil, nil
	}
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	request.Body = io.NopCloser(bytes.NewReader(body))
	return body, nil
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
