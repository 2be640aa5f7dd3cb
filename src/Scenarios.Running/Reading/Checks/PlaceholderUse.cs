namespace Scenarios.Running.Reading.Checks;

/// <summary>A placeholder where it stands.</summary>
/// <param name="Placeholder">The placeholder.</param>
/// <param name="Place">What kind of text it stands in.</param>
/// <param name="Text">All of that text.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="IsOfTable">Whether the step's own table has a column of that name, which the sentence then speaks of.</param>
internal sealed record PlaceholderUse(Placeholder Placeholder, PlaceholderPlace Place, string Text, int Line, bool IsOfTable = false);
