package main

import (
	"context"
	"log/slog"
	"sync/atomic"
)

// alarm is a log that remembers whether anything went wrong.
type alarm struct {
	slog.Handler
	rang atomic.Bool
}

// Handle writes a record.
func (a *alarm) Handle(ctx context.Context, record slog.Record) error {
	if record.Level >= slog.LevelWarn {
		a.rang.Store(true)
	}
	return a.Handler.Handle(ctx, record)
}
