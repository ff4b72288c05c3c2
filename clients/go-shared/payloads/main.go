// Command payloads decodes the payloads of a file with the generated models, which are in a table.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
)

type payload struct {
	Name, Schema, Kind string
	Value              json.RawMessage
}

func main() {
	passed, err := decodeAll(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if !passed {
		os.Exit(1)
	}
}

// decodeAll decodes all payloads, and reports those that failed. Only placeholders may.
func decodeAll(path string) (passed bool, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return false, err
	}
	var file struct{ Payloads []payload }
	if err := json.Unmarshal(data, &file); err != nil {
		return false, err
	}
	good, all := make(map[string]int), make(map[string]int)
	for _, p := range file.Payloads {
		all[p.Kind]++
		if err := p.check(); err != nil {
			fmt.Printf("FAILED %s: %s\n", p.Name, strings.Join(strings.Fields(err.Error()), " "))
			continue
		}
		good[p.Kind]++
	}
	fmt.Printf("payloads: %d of %d published, %d of %d placeholders, %d of %d odd\n", good["published"],
		all["published"], good["placeholder"], all["placeholder"], good["odd"], all["odd"])
	return good["published"] == all["published"] && good["odd"] == all["odd"], nil
}

// check decodes a payload, and checks that all of it arrived.
func (p payload) check() error {
	newModel, found := models[p.Schema]
	if !found {
		return errors.New("no such model")
	}
	model := newModel()
	if err := decode(p.Value, model); err != nil {
		return err
	}
	back, err := encode(model)
	if err != nil {
		return err
	}
	sent, err := parse(p.Value)
	if err != nil {
		return err
	}
	came, err := parse(back)
	if err != nil {
		return err
	}
	return compare(p.Schema, reflect.TypeOf(model), sent, came)
}

// parse parses JSON, and keeps all digits of numbers.
func parse(data []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// compare returns an error for each value that was sent and did not come, save members that the type does not have: a
// client ignores what it does not know.
func compare(path string, t reflect.Type, sent, came any) error {
	if empty(sent) && empty(came) {
		return nil
	}
	var errs []error
	switch sent := sent.(type) {
	case map[string]any:
		came, _ := came.(map[string]any)
		knows := false
		for _, name := range slices.Sorted(maps.Keys(sent)) {
			if member, known := memberOf(t, name); known {
				knows = true
				errs = append(errs, compare(path+"."+name, member, sent[name], came[name]))
			}
		}
		if !knows {
			return fmt.Errorf("%s: no member is known", path)
		}
	case []any:
		came, _ := came.([]any)
		if len(sent) != len(came) {
			return fmt.Errorf("%s: %d elements of %d", path, len(came), len(sent))
		}
		for i := range sent {
			errs = append(errs, compare(fmt.Sprintf("%s[%d]", path, i), elementOf(t), sent[i], came[i]))
		}
	default:
		if sent != came {
			return fmt.Errorf("%s: %v of %v", path, came, sent)
		}
	}
	return errors.Join(errs...)
}

// memberOf returns the type of a member of an object, if the type of the object knows such a member.
func memberOf(t reflect.Type, name string) (member reflect.Type, known bool) {
	t = plain(t)
	switch t.Kind() {
	case reflect.Struct:
		for field := range t.Fields() {
			if tag, _, _ := strings.Cut(field.Tag.Get("json"), ","); tag == name {
				return field.Type, true
			}
		}
		return nil, false
	case reflect.Map:
		return t.Elem(), true
	default:
		return t, true // Any value: it comes back with all members.
	}
}

// elementOf returns the type of the elements of a list.
func elementOf(t reflect.Type) reflect.Type {
	t = plain(t)
	if t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 {
		return t.Elem()
	}
	return t // Any value.
}

// plain returns the type of a value that need not be there: behind a pointer, or in an option, which has no JSON names.
func plain(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return plain(t.Elem())
	}
	if t.Kind() == reflect.Struct {
		if value, found := t.FieldByName("Value"); found && value.Tag == "" {
			return plain(value.Type)
		}
	}
	return t
}

// empty tells whether there is no value: models leave out nulls and what has no elements.
func empty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case map[string]any:
		return len(value) == 0
	case []any:
		return len(value) == 0
	}
	return false
}
