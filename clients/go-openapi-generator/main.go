// Command go-openapi-generator takes a file through KooDrive with a client from openapi-generator.
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
		configuration := koodrive.NewConfiguration()
		configuration.Servers = koodrive.ServerConfigurations{{URL: address}}
		configuration.HTTPClient = &http.Client{Transport: transport}
		return client{koodrive.NewAPIClient(configuration), token}, nil
	})
}

// success returns the response to a call that succeeded. HTTP status 200 alone is no success: the code tells more.
func success[T response](response T, _ *http.Response, err error) (T, error) {
	if err == nil {
		return response, journey.Check(response.GetCode(), response.GetMsg())
	}
	var failure *koodrive.GenericOpenAPIError
	if errors.As(err, &failure) {
		if refusal, ok := failure.Model().(koodrive.ErrorResponse); ok {
			return response, errors.Join(err, journey.Check(refusal.GetCode(), refusal.GetMsg()))
		}
	}
	return response, err
}

// response is what the responses of nearly all operations have.
type response interface {
	GetCode() json.RawMessage
	GetMsg() string
}

// client is a journey.Client.
type client struct {
	api   *koodrive.APIClient
	token string
}

// authorized makes the calls of the context send the token, which is the whole value of the header already.
func (c client) authorized(ctx context.Context) context.Context {
	if c.token == "" {
		return ctx
	}
	keys := map[string]koodrive.APIKey{"accessToken": {Key: c.token}}
	return context.WithValue(ctx, koodrive.ContextAPIKeys, keys)
}

func (c client) CreateSession(ctx context.Context, authorizationCode string) (string, error) {
	request := koodrive.NewCreateSessionRequest(authorizationCode)
	session, err := success(c.api.SessionsAPI.CreateSession(ctx).CreateSessionRequest(*request).Execute())
	if err != nil {
		return "", err
	}
	// The documents know two forms.
	if data, ok := session.GetDataOk(); ok {
		return data.GetAccessToken(), nil
	}
	return session.GetAccessToken(), nil
}

func (c client) GetSpace(ctx context.Context, userID string) (string, error) {
	call := c.api.SpacesAPI.GetSpace(c.authorized(ctx), userID).Type_(journey.KindPersonal)
	space, err := success(call.Execute())
	if err != nil {
		return "", err
	}
	return space.Data.GetContainerId(), nil
}

func (c client) ListSpacesByOwner(ctx context.Context, userID string) ([]string, error) {
	call := c.api.SpacesAPI.ListSpacesByOwner(c.authorized(ctx), userID).Type_(journey.KindPersonal)
	response, err := success(call.Execute())
	if err != nil {
		return nil, err
	}
	spaces, err := journey.List[koodrive.Space](response.GetData())
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, space := range spaces {
		ids = append(ids, space.GetContainerId())
	}
	return ids, nil
}

func (c client) GetUser(ctx context.Context, userID string) (string, error) {
	user, err := success(c.api.UsersAPI.GetUser(c.authorized(ctx), userID).Execute())
	if err != nil {
		return "", err
	}
	return journey.Text(user.Data.GetId())
}

func (c client) CreateDirectory(ctx context.Context, containerID, parentID, name string) (string, error) {
	request := koodrive.NewCreateDirectoryRequest(containerID, name, journey.FileTypeFolder)
	request.SetParentFolder([]string{parentID})
	request.SetRenameMode(journey.RejectTakenName)
	call := c.api.FilesAPI.CreateDirectory(c.authorized(ctx)).CreateDirectoryRequest(*request)
	folder, err := success(call.Execute())
	if err != nil {
		return "", err
	}
	return folder.GetId(), nil
}

func (c client) ListPersonalFiles(
	ctx context.Context, containerID, folderID, cursor string, size int32,
) ([]string, string, error) {
	request := koodrive.NewListFilesRequest(containerID, folderID)
	request.SetPageInfo(*koodrive.NewPageInfo(size, cursor))
	call := c.api.ListingsAPI.ListPersonalFiles(c.authorized(ctx), journey.AreaFiles).ListFilesRequest(*request)
	page, err := success(call.Execute())
	if err != nil {
		return nil, "", err
	}
	var names []string
	for _, file := range page.GetFiles() {
		names = append(names, file.GetFileName())
	}
	return names, page.GetNextCursor(), nil
}

func (c client) CreateFile(ctx context.Context, upload journey.Upload) (string, map[int32]string, error) {
	request := koodrive.NewCreateFileRequest(upload.ContainerID, []string{upload.ParentID}, upload.Name,
		upload.FileType, upload.Length, journey.RejectTakenName, journey.ModeMultipart, journey.TypeInParts)
	request.SetSha256(upload.SHA256)
	for _, part := range upload.Parts {
		request.MultiParts = append(request.MultiParts, koodrive.UploadPart{
			PartNumber: &part.Number,
			PartOffset: &part.Offset,
			PartSize:   &part.Size,
			HashCtx:    part.HashCtx,
		})
	}
	file, err := success(c.api.FilesAPI.CreateFile(c.authorized(ctx)).CreateFileRequest(*request).Execute())
	if err != nil {
		return "", nil, err
	}
	urls := make(map[int32]string)
	for _, part := range file.GetMultiParts() {
		urls[part.GetPartNumber()] = part.GetUploadUrl()
	}
	return file.GetFileId(), urls, nil
}

func (c client) CompleteFile(ctx context.Context, fileID, digest string) error {
	request := koodrive.NewCompleteFileRequest(fileID)
	request.SetSha256(digest)
	_, err := success(c.api.FilesAPI.CompleteFile(c.authorized(ctx)).CompleteFileRequest(*request).Execute())
	return err
}

func (c client) GetDownloadURL(ctx context.Context, containerID, fileID string) (string, error) {
	request := koodrive.NewGetDownloadUrlsRequest(containerID, []string{fileID})
	call := c.api.FilesAPI.GetDownloadUrls(c.authorized(ctx)).GetDownloadUrlsRequest(*request)
	response, err := success(call.Execute())
	if err != nil {
		return "", err
	}
	downloads := response.GetDownloads()
	if len(downloads) != 1 {
		return "", fmt.Errorf("%d downloads of one file", len(downloads))
	}
	// The call succeeds even if a file has no URL.
	return downloads[0].GetUrl(), journey.Check(downloads[0].GetCode(), downloads[0].GetMsg())
}

func (c client) GetFile(ctx context.Context, containerID, fileID string) (string, string, error) {
	request := koodrive.NewGetFileRequest(containerID)
	file, err := success(c.api.FilesAPI.GetFile(c.authorized(ctx), fileID).GetFileRequest(*request).Execute())
	if err != nil {
		return "", "", err
	}
	return file.GetId(), file.GetFileType(), nil
}
