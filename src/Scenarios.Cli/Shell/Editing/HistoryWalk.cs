namespace Scenarios.Cli.Shell.Editing;

/// <summary>Moves up and down in the history while one line is typed; the text typed before comes back at the bottom.</summary>
internal sealed class HistoryWalk(LineHistory history)
{
    private int _index = history.Count;
    private string _draft = string.Empty;

    /// <returns>The line to show; null if there is no older one.</returns>
    public string? Up(string current)
    {
        if (_index == 0)
        {
            return null;
        }

        _draft = _index == history.Count ? current : _draft;
        return history[--_index];
    }

    /// <returns>The line to show; null if there is no newer one.</returns>
    public string? Down() => _index == history.Count ? null : ++_index == history.Count ? _draft : history[_index];
}
