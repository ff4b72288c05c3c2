// Package nulls takes the nulls out of JSON.
package nulls

import (
	"bytes"
	"encoding/json"
	"maps"
)

// Prune returns JSON without the members that are null. Numbers keep all their digits.
func Prune(data []byte) ([]byte, error) {
	if !bytes.Contains(data, []byte("null")) {
		return data, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	prune(value)
	return json.Marshal(value)
}

func prune(value any) {
	switch value := value.(type) {
	case map[string]any:
		maps.DeleteFunc(value, func(_ string, member any) bool { return member == nil })
		for _, member := range value {
			prune(member)
		}
	case []any:
		for _, element := range value {
			prune(element)
		}
	}
}
