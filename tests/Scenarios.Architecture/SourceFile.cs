namespace Scenarios.Architecture;

/// <summary>One C# file: its path from the repository's root, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Count(character => character == '\n');

    /// <summary>The project it belongs to, such as <c>Scenarios.Kernel</c>.</summary>
    public string Project => Path.Split('/')[1];

    public override string ToString() => Path;
}
