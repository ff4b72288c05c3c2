// The program drive takes a file through KooDrive by the generated client: sign in, list, upload, download; and what goes wrong on it.
//
// The address and the credentials are in the environment: see setting.
package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"slices"

	"drive/koodrive"
	"drive/midstate"
	"drive/signature"
)

const (
	// unknownType is a type of file that no document lists: the description's enumerations may grow.
	unknownType = "99"
	// notFound is the error of a call for a file that does not exist.
	notFound = "13000309"
	// noSuchAPI is the gateway's error of a call to an address that it does not know.
	noSuchAPI = "APIGW.0101"
)

// An enumeration that may grow is an int or a string; the documentation of its type lists the known values.
const (
	folderType koodrive.FileType        = "10"
	personal   koodrive.SpaceKind       = 1
	reject     koodrive.DuplicatePolicy = 3
	inParts    koodrive.UploadType      = 1
)

const mib = 1 << 20

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	url, userID := setting("URL"), setting("USER_ID")

	token, err := connect(url, nil).signIn(ctx)
	done("session", err)
	drive := connect(url, authorized(token))
	done("space", drive.ownSpace(ctx, userID))
	folder, err := drive.createFolder(ctx, "root", "Go, oapi-codegen")
	done("folder", err)
	done("list", drive.listInPages(ctx, folder))
	content := make([]byte, 11*mib)
	for i := range content {
		content[i] = byte(i % 251)
	}
	file, err := drive.upload(ctx, folder, content)
	done("upload", err)
	done("download", drive.download(ctx, file, content))
	_, err = drive.getFile(ctx, "no-such-file")
	done("error", refused(err, notFound))
	done("unknown-enum", drive.hasType(ctx, file, unknownType))
	done("big-id", drive.ownID(ctx, userID))
	nowhere := connect(url+"/nowhere", authorized(token))
	done("gateway", refused(nowhere.ownSpace(ctx, userID), noSuchAPI))
	app := signature.App{ID: setting("APP_ID"), Secret: setting("APP_SECRET"), UserID: userID}
	application := connect(url, func(_ context.Context, request *http.Request) error { return app.Sign(request) })
	done("signature", application.ownSpaces(ctx, userID))
}

func setting(name string) string {
	value, found := os.LookupEnv("KOODRIVE_" + name)
	if !found {
		log.Fatalf("KOODRIVE_%s is not set", name)
	}
	return value
}

func done(step string, err error) {
	if err != nil {
		log.Fatalf("step %s: %v", step, err)
	}
	fmt.Println("ok", step)
}

// drive is the caller's space.
type drive struct {
	*koodrive.ClientWithResponses
	containerID koodrive.ContainerId
}

// connect returns a client that edits each request before it sends it, which is the place for credentials.
func connect(url string, edit koodrive.RequestEditorFn) drive {
	var options []koodrive.ClientOption
	if edit != nil {
		options = append(options, koodrive.WithRequestEditorFn(edit))
	}
	client, err := koodrive.NewClientWithResponses(url, options...)
	if err != nil {
		log.Fatal(err)
	}
	return drive{client, setting("CONTAINER_ID")}
}

// authorized puts a token into requests: the whole value of the header, as createSession returns it.
func authorized(token string) koodrive.RequestEditorFn {
	return func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", token)
		return nil
	}
}

func (d drive) signIn(ctx context.Context) (string, error) {
	code := setting("AUTHORIZATION_CODE")
	session, err := outcome(d.CreateSessionWithResponse(ctx, nil, koodrive.CreateSessionRequest{Code: code}))
	if err != nil {
		return "", err
	}
	// Two forms of the response are known: in the later one, the token is in the data.
	token := session.AccessToken
	if session.Data != nil {
		token = cmp.Or(session.Data.AccessToken, token)
	}
	return present(token, "token")
}

func (d drive) ownSpace(ctx context.Context, userID string) error {
	space, err := outcome(d.GetSpaceWithResponse(ctx, userID, &koodrive.GetSpaceParams{Type: personal}))
	if err != nil {
		return err
	}
	if space.Data == nil || value(space.Data.ContainerId) != d.containerID {
		return fmt.Errorf("the space is %+v", space.Data)
	}
	return nil
}

// ownSpaces is like ownSpace, by a call that an application may make too.
func (d drive) ownSpaces(ctx context.Context, userID string) error {
	params := &koodrive.ListSpacesByOwnerParams{Type: new(personal)}
	response, err := outcome(d.ListSpacesByOwnerWithResponse(ctx, userID, params))
	if err != nil {
		return err
	}
	spaces, err := entries[koodrive.Space](response.Data)
	if err != nil {
		return err
	}
	isOwn := func(space koodrive.Space) bool { return value(space.ContainerId) == d.containerID }
	if !slices.ContainsFunc(spaces, isOwn) {
		return errors.New("the user's space is missing")
	}
	return nil
}

func (d drive) ownID(ctx context.Context, userID string) error {
	user, err := outcome(d.GetUserWithResponse(ctx, userID, nil))
	if err != nil {
		return err
	}
	if user.Data == nil || text(user.Data.Id) != userID {
		return fmt.Errorf("the user is %+v", user.Data)
	}
	return nil
}

func (d drive) createFolder(ctx context.Context, parent koodrive.FileId, name string) (koodrive.FileId, error) {
	created, err := outcome(d.CreateDirectoryWithResponse(ctx, nil, koodrive.CreateDirectoryRequest{
		ContainerId:  d.containerID,
		ParentFolder: []koodrive.FileId{parent},
		FileName:     name,
		FileType:     folderType,
		RenameMode:   new(reject),
	}))
	if err != nil {
		return "", err
	}
	return present(created.Id, "id")
}

// listInPages fills a folder, and reads it two entries at a time.
func (d drive) listInPages(ctx context.Context, folder koodrive.FileId) error {
	names := []string{"five", "four", "one", "three", "two"}
	for _, name := range names {
		if _, err := d.createFolder(ctx, folder, name); err != nil {
			return err
		}
	}
	var listed []string
	var pages int
	for cursor, more := "", true; more; more = cursor != "" {
		page, err := outcome(d.ListPersonalFilesWithResponse(ctx, "0", nil, koodrive.ListFilesRequest{
			ContainerId:  d.containerID,
			ParentFileId: folder,
			PageInfo:     &koodrive.PageInfo{PageSize: 2, PageCursor: cursor},
		}))
		if err != nil {
			return err
		}
		for _, file := range page.Files {
			listed = append(listed, value(file.FileName))
		}
		pages++
		cursor = value(page.NextCursor)
	}
	slices.Sort(listed)
	if pages != 3 || !slices.Equal(listed, names) {
		return fmt.Errorf("%q on %d pages", listed, pages)
	}
	return nil
}

// upload sends two parts, which could go out at the same time: the second one brings the midstate after the first.
func (d drive) upload(ctx context.Context, folder koodrive.FileId, content []byte) (koodrive.FileId, error) {
	first, second := content[:6*mib], content[6*mib:]
	words, err := midstate.After(first)
	if err != nil {
		return "", err
	}
	created, err := outcome(d.CreateFileWithResponse(ctx, nil, koodrive.CreateFileRequest{
		ContainerId:  d.containerID,
		ParentFolder: []koodrive.FileId{folder},
		FileName:     "content.bin",
		FileType:     unknownType,
		Length:       int64(len(content)),
		AutoRename:   reject,
		UploadMode:   "multipart",
		UploadType:   inParts,
		MultiParts: []koodrive.UploadPart{
			part(1, 0, first, nil),
			part(2, len(first), second, words),
		},
	}))
	if err != nil {
		return "", err
	}
	for _, part := range created.MultiParts {
		bytes := second
		if value(part.PartNumber) == 1 {
			bytes = first
		}
		if err := put(ctx, value(part.UploadUrl), bytes); err != nil {
			return "", fmt.Errorf("part %d: %w", value(part.PartNumber), err)
		}
	}
	file, err := present(created.FileId, "id")
	if err != nil {
		return "", err
	}
	digest := fmt.Sprintf("%x", sha256.Sum256(content))
	_, err = outcome(d.CompleteFileWithResponse(ctx, nil, koodrive.CompleteFileRequest{FileId: file, Sha256: &digest}))
	return file, err
}

func part(number int32, offset int, bytes []byte, words []int64) koodrive.UploadPart {
	return koodrive.UploadPart{
		PartNumber: &number,
		PartOffset: new(int64(offset)),
		PartSize:   new(int64(len(bytes))),
		HashCtx:    words,
	}
}

// put sends bytes to a URL that holds its own signature. The storage behind it takes no other: no Authorization.
func put(ctx context.Context, url string, content []byte) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodPut, url, bytes.NewReader(content))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return errors.New(response.Status)
	}
	return nil
}

func (d drive) download(ctx context.Context, file koodrive.FileId, content []byte) error {
	response, err := outcome(d.GetDownloadUrlsWithResponse(ctx, nil, koodrive.GetDownloadUrlsRequest{
		ContainerId: d.containerID,
		FileIds:     []koodrive.FileId{file},
	}))
	if err != nil {
		return err
	}
	if len(response.Downloads) != 1 {
		return fmt.Errorf("%d downloads", len(response.Downloads))
	}
	stored, err := http.Get(value(response.Downloads[0].Url))
	if err != nil {
		return err
	}
	defer stored.Body.Close()
	received, err := io.ReadAll(stored.Body)
	if err != nil {
		return err
	}
	if stored.StatusCode != http.StatusOK || !bytes.Equal(received, content) {
		return fmt.Errorf("%s: %d other bytes", stored.Status, len(received))
	}
	return nil
}

func (d drive) getFile(ctx context.Context, file koodrive.FileId) (*koodrive.GetFileResponse, error) {
	return outcome(d.GetFileWithResponse(ctx, file, nil, koodrive.GetFileRequest{ContainerId: d.containerID}))
}

func (d drive) hasType(ctx context.Context, file koodrive.FileId, expected koodrive.FileType) error {
	found, err := d.getFile(ctx, file)
	if err != nil {
		return err
	}
	if value(found.FileType) != expected {
		return fmt.Errorf("the type is %q", value(found.FileType))
	}
	return nil
}

// refusal is the error of a call that the service, or the gateway in front of it, refuses.
type refusal struct {
	code, message string
}

func (r *refusal) Error() string {
	return fmt.Sprintf("code %q: %s", r.code, r.message)
}

// result is what the result types of all calls have in common.
type result[T any] interface {
	GetJSON200() *T
	GetBody() []byte
}

// outcome returns the response of a call that succeeded. HTTP status 200 does not show that: the code does.
func outcome[R result[T], T any](answer R, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	// The generated types of responses share no interface, but every response has a code and a message.
	var envelope koodrive.ErrorResponse
	if err := json.Unmarshal(answer.GetBody(), &envelope); err != nil {
		return nil, err
	}
	if response := answer.GetJSON200(); response != nil && text(envelope.Code) == "0" {
		return response, nil
	}
	return nil, &refusal{text(envelope.Code), value(envelope.Msg)}
}

// refused succeeds if the service has refused a call with this code, and said why.
func refused(err error, code string) error {
	if refusal, is := errors.AsType[*refusal](err); is && refusal.code == code && refusal.message != "" {
		return nil
	}
	return fmt.Errorf("not refused with %s: %w", code, err)
}

// present returns what must be there.
func present(field *string, what string) (string, error) {
	if field == nil {
		return "", errors.New("no " + what)
	}
	return *field, nil
}

// value returns the value of an optional field, or its zero value.
func value[T any](field *T) (value T) {
	if field != nil {
		value = *field
	}
	return value
}

// text returns the text of a field without a type: the service writes such a value as text or as a number.
func text(value json.RawMessage) string {
	var text string
	if json.Unmarshal(value, &text) != nil {
		return string(value)
	}
	return text
}

// entries returns the entries of a field without a type, where the service writes a list of one as its only entry.
func entries[T any](value json.RawMessage) ([]T, error) {
	if !bytes.HasPrefix(value, []byte("[")) {
		value = slices.Concat([]byte("["), value, []byte("]"))
	}
	var entries []T
	err := json.Unmarshal(value, &entries)
	return entries, err
}
