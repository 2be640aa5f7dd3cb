namespace Scenarios.Api.JsonPath.Parsing;

/// <summary>The character classes of the language; <c>\0</c> stands for the end of the text.</summary>
internal static class Characters
{
    public const char End = '\0';

    public static bool IsWord(char character) => character == '_' || char.IsLetter(character) || char.IsDigit(character);

    /// <summary>Whether the character ends a name.</summary>
    public static bool IsTerminator(char character) =>
        character is ' ' or '\t' or '\r' or '\n' or End or '.' or ',' or '[' or ']' or '$' or '@' or '{' or '}';
}
