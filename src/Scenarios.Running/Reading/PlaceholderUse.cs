namespace Scenarios.Running.Reading;

/// <summary>A placeholder where it stands.</summary>
internal sealed record PlaceholderUse(Placeholder Placeholder, PlaceholderPlace Place, string Text, int Line);
