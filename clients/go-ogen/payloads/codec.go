package main

import (
	"encoding/json"
	"regexp"

	"koodrive.example/client/nulls"
)

// decode decodes a response into a model as the client does, which takes the nulls out before.
func decode(response []byte, model any) error {
	response, err := nulls.Prune(response)
	if err != nil {
		return err
	}
	return json.Unmarshal(response, model)
}

var noCode = regexp.MustCompile(`"code":([,}])`)

// encode encodes a model again. Where a member of a named schema without a type is missing, as the code is, generated
// encoders write its name and no value, which is no JSON. No request has such a member.
func encode(model any) ([]byte, error) {
	data, err := model.(json.Marshaler).MarshalJSON()
	return noCode.ReplaceAll(data, []byte(`"code":null$1`)), err
}
