using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Recognises words of the form <c>NAME=value</c>.</summary>
internal static class AssignmentReader
{
    /// <summary>Commands whose arguments may be assignments (bash: declaration commands).</summary>
    public static bool IsDeclaration(string? command) => command is "export" or "readonly" or "local" or "declare" or "typeset";

    public static Assignment? TryRead(Word word)
    {
        if (word.Parts is not [LiteralPart first, ..])
        {
            return null;
        }

        var length = NameLength(first.Text);
        var appends = length > 0 && length + 1 < first.Text.Length && first.Text[length] == '+' && first.Text[length + 1] == '=';
        var equals = appends ? length + 1 : length;
        if (length == 0 || equals >= first.Text.Length || first.Text[equals] != '=')
        {
            return null;
        }

        var rest = first.Text[(equals + 1)..];
        var start = first.Position with { Column = first.Position.Column + equals + 1 };
        List<WordPart> parts = rest.Length > 0 ? [new LiteralPart(start, rest)] : [];
        parts.AddRange(word.Parts.Skip(1));
        return new Assignment(word.Position, first.Text[..length], appends, new Word(start, parts, word.Source[(equals + 1)..]));
    }

    /// <summary>The length of the variable name that the text starts with; 0 for none.</summary>
    public static int NameLength(string text)
    {
        if (text.Length == 0 || !ExpansionReader.IsNameStart(text[0]))
        {
            return 0;
        }

        var length = 1;
        while (length < text.Length && ExpansionReader.IsNameCharacter(text[length]))
        {
            length++;
        }

        return length;
    }

    public static bool IsName(string text) => text.Length > 0 && NameLength(text) == text.Length;
}
