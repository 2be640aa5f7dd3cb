namespace Scenarios.Tools.Files;

/// <summary>One line of a long listing, as strings.</summary>
internal sealed record ListedFile(string Mode, string Links, string User, string Group, string Size, string Time, string Name);
