namespace Scenarios.Shell.Syntax;

/// <summary>A place in a script. Both numbers start at 1; a column counts UTF-16 characters.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
