namespace Scenarios.Shell.Patterns;

/// <summary>One element of a glob pattern.</summary>
internal sealed record PatternElement(PatternElementKind Kind, char Character = '\0', CharacterSet? Set = null)
{
    public static PatternElement AnyText { get; } = new(PatternElementKind.AnyText);

    public static PatternElement AnyCharacter { get; } = new(PatternElementKind.AnyCharacter);

    public static PatternElement OfCharacter(char character) => new(PatternElementKind.Character, character);

    public static PatternElement OfSet(CharacterSet set) => new(PatternElementKind.Set, Set: set);

    public bool Matches(char character) => Kind switch
    {
        PatternElementKind.Character => character == Character,
        PatternElementKind.Set => Set!.Contains(character),
        _ => true,
    };
}
