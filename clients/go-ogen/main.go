// Command go-ogen takes a file through KooDrive with a client from ogen.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/ogen-go/ogen/ogenerrors"

	"koodrive.example/client/journey"
	"koodrive.example/client/koodrive"
	"koodrive.example/client/nulls"
)

func main() {
	journey.Main(func(address, token string, transport http.RoundTripper) (journey.Client, error) {
		api, err := koodrive.NewClient(address, credentials{token},
			koodrive.WithClient(&http.Client{Transport: withoutNulls{transport}}))
		return client{api}, err
	})
}

// credentials is a koodrive.SecuritySource: the client asks it for the header of each call.
type credentials struct {
	token string
}

// AccessToken returns the token, which is the whole value of the header already.
func (c credentials) AccessToken(context.Context, koodrive.OperationName) (koodrive.AccessToken, error) {
	if c.token == "" {
		return koodrive.AccessToken{}, ogenerrors.ErrSkipClientSecurity
	}
	return koodrive.AccessToken{APIKey: c.token}, nil
}

// AccountToken has no token, which only carriers issue.
func (credentials) AccountToken(context.Context, koodrive.OperationName) (koodrive.AccountToken, error) {
	return koodrive.AccountToken{}, ogenerrors.ErrSkipClientSecurity
}

// AppSignature leaves the header to the transport, which sees the whole request; without any credential, the client
// would not make the call.
func (c credentials) AppSignature(context.Context, koodrive.OperationName) (koodrive.AppSignature, error) {
	if c.token != "" {
		return koodrive.AppSignature{}, ogenerrors.ErrSkipClientSecurity
	}
	return koodrive.AppSignature{}, nil
}

// withoutNulls takes the nulls out of responses. The models refuse them in all members that the description does not
// declare nullable, and the service sends them for what is missing.
type withoutNulls struct {
	next http.RoundTripper
}

// RoundTrip sends the request, and changes the body of the response.
func (w withoutNulls) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := w.next.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(response.Body)
	if err := errors.Join(err, response.Body.Close()); err != nil {
		return nil, err
	}
	// What is no JSON is left to the client to refuse.
	if pruned, err := nulls.Prune(body); err == nil {
		body = pruned
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	response.ContentLength = int64(len(body))
	return response, nil
}

// success returns the response to a call that succeeded. HTTP status 200 alone is no success: the code tells more.
func success[T response](response T, err error) (T, error) {
	if err == nil {
		return response, refusal(response)
	}
	var failure *koodrive.ErrorStatusCode
	if errors.As(err, &failure) {
		return response, errors.Join(err, refusal(&failure.Response))
	}
	return response, err
}

// response is what the responses of nearly all operations have.
type response interface {
	GetCode() koodrive.Code
	GetMsg() koodrive.OptString
}

// refusal returns an error unless the code of a response is that of success.
func refusal(r response) error {
	return journey.Check(r.GetCode(), r.GetMsg().Value)
}

// client is a journey.Client. A member that may be missing has the zero value then.
type client struct {
	api *koodrive.Client
}

func (c client) CreateSession(ctx context.Context, authorizationCode string) (string, error) {
	request := &koodrive.CreateSessionRequest{Code: authorizationCode}
	session, err := success(c.api.CreateSession(ctx, request, koodrive.CreateSessionParams{}))
	if err != nil {
		return "", err
	}
	// The documents know two forms.
	if data, ok := session.Data.Get(); ok {
		return data.AccessToken.Value, nil
	}
	return session.AccessToken.Value, nil
}

func (c client) GetSpace(ctx context.Context, userID string) (string, error) {
	space, err := success(c.api.GetSpace(ctx, koodrive.GetSpaceParams{
		OwnerID: koodrive.SpaceOwnerId(userID),
		Type:    journey.KindPersonal,
	}))
	if err != nil {
		return "", err
	}
	return string(space.Data.Value.ContainerId.Value), nil
}

func (c client) ListSpacesByOwner(ctx context.Context, userID string) ([]string, error) {
	response, err := success(c.api.ListSpacesByOwner(ctx, koodrive.ListSpacesByOwnerParams{
		OwnerID: koodrive.UserId(userID),
		Type:    koodrive.NewOptSpaceKind(journey.KindPersonal),
	}))
	if err != nil {
		return nil, err
	}
	spaces, err := journey.List[koodrive.Space](response.Data)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, space := range spaces {
		ids = append(ids, string(space.ContainerId.Value))
	}
	return ids, nil
}

func (c client) GetUser(ctx context.Context, userID string) (string, error) {
	user, err := success(c.api.GetUser(ctx, koodrive.GetUserParams{UserID: koodrive.UserId(userID)}))
	if err != nil {
		return "", err
	}
	return journey.Text(user.Data.Value.ID)
}

func (c client) CreateDirectory(ctx context.Context, containerID, parentID, name string) (string, error) {
	folder, err := success(c.api.CreateDirectory(ctx, &koodrive.CreateDirectoryRequest{
		ContainerId:  koodrive.ContainerId(containerID),
		ParentFolder: []koodrive.FileId{koodrive.FileId(parentID)},
		FileName:     name,
		FileType:     journey.FileTypeFolder,
		RenameMode:   koodrive.NewOptDuplicatePolicy(journey.RejectTakenName),
	}, koodrive.CreateDirectoryParams{}))
	if err != nil {
		return "", err
	}
	return string(folder.ID.Value), nil
}

func (c client) ListPersonalFiles(
	ctx context.Context, containerID, folderID, cursor string, size int32,
) ([]string, string, error) {
	page, err := success(c.api.ListPersonalFiles(ctx, &koodrive.ListFilesRequest{
		ContainerId:  koodrive.ContainerId(containerID),
		ParentFileId: koodrive.FileId(folderID),
		PageInfo:     koodrive.NewOptPageInfo(koodrive.PageInfo{PageSize: size, PageCursor: cursor}),
	}, koodrive.ListPersonalFilesParams{Type: journey.AreaFiles}))
	if err != nil {
		return nil, "", err
	}
	var names []string
	for _, file := range page.Files {
		names = append(names, file.FileName.Value)
	}
	return names, page.NextCursor.Value, nil
}

func (c client) CreateFile(ctx context.Context, upload journey.Upload) (string, map[int32]string, error) {
	var parts []koodrive.UploadPart
	for _, part := range upload.Parts {
		parts = append(parts, koodrive.UploadPart{
			PartNumber: koodrive.NewOptInt32(part.Number),
			PartOffset: koodrive.NewOptInt64(part.Offset),
			PartSize:   koodrive.NewOptInt64(part.Size),
			HashCtx:    part.HashCtx,
		})
	}
	file, err := success(c.api.CreateFile(ctx, &koodrive.CreateFileRequest{
		ContainerId:  koodrive.ContainerId(upload.ContainerID),
		ParentFolder: []koodrive.FileId{koodrive.FileId(upload.ParentID)},
		FileName:     upload.Name,
		FileType:     koodrive.FileType(upload.FileType),
		Length:       upload.Length,
		AutoRename:   journey.RejectTakenName,
		UploadMode:   journey.ModeMultipart,
		UploadType:   journey.TypeInParts,
		MultiParts:   parts,
		SHA256:       koodrive.NewOptString(upload.SHA256),
	}, koodrive.CreateFileParams{}))
	if err != nil {
		return "", nil, err
	}
	urls := make(map[int32]string)
	for _, part := range file.MultiParts {
		urls[part.PartNumber.Value] = part.UploadUrl.Value
	}
	return string(file.FileId.Value), urls, nil
}

func (c client) CompleteFile(ctx context.Context, fileID, digest string) error {
	request := &koodrive.CompleteFileRequest{
		FileId: koodrive.FileId(fileID),
		SHA256: koodrive.NewOptString(digest),
	}
	_, err := success(c.api.CompleteFile(ctx, request, koodrive.CompleteFileParams{}))
	return err
}

func (c client) GetDownloadURL(ctx context.Context, containerID, fileID string) (string, error) {
	response, err := success(c.api.GetDownloadUrls(ctx, &koodrive.GetDownloadUrlsRequest{
		ContainerId: koodrive.ContainerId(containerID),
		FileIds:     []koodrive.FileId{koodrive.FileId(fileID)},
	}, koodrive.GetDownloadUrlsParams{}))
	if err != nil {
		return "", err
	}
	if len(response.Downloads) != 1 {
		return "", fmt.Errorf("%d downloads of one file", len(response.Downloads))
	}
	// The call succeeds even if a file has no URL.
	download := response.Downloads[0]
	return download.URL.Value, journey.Check(download.Code, download.Msg.Value)
}

func (c client) GetFile(ctx context.Context, containerID, fileID string) (string, string, error) {
	request := &koodrive.GetFileRequest{ContainerId: koodrive.ContainerId(containerID)}
	file, err := success(c.api.GetFile(ctx, request, koodrive.GetFileParams{FileId: koodrive.FileId(fileID)}))
	if err != nil {
		return "", "", err
	}
	return string(file.ID.Value), string(file.FileType.Value), nil
}
