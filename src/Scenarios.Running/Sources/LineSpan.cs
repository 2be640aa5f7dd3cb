namespace Scenarios.Running.Sources;

/// <summary>Lines of a file, both ends included. The default contains none.</summary>
internal readonly record struct LineSpan(int First, int Last)
{
    public bool Contains(int line) => line >= First && line <= Last && First > 0;
}
