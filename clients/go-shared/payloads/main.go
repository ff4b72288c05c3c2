// The program payloads decodes every payload of the file PAYLOADS into the generated type of its schema, and counts what arrives.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

type payload struct {
	Name, Schema, Kind string
	Value              json.RawMessage
}

// description is what it takes of the description to tell which members of a schema are known.
type description struct {
	Components struct {
		Schemas map[string]struct {
			Properties map[string]json.RawMessage
		}
	}
}

func main() {
	log.SetFlags(0)
	var file struct{ Payloads []payload }
	if err := read(os.Getenv("PAYLOADS"), &file); err != nil {
		log.Fatal(err)
	}
	var known description
	if err := read(filepath.Join(os.Getenv("DIST"), "koodrive-client.json"), &known); err != nil {
		log.Fatal(err)
	}
	total, decoded := map[string]int{}, map[string]int{}
	for _, payload := range file.Payloads {
		total[payload.Kind]++
		if err := check(payload, known); err != nil {
			fmt.Printf("FAILED %s: %v\n", payload.Name, err)
		} else {
			decoded[payload.Kind]++
		}
	}
	fmt.Printf("payloads: %d of %d published, %d of %d placeholders, %d of %d odd\n", decoded["published"], total["published"],
		decoded["placeholder"], total["placeholder"], decoded["odd"], total["odd"])
	if decoded["published"] < total["published"] || decoded["odd"] < total["odd"] {
		os.Exit(1)
	}
}

func read(path string, into any) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(content, into)
}

// check sends a payload through its type and back.
func check(payload payload, known description) error {
	create, found := schemas[payload.Schema]
	if !found {
		return errors.New("the client was generated without the schema " + payload.Schema)
	}
	value := create()
	if err := json.Unmarshal(payload.Value, value); err != nil {
		return err
	}
	encoded, err := json.Marshal(value)
	if err != nil {
		return err
	}
	sent, err := parse(payload.Value)
	if err != nil {
		return err
	}
	arrived, err := parse(encoded)
	if err != nil {
		return err
	}
	if members, isObject := sent.(map[string]any); isObject {
		// A member that the description does not know cannot arrive.
		for name := range members {
			if _, found := known.Components.Schemas[payload.Schema].Properties[name]; !found {
				delete(members, name)
			}
		}
	}
	if lost := compare("", sent, arrived); len(lost) > 0 {
		return errors.New("lost: " + strings.Join(lost, ", "))
	}
	return nil
}

// parse keeps the digits of numbers: a float64 would round ids.
func parse(text []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err = decoder.Decode(&value)
	return value, err
}

// compare returns where sent has something that did not arrive.
func compare(path string, sent, arrived any) (lost []string) {
	switch sent := sent.(type) {
	case map[string]any:
		arrived, isObject := arrived.(map[string]any)
		// In an empty object nothing can get lost, and a type may leave it out.
		if !isObject && len(sent) > 0 {
			return []string{path}
		}
		for name, value := range sent {
			lost = append(lost, compare(path+"/"+name, value, arrived[name])...)
		}
		return lost
	case []any:
		arrived, isArray := arrived.([]any)
		if (!isArray && len(sent) > 0) || len(arrived) != len(sent) {
			return []string{path}
		}
		for i, value := range sent {
			lost = append(lost, compare(fmt.Sprint(path, "/", i), value, arrived[i])...)
		}
		return lost
	default:
		if sent != arrived {
			return []string{path}
		}
		return nil
	}
}
