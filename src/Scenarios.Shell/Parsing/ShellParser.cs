using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Parses the text of a script without running it, to check whether it is valid.</summary>
public static class ShellParser
{
    /// <summary>Parses the whole text as a script. Aliases are not expanded.</summary>
    /// <returns>The script, or the first error; never both.</returns>
    public static ShellParseResult Parse(string text)
    {
        try
        {
            var parser = new CommandParser(new Lexer(new Cursor(text, new SourcePosition(1, 1))));
            return new ShellParseResult(new Script(parser.ParseAll()), null);
        }
        catch (ShellSyntaxException exception)
        {
            return new ShellParseResult(null, exception.Error);
        }
    }

    /// <summary>Whether an interactive shell would prompt for another line before it runs this.</summary>
    public static bool IsIncomplete(string text) =>
        text.EndsWith("\\\n", StringComparison.Ordinal) || text.EndsWith('\\') || Parse(text).Error is { IsIncomplete: true };
}
