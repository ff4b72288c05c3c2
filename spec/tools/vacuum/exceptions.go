package main

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"

	"github.com/daveshanley/vacuum/model"
	"go.yaml.in/yaml/v4"
)

// exception is a kind of findings that stay as they are.
type exception struct {
	// Rule is the id of the rule.
	Rule string `yaml:"rule"`
	// Files are the descriptions that it holds for, without their format; without any, all.
	Files []string `yaml:"files"`
	// Message is a regular expression of what the rule says; without it, anything.
	Message string `yaml:"message"`
	// At are the JSONPaths of the places; without any, all.
	At []string `yaml:"at"`
	// Within is a regular expression of the JSONPaths; without it, any.
	Within string `yaml:"within"`
	// Reason says why.
	Reason string `yaml:"reason"`

	message *regexp.Regexp
	within  *regexp.Regexp
	uses    int
	seen    map[string]bool
}

type exceptions []*exception

func readExceptions(path string) (exceptions, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var found exceptions
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&found); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, one := range found {
		if one.Rule == "" || one.Reason == "" {
			return nil, fmt.Errorf("%s: an exception needs a rule and a reason: %+v", path, *one)
		}
		if one.message, err = regexp.Compile(one.Message); err != nil {
			return nil, fmt.Errorf("%s: the message of %s: %w", path, one.Rule, err)
		}
		if one.within, err = regexp.Compile(one.Within); err != nil {
			return nil, fmt.Errorf("%s: the places of %s: %w", path, one.Rule, err)
		}
		one.seen = make(map[string]bool)
	}
	return found, nil
}

// take says whether a finding is excepted.
func (all exceptions) take(file string, result model.RuleFunctionResult) bool {
	for _, one := range all {
		if one.covers(file, result) {
			one.uses++
			one.seen[result.Path] = true
			return true
		}
	}
	return false
}

func (one *exception) covers(file string, result model.RuleFunctionResult) bool {
	return one.Rule == result.RuleId &&
		(len(one.Files) == 0 || slices.Contains(one.Files, file)) &&
		(len(one.At) == 0 || slices.Contains(one.At, result.Path)) &&
		one.within.MatchString(result.Path) &&
		one.message.MatchString(result.Message)
}

// unused names the exceptions, and the places in them, that no finding needed.
func (all exceptions) unused() []string {
	var texts []string
	for _, one := range all {
		if one.uses == 0 {
			texts = append(texts, fmt.Sprintf("no finding needs the exception to %s (%s): remove it", one.Rule, one.Reason))
			continue
		}
		for _, at := range one.At {
			if !one.seen[at] {
				texts = append(texts, fmt.Sprintf("no finding needs the exception to %s at %s: remove it", one.Rule, at))
			}
		}
	}
	return texts
}
