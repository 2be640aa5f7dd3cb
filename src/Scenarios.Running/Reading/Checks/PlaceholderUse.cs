namespace Scenarios.Running.Reading.Checks;

/// <summary>An occurrence of a placeholder.</summary>
/// <param name="Placeholder">The placeholder.</param>
/// <param name="Place">The kind of text that contains it.</param>
/// <param name="Text">The whole of that text.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="IsOfTable">Whether the step's own table has a column of that name; the sentence then refers to that one.</param>
internal sealed record PlaceholderUse(Placeholder Placeholder, PlaceholderPlace Place, string Text, int Line, bool IsOfTable = false);
