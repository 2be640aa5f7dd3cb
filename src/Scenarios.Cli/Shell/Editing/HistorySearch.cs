namespace Scenarios.Cli.Shell.Editing;

/// <summary>Ctrl-R: finds the newest line that contains the typed text; pressed again, an older one.</summary>
internal sealed class HistorySearch(LineHistory history, string before)
{
    private int _index = history.Count;
    private bool _hasFailed;

    public string Wanted { get; private set; } = string.Empty;

    /// <summary>The line found, or what was typed before the search if nothing has been found yet.</summary>
    public string Found => _index < history.Count ? history[_index] : before;

    /// <summary>The cursor's position in that line.</summary>
    public int Cursor => Math.Max(Found.LastIndexOf(Wanted, StringComparison.Ordinal), 0);

    public string Prompt => $"({(_hasFailed ? "failed " : string.Empty)}reverse-i-search)`{Wanted}': ";

    public void Extend(string text)
    {
        Wanted += text;
        if (_index == history.Count || !Found.Contains(Wanted, StringComparison.Ordinal))
        {
            Older();
        }
    }

    public void Shorten()
    {
        Wanted = Wanted.Length == 0 ? string.Empty : Wanted[..^1];
        (_index, _hasFailed) = (history.Count, false);
        if (Wanted.Length > 0)
        {
            Older();
        }
    }

    public void Older()
    {
        var found = history.FindBefore(_index, Wanted);
        _hasFailed = found < 0;
        _index = found < 0 ? _index : found;
    }
}
