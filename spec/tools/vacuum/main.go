// Command vacuum holds OpenAPI descriptions against the rules that vacuum recommends, but for the exceptions of a file.
//
//	vacuum EXCEPTIONS DESCRIPTION...
//
// It exits with 1 if it finds anything, and so it does if a rule could not run to its end, or if an exception is not needed.
package main

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/daveshanley/vacuum/model"
	"github.com/daveshanley/vacuum/motor"
	"github.com/daveshanley/vacuum/rulesets"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: vacuum EXCEPTIONS DESCRIPTION...")
		os.Exit(2)
	}
	excepted, err := readExceptions(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	found := 0
	for _, path := range os.Args[2:] {
		results, err := lint(path)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
			os.Exit(1)
		}
		left := 0
		for _, result := range results {
			if !excepted.take(name(path), result) {
				fmt.Printf("%s:%d: %s: %s at %s\n", path, line(result), result.RuleId, result.Message, result.Path)
				left++
			}
		}
		fmt.Printf("vacuum: findings in %s: %d, and %d that are excepted\n", name(path), left, len(results)-left)
		found += left
	}
	for _, text := range excepted.unused() {
		fmt.Println(text)
		found++
	}
	if found > 0 {
		os.Exit(1)
	}
}

// lint returns what the recommended rules find, in the order of lines.
func lint(path string) ([]model.RuleFunctionResult, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var panicked any
	alarm := &alarm{Handler: slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})}
	// A rule whose time is up is skipped: that must not look like a rule without findings.
	done := motor.ApplyRulesToRuleSet(&motor.RuleSetExecution{
		RuleSet:           rulesets.BuildDefaultRuleSets().GenerateOpenAPIRecommendedRuleSet(),
		Spec:              text,
		SpecFileName:      path,
		Logger:            slog.New(alarm),
		PanicFunction:     func(reason any) { panicked = reason },
		Timeout:           5 * time.Minute,
		NodeLookupTimeout: time.Minute,
	})
	switch {
	case panicked != nil:
		return nil, fmt.Errorf("a rule of vacuum stopped: %v", panicked)
	case len(done.Errors) > 0:
		return nil, fmt.Errorf("vacuum cannot read it: %w", done.Errors[0])
	case alarm.rang.Load():
		return nil, fmt.Errorf("vacuum did not check all of it: see what it says above")
	}
	results := done.Results
	sort.SliceStable(results, func(a, b int) bool { return line(results[a]) < line(results[b]) })
	return results, nil
}

func line(result model.RuleFunctionResult) int {
	if result.StartNode == nil {
		return 0
	}
	return result.StartNode.Line
}

// name is that of a description without its folder and its format.
func name(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}
