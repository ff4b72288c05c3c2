package journey

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Text returns a value that is text in some responses and a number in others, digit by digit: as a float64, which any
// would make of it, a number loses those of a 64-bit id.
func Text(value []byte) (string, error) {
	var text string
	if err := json.Unmarshal(value, &text); err == nil {
		return text, nil
	}
	var number json.Number
	if err := json.Unmarshal(value, &number); err != nil {
		return "", fmt.Errorf("neither text nor a number: %s", value)
	}
	return number.String(), nil
}

// List returns the elements of a list that some responses have, and others its only element instead.
func List[T any](value []byte) ([]T, error) {
	if !bytes.HasPrefix(bytes.TrimSpace(value), []byte("[")) {
		value = fmt.Appendf(nil, "[%s]", value)
	}
	var list []T
	err := json.Unmarshal(value, &list)
	return list, err
}

// Refused is the error of a call that KooDrive, or the gateway in front of it, refused.
type Refused struct {
	Code    string // Text: the codes of the service are numbers, those of the gateway are not.
	Message string
}

func (r *Refused) Error() string { return r.Code + ": " + r.Message }

// Check returns an error unless the code is that of success, which the HTTP status 200 alone does not show.
func Check(code []byte, message string) error {
	text, err := Text(code)
	if err != nil {
		return fmt.Errorf("the code: %w", err)
	}
	if text != "0" {
		return &Refused{text, message}
	}
	return nil
}
