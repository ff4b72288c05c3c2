// Command go-oapi-codegen takes a file through KooDrive with a client from oapi-codegen.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"koodrive.example/client/journey"
	"koodrive.example/client/koodrive"
)

func main() {
	journey.Main(func(address, token string, transport http.RoundTripper) (journey.Client, error) {
		api, err := koodrive.NewClientWithResponses(address,
			koodrive.WithHTTPClient(&http.Client{Transport: transport}),
			koodrive.WithRequestEditorFn(authorize(token)))
		return client{api}, err
	})
}

// authorize sets the token, which is the whole value of the header already. The generated client does nothing about
// security schemes.
func authorize(token string) koodrive.RequestEditorFn {
	return func(_ context.Context, request *http.Request) error {
		if token != "" {
			request.Header.Set("Authorization", token)
		}
		return nil
	}
}

// success returns the response to a call that succeeded. A result has one member for HTTP status 200 and another for
// the rest; the code and the message, which tell more, are in the body of both.
func success[T any](response *T, body []byte) (*T, error) {
	var outcome koodrive.ErrorResponse
	if err := json.Unmarshal(body, &outcome); err != nil {
		return nil, fmt.Errorf("not a response of KooDrive's: %w", err)
	}
	if err := journey.Check(outcome.Code, value(outcome.Msg)); err != nil {
		return nil, err
	}
	if response == nil {
		return nil, errors.New("a code of success under an HTTP status of failure")
	}
	return response, nil
}

// value returns the value of a member, which is the zero value if the member is missing.
func value[T any](member *T) (zero T) {
	if member != nil {
		return *member
	}
	return zero
}

// client is a journey.Client. None of its calls has parameters in headers, so most pass nil for them.
type client struct {
	api *koodrive.ClientWithResponses
}

func (c client) CreateSession(ctx context.Context, authorizationCode string) (string, error) {
	result, err := c.api.CreateSessionWithResponse(ctx, nil, koodrive.CreateSessionRequest{Code: authorizationCode})
	if err != nil {
		return "", err
	}
	session, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", err
	}
	// The documents know two forms.
	if session.Data != nil {
		return value(session.Data.AccessToken), nil
	}
	return value(session.AccessToken), nil
}

func (c client) GetSpace(ctx context.Context, userID string) (string, error) {
	result, err := c.api.GetSpaceWithResponse(ctx, userID, &koodrive.GetSpaceParams{Type: journey.KindPersonal})
	if err != nil {
		return "", err
	}
	space, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", err
	}
	return value(value(space.Data).ContainerId), nil
}

func (c client) ListSpacesByOwner(ctx context.Context, userID string) ([]string, error) {
	params := &koodrive.ListSpacesByOwnerParams{Type: new(journey.KindPersonal)}
	result, err := c.api.ListSpacesByOwnerWithResponse(ctx, userID, params)
	if err != nil {
		return nil, err
	}
	response, err := success(result.JSON200, result.Body)
	if err != nil {
		return nil, err
	}
	spaces, err := journey.List[koodrive.Space](response.Data)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, space := range spaces {
		ids = append(ids, value(space.ContainerId))
	}
	return ids, nil
}

func (c client) GetUser(ctx context.Context, userID string) (string, error) {
	result, err := c.api.GetUserWithResponse(ctx, userID, nil)
	if err != nil {
		return "", err
	}
	user, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", err
	}
	return journey.Text(value(user.Data).Id)
}

func (c client) CreateDirectory(ctx context.Context, containerID, parentID, name string) (string, error) {
	result, err := c.api.CreateDirectoryWithResponse(ctx, nil, koodrive.CreateDirectoryRequest{
		ContainerId:  containerID,
		ParentFolder: []koodrive.FileId{parentID},
		FileName:     name,
		FileType:     journey.FileTypeFolder,
		RenameMode:   new(journey.RejectTakenName),
	})
	if err != nil {
		return "", err
	}
	folder, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", err
	}
	return value(folder.Id), nil
}

func (c client) ListPersonalFiles(
	ctx context.Context, containerID, folderID, cursor string, size int32,
) ([]string, string, error) {
	result, err := c.api.ListPersonalFilesWithResponse(ctx, journey.AreaFiles, nil, koodrive.ListFilesRequest{
		ContainerId:  containerID,
		ParentFileId: folderID,
		PageInfo:     &koodrive.PageInfo{PageSize: size, PageCursor: cursor},
	})
	if err != nil {
		return nil, "", err
	}
	page, err := success(result.JSON200, result.Body)
	if err != nil {
		return nil, "", err
	}
	var names []string
	for _, file := range page.Files {
		names = append(names, value(file.FileName))
	}
	return names, value(page.NextCursor), nil
}

func (c client) CreateFile(ctx context.Context, upload journey.Upload) (string, map[int32]string, error) {
	var parts []koodrive.UploadPart
	for _, part := range upload.Parts {
		parts = append(parts, koodrive.UploadPart{
			PartNumber: &part.Number,
			PartOffset: &part.Offset,
			PartSize:   &part.Size,
			HashCtx:    part.HashCtx,
		})
	}
	result, err := c.api.CreateFileWithResponse(ctx, nil, koodrive.CreateFileRequest{
		ContainerId:  upload.ContainerID,
		ParentFolder: []koodrive.FileId{upload.ParentID},
		FileName:     upload.Name,
		FileType:     upload.FileType,
		Length:       upload.Length,
		AutoRename:   journey.RejectTakenName,
		UploadMode:   journey.ModeMultipart,
		UploadType:   journey.TypeInParts,
		MultiParts:   parts,
		Sha256:       &upload.SHA256,
	})
	if err != nil {
		return "", nil, err
	}
	file, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", nil, err
	}
	urls := make(map[int32]string)
	for _, part := range file.MultiParts {
		urls[value(part.PartNumber)] = value(part.UploadUrl)
	}
	return value(file.FileId), urls, nil
}

func (c client) CompleteFile(ctx context.Context, fileID, digest string) error {
	result, err := c.api.CompleteFileWithResponse(ctx, nil, koodrive.CompleteFileRequest{FileId: fileID, Sha256: &digest})
	if err != nil {
		return err
	}
	_, err = success(result.JSON200, result.Body)
	return err
}

func (c client) GetDownloadURL(ctx context.Context, containerID, fileID string) (string, error) {
	result, err := c.api.GetDownloadUrlsWithResponse(ctx, nil, koodrive.GetDownloadUrlsRequest{
		ContainerId: containerID,
		FileIds:     []koodrive.FileId{fileID},
	})
	if err != nil {
		return "", err
	}
	response, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", err
	}
	if len(response.Downloads) != 1 {
		return "", fmt.Errorf("%d downloads of one file", len(response.Downloads))
	}
	// The call succeeds even if a file has no URL.
	download := response.Downloads[0]
	return value(download.Url), journey.Check(download.Code, value(download.Msg))
}

func (c client) GetFile(ctx context.Context, containerID, fileID string) (string, string, error) {
	result, err := c.api.GetFileWithResponse(ctx, fileID, nil, koodrive.GetFileRequest{ContainerId: containerID})
	if err != nil {
		return "", "", err
	}
	file, err := success(result.JSON200, result.Body)
	if err != nil {
		return "", "", err
	}
	return value(file.Id), value(file.FileType), nil
}
