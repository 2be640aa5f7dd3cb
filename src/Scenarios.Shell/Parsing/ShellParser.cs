using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Reads the text of a script without running it: for whoever wants to know whether a script is one.</summary>
public static class ShellParser
{
    /// <summary>The whole text as a script. Aliases are not expanded.</summary>
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

    /// <summary>Whether an interactive shell would ask for another line before it runs this.</summary>
    public static bool IsIncomplete(string text) =>
        text.EndsWith("\\\n", StringComparison.Ordinal) || text.EndsWith('\\') || Parse(text).Error is { IsIncomplete: true };
}
