namespace Scenarios.Steps.Language.Matching;

/// <summary>Quoted text in the form of a manifest: <c>maxUnavailable: 0</c>.</summary>
internal static class FieldText
{
    /// <summary>The field and its value; null if the text has another form.</summary>
    public static (string Field, string Value)? Read(string text) =>
        text.Split(": ", 2) is [var field, var value] && field.All(static letter => char.IsAsciiLetter(letter) || letter == '.')
            ? (field, value.Trim()) : null;
}
