using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Parses redirections.</summary>
internal sealed class RedirectParser(Lexer lexer, Func<Token, ShellSyntaxException> unexpected)
{
    /// <summary>The redirection that starts at the next token; null when none does.</summary>
    public Redirect? TryParse()
    {
        var token = lexer.Peek();
        var descriptor = -1;
        if (token.Kind == TokenKind.DescriptorNumber)
        {
            lexer.Next();
            descriptor = token.Text.Length == 1
                ? token.Text[0] - '0'
                : throw lexer.Cursor.NotSimulated($"file descriptor {token.Text}", token.Position);
            token = lexer.Peek();
        }

        if (token.Kind != TokenKind.Operator || KindOf(token.Text) is not { } kind)
        {
            return null;
        }

        if (token.Text == "<>")
        {
            throw lexer.Cursor.NotSimulated("<>", token.Position);
        }

        lexer.Next();
        return Parse(token, kind, descriptor < 0 ? DefaultDescriptor(kind) : descriptor);
    }

    private Redirect Parse(Token operation, RedirectKind kind, int descriptor)
    {
        var token = lexer.Peek();
        if (token.Word is not { } target)
        {
            throw unexpected(token);
        }

        lexer.Next();
        if (kind == RedirectKind.DuplicateOutput && operation.Text == ">&" && target.PlainText is { } text
            && text != "-" && !text.All(char.IsAsciiDigit))
        {
            kind = RedirectKind.OutputAndError;
        }

        var redirect = new Redirect(operation.Position, descriptor, kind) { Target = target };
        if (kind == RedirectKind.HereDocument)
        {
            var isLiteral = target.Parts.Any(part => part is not LiteralPart);
            lexer.Expect(new HereDocument(redirect, Unquote(target), isLiteral, operation.Text == "<<-"));
        }

        return redirect;
    }

    /// <summary>A delimiter is not expanded: only its quotes are removed.</summary>
    private static string Unquote(Word word) => string.Concat(word.Parts.Select(Unquote));

    private static string Unquote(WordPart part) => part switch
    {
        LiteralPart literal => literal.Text,
        QuotedPart quoted => quoted.Text,
        DoubleQuotedPart quoted => string.Concat(quoted.Parts.Select(Unquote)),
        ParameterPart parameter => parameter.Source,
        _ => string.Empty,
    };

    private static int DefaultDescriptor(RedirectKind kind) =>
        kind is RedirectKind.Input or RedirectKind.DuplicateInput or RedirectKind.HereDocument or RedirectKind.HereString ? 0 : 1;

    private static RedirectKind? KindOf(string text) => text switch
    {
        "<" or "<>" => RedirectKind.Input,
        ">" or ">|" => RedirectKind.Output,
        ">>" => RedirectKind.Append,
        "<&" => RedirectKind.DuplicateInput,
        ">&" => RedirectKind.DuplicateOutput,
        "&>" => RedirectKind.OutputAndError,
        "&>>" => RedirectKind.AppendOutputAndError,
        "<<" or "<<-" => RedirectKind.HereDocument,
        "<<<" => RedirectKind.HereString,
        _ => null,
    };
}
