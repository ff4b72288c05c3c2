// Package journey is the way of a file through KooDrive: sign in, list, upload, download, and what goes wrong. Clients
// from several generators go it.
package journey

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
)

// Client is what the journey needs of a generated client. A call that is refused returns a *Refused.
type Client interface {
	// CreateSession returns the token, which is the whole value of the header Authorization.
	CreateSession(ctx context.Context, authorizationCode string) (token string, err error)
	// GetSpace returns the container of the user's own space.
	GetSpace(ctx context.Context, userID string) (containerID string, err error)
	// ListSpacesByOwner returns the containers of all spaces of the user.
	ListSpacesByOwner(ctx context.Context, userID string) (containerIDs []string, err error)
	// GetUser returns the user's id as the response has it.
	GetUser(ctx context.Context, userID string) (id string, err error)
	// CreateDirectory creates a folder in a folder.
	CreateDirectory(ctx context.Context, containerID, parentID, name string) (id string, err error)
	// ListPersonalFiles returns a page of a folder, and the cursor of the next page: the last one has none.
	ListPersonalFiles(ctx context.Context, containerID, folderID, cursor string, size int32) (names []string, next string, err error)
	// CreateFile starts an upload, and returns the URL for each part.
	CreateFile(ctx context.Context, upload Upload) (id string, urls map[int32]string, err error)
	// CompleteFile ends an upload.
	CompleteFile(ctx context.Context, fileID, digest string) error
	// GetDownloadURL returns a URL for the content of the file.
	GetDownloadURL(ctx context.Context, containerID, fileID string) (string, error)
	// GetFile returns the file's id and type.
	GetFile(ctx context.Context, containerID, fileID string) (id, fileType string, err error)
}

// Connect makes a client for an address. It sends the token with all calls, if it is not empty.
type Connect func(address, token string, transport http.RoundTripper) (Client, error)

// Upload is a file to upload in parts.
type Upload struct {
	ContainerID, ParentID, Name, FileType string
	Length                                int64
	SHA256                                string
	Parts                                 []Part
}

// Part is a part of an upload. HashCtx is the state of SHA-256 before it, and nil for the first.
type Part struct {
	Number       int32
	Offset, Size int64
	HashCtx      []int64
}

// Values of enumerations. These may grow, so the clients take any text or number.
const (
	AreaFiles       = "0"
	FileTypeFolder  = "10"
	KindPersonal    = 1
	RejectTakenName = 3
	ModeMultipart   = "multipart"
	TypeInParts     = 1

	unknownFileType = "99"
)

// Errors of the service, which the description lists, and of the gateway.
const (
	codeNoSuchFile = "13000309"
	codeNoSuchAPI  = "APIGW.0101"
)

const (
	contentLength = 11 << 20
	// Not the smallest part there may be, but a multiple of the block size of SHA-256, as it has to be.
	firstPart = 6 << 20
)

// Main goes the journey with the settings in the environment, and ends the program.
func Main(connect Connect) {
	if err := run(context.Background(), connect); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// traveller is what one step leaves to the next.
type traveller struct {
	connect                  Connect
	url, userID, containerID string
	token                    string
	client                   Client
	folderID                 string
	content                  []byte
	fileID                   string
}

func run(ctx context.Context, connect Connect) error {
	if err := checkMidstate(); err != nil {
		return err
	}
	content := make([]byte, contentLength)
	if _, err := rand.Read(content); err != nil {
		return err
	}
	t := &traveller{
		connect:     connect,
		url:         os.Getenv("KOODRIVE_URL"),
		userID:      os.Getenv("KOODRIVE_USER_ID"),
		containerID: os.Getenv("KOODRIVE_CONTAINER_ID"),
		content:     content,
	}
	for _, step := range []struct {
		name string
		take func(context.Context) error
	}{
		{"session", t.session},
		{"space", t.space},
		{"folder", t.folder},
		{"list", t.list},
		{"upload", t.upload},
		{"download", t.download},
		{"error", t.noSuchFile},
		{"unknown-enum", t.unknownEnum},
		{"big-id", t.bigID},
		{"gateway", t.gateway},
		{"signature", t.signature},
	} {
		if err := step.take(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		fmt.Println("ok", step.name)
	}
	return nil
}

func (t *traveller) session(ctx context.Context) error {
	visitor, err := t.connect(t.url, "", http.DefaultTransport)
	if err != nil {
		return err
	}
	t.token, err = visitor.CreateSession(ctx, os.Getenv("KOODRIVE_AUTHORIZATION_CODE"))
	if err != nil {
		return err
	}
	t.client, err = t.connect(t.url, t.token, http.DefaultTransport)
	return err
}

func (t *traveller) space(ctx context.Context) error {
	id, err := t.client.GetSpace(ctx, t.userID)
	if err != nil {
		return err
	}
	return same("the container", id, t.containerID)
}

func (t *traveller) folder(ctx context.Context) (err error) {
	t.folderID, err = t.client.CreateDirectory(ctx, t.containerID, "root", "Go "+rand.Text())
	return err
}

func (t *traveller) list(ctx context.Context) error {
	var names []string
	for i := range 5 {
		name := fmt.Sprint("folder ", i)
		if _, err := t.client.CreateDirectory(ctx, t.containerID, t.folderID, name); err != nil {
			return err
		}
		names = append(names, name)
	}
	var found []string
	pages := 0
	for cursor, more := "", true; more; more = cursor != "" {
		page, next, err := t.client.ListPersonalFiles(ctx, t.containerID, t.folderID, cursor, 2)
		if err != nil {
			return err
		}
		found = append(found, page...)
		cursor = next
		pages++
	}
	slices.Sort(found)
	return errors.Join(same("the pages", pages, 3), same("the names", fmt.Sprint(found), fmt.Sprint(names)))
}

func (t *traveller) upload(ctx context.Context) error {
	first, second := t.content[:firstPart], t.content[firstPart:]
	hashCtx, err := midstate(first)
	if err != nil {
		return err
	}
	digest := sha256.Sum256(t.content)
	upload := Upload{
		ContainerID: t.containerID,
		ParentID:    t.folderID,
		Name:        "content.bin",
		FileType:    unknownFileType,
		Length:      int64(len(t.content)),
		SHA256:      hex.EncodeToString(digest[:]),
		Parts: []Part{
			{Number: 1, Size: int64(len(first))},
			{Number: 2, Offset: int64(len(first)), Size: int64(len(second)), HashCtx: hashCtx},
		},
	}
	id, urls, err := t.client.CreateFile(ctx, upload)
	if err != nil {
		return err
	}
	t.fileID = id
	// The midstates make the order free.
	for _, part := range []struct {
		number  int32
		content []byte
	}{{2, second}, {1, first}} {
		if _, err := transfer(ctx, http.MethodPut, urls[part.number], part.content); err != nil {
			return fmt.Errorf("part %d: %w", part.number, err)
		}
	}
	return t.client.CompleteFile(ctx, id, upload.SHA256)
}

func (t *traveller) download(ctx context.Context) error {
	url, err := t.client.GetDownloadURL(ctx, t.containerID, t.fileID)
	if err != nil {
		return err
	}
	content, err := transfer(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	if !bytes.Equal(content, t.content) {
		return errors.New("other bytes came back")
	}
	return nil
}

func (t *traveller) noSuchFile(ctx context.Context) error {
	_, _, err := t.client.GetFile(ctx, t.containerID, "no-such-file")
	return refusedWith(err, codeNoSuchFile)
}

func (t *traveller) unknownEnum(ctx context.Context) error {
	_, fileType, err := t.client.GetFile(ctx, t.containerID, t.fileID)
	if err != nil {
		return err
	}
	return same("the type", fileType, unknownFileType)
}

func (t *traveller) bigID(ctx context.Context) error {
	id, err := t.client.GetUser(ctx, t.userID)
	if err != nil {
		return err
	}
	return same("the user", id, t.userID)
}

func (t *traveller) gateway(ctx context.Context) error {
	lost, err := t.connect(t.url+"/nowhere", t.token, http.DefaultTransport)
	if err != nil {
		return err
	}
	_, err = lost.GetSpace(ctx, t.userID)
	return refusedWith(err, codeNoSuchAPI)
}

// signature takes an application's calls: one with a query and without a body, and one with a body.
func (t *traveller) signature(ctx context.Context) error {
	signer := application{
		id:     os.Getenv("KOODRIVE_APP_ID"),
		secret: os.Getenv("KOODRIVE_APP_SECRET"),
		userID: t.userID,
		next:   http.DefaultTransport,
	}
	client, err := t.connect(t.url, "", signer)
	if err != nil {
		return err
	}
	spaces, err := client.ListSpacesByOwner(ctx, t.userID)
	if err != nil {
		return err
	}
	if !slices.Contains(spaces, t.containerID) {
		return fmt.Errorf("other spaces: %q", spaces)
	}
	id, _, err := client.GetFile(ctx, t.containerID, t.fileID)
	if err != nil {
		return err
	}
	return same("the file", id, t.fileID)
}

// transfer sends a request to a pre-signed URL, where a token must not go.
func transfer(ctx context.Context, method, url string, content []byte) (body []byte, err error) {
	request, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, response.Body.Close()) }()
	if response.StatusCode != http.StatusOK {
		return nil, errors.New(response.Status)
	}
	return io.ReadAll(response.Body)
}

// refusedWith checks that a call was refused with this code, and that the response says why.
func refusedWith(err error, code string) error {
	var refused *Refused
	if !errors.As(err, &refused) {
		return fmt.Errorf("not refused, but: %v", err)
	}
	if refused.Message == "" {
		return errors.New("no message")
	}
	return same("the code", refused.Code, code)
}

func same[T comparable](what string, found, wanted T) error {
	if found != wanted {
		return fmt.Errorf("%s: %v instead of %v", what, found, wanted)
	}
	return nil
}
