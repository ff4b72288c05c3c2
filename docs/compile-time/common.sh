# What the scripts of this folder share; they source it.

# How long a command takes.
seconds() { # seconds COMMAND…
    local start end
    start=$(date +%s.%N)
    "$@"
    end=$(date +%s.%N)
    python3 -c "print(f'{$end - $start:.2f}')"
}

# Compares the times of two files, a round a line. The texts may have {ours} and {theirs}, the medians of the times in
# seconds, and {ratio}, the median of the rounds' ratios.
report() { # report OURS THEIRS SUMMARY RATIO
    python3 - "$@" <<'PY'
import statistics, sys
ours, theirs = (list(map(float, open(name))) for name in sys.argv[1:3])
medians = {
    "ratio": statistics.median(our / their for our, their in zip(ours, theirs)),
    "ours": statistics.median(ours),
    "theirs": statistics.median(theirs),
}
summary, ratio = sys.argv[3:]
print(summary.format(**medians))
print(f"ratio: {ratio.format(**medians)}")
PY
}
