using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The doc strings of one feature file that a run updates. Lines are those of the file as the run read it: each update writes the whole
/// file again, from its original text. Thread-safe; problems are returned as text.
/// </summary>
internal sealed class DocStringFile(string path)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, (DocStringText Place, string Text, string For)> _accepted = [];

    /// <summary>The doc strings that some step needs unchanged.</summary>
    private readonly HashSet<int> _kept = [];

    /// <summary>The doc strings for which two steps need different texts.</summary>
    private readonly HashSet<int> _torn = [];

    /// <summary>The scenarios that passed with an update that was undone after them.</summary>
    private readonly List<string> _misled = [];
    private byte[]? _written;
    private string[]? _lines;

    /// <summary>Records that a step needs its doc string unchanged.</summary>
    /// <returns>Why the doc string does not suit the step any more; null if it does.</returns>
    public string? Keep(int line)
    {
        lock (_gate)
        {
            _kept.Add(line);
            return _accepted.ContainsKey(line) ? Tear(line) : null;
        }
    }

    /// <summary>Updates the doc string of a step.</summary>
    /// <param name="line">The line of the step.</param>
    /// <param name="expected">The current doc string, with the values of an outline's row.</param>
    /// <param name="received">The new text.</param>
    /// <param name="columns">The columns of the step's outline.</param>
    /// <param name="scenario">The title of its scenario.</param>
    /// <returns>Why it was not written; null if it was.</returns>
    public string? Accept(int line, string expected, string received, IReadOnlyList<string> columns, string scenario)
    {
        lock (_gate)
        {
            if (_torn.Contains(line) || _kept.Contains(line) || (_accepted.TryGetValue(line, out var other) && other.Text != received))
            {
                return Tear(line);
            }

            if ((_lines is null ? Open() : null) is { } problem)
            {
                return problem;
            }

            if (DocStringText.Below(_lines!, line - 1) is not { } place)
            {
                return Changed();
            }

            if (place.Read(_lines!) is var text && text != expected)
            {
                return columns.Any(column => text.Contains($"<{column}>", StringComparison.Ordinal))
                    ? "it contains placeholders of its outline: no single text is right for all rows. Edit it by hand."
                    : Changed();
            }

            if (Unwritable(received, columns) is { } reason)
            {
                return reason;
            }

            _accepted[line] = (place, received, scenario);
            return Write();
        }
    }

    /// <summary>Requires that no scenario passed with an update that was undone. Each is told once.</summary>
    /// <exception cref="StepFailureException">One did.</exception>
    public void RequireNoneMisled()
    {
        lock (_gate)
        {
            if (_misled.Count > 0)
            {
                var told = string.Join(", ", _misled);
                _misled.Clear();
                throw new StepFailureException($"Passed, although its doc string keeps the old text, because another row or scenario needs "
                    + $"another one: {told}. Edit it by hand.");
            }
        }
    }

    private static string? Unwritable(string text, IReadOnlyList<string> columns)
    {
        if (columns.FirstOrDefault(column => text.Contains($"<{column}>", StringComparison.Ordinal)) is { } column)
        {
            return $"the output has \"<{column}>\" in it, which the outline would fill in.";
        }

        return text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'))
            ? "the output has characters that a doc string cannot hold (carriage returns, or other control characters)."
            : null;
    }

    /// <summary>Undoes the update, because two steps need different texts.</summary>
    private string Tear(int line)
    {
        _torn.Add(line);
        if (_accepted.TryGetValue(line, out var undone))
        {
            _misled.Add($"{FeaturePlace.Show(path)}:{line} in \"{undone.For}\"");
        }

        return _accepted.Remove(line) && Write() is { } problem
            ? problem
            : "several scenarios, or rows of an outline, share it and need different texts. Edit it by hand.";
    }

    private string Changed() => $"{FeaturePlace.Show(path)} was changed while it ran: run it again.";

    private string? Open()
    {
        var (bytes, problem) = SnapshotFile.Read(path);
        if (bytes is null)
        {
            return $"{FeaturePlace.Show(path)} cannot be read: {problem ?? "it is gone"}.";
        }

        if (SnapshotFile.Decode(bytes) is not { } text)
        {
            return $"{FeaturePlace.Show(path)} is not in UTF-8.";
        }

        (_written, _lines) = (bytes, text.Split('\n'));
        return null;
    }

    private string? Write()
    {
        var lines = new List<string>(_lines!);
        foreach (var (place, text, _) in _accepted.Values.Reverse())
        {
            lines.RemoveRange(place.Open + 1, place.Close - place.Open - 1);
            lines.InsertRange(place.Open + 1, place.Write(text, lines[place.Open].EndsWith('\r') ? "\r" : string.Empty));
        }

        var (found, _) = SnapshotFile.Read(path);
        if (found is null || !found.AsSpan().SequenceEqual(_written))
        {
            return Changed();
        }

        var bytes = SnapshotFile.Encode(string.Join('\n', lines));
        var problem = SnapshotFile.Write(path, bytes);
        _written = problem is null ? bytes : _written;
        return problem is null ? null : $"{FeaturePlace.Show(path)} cannot be written: {problem}.";
    }
}
