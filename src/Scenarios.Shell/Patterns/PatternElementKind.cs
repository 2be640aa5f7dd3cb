namespace Scenarios.Shell.Patterns;

/// <summary>What one element of a glob pattern matches.</summary>
internal enum PatternElementKind
{
    Character,
    AnyCharacter,
    AnyText,
    Set,
}
