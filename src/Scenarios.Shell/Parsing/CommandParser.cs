using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>
/// Parses lists, pipelines and simple commands (POSIX 2.10.2); compound commands are delegated to <see cref="CompoundParser"/>.
/// </summary>
internal sealed class CommandParser
{
    private readonly Lexer _lexer;
    private readonly CompoundParser _compound;
    private readonly RedirectParser _redirects;
    private SourcePosition? _openParenthesis;

    public CommandParser(Lexer lexer)
    {
        _lexer = lexer;
        _compound = new CompoundParser(lexer, this);
        _redirects = new RedirectParser(lexer, Unexpected);
    }

    public IReadOnlyList<CommandList> ParseAll()
    {
        var commands = new List<CommandList>();
        while (ParseNext() is { } command)
        {
            commands.Add(command);
        }

        return commands;
    }

    /// <summary>
    /// Whether only blanks are left. Must not be called when the next line may depend on what this one does, as with aliases.
    /// </summary>
    public bool IsAtEnd()
    {
        SkipNewlines();
        return _lexer.Peek().Kind == TokenKind.End;
    }

    /// <summary>The next complete command; null at the end.</summary>
    public CommandList? ParseNext()
    {
        SkipNewlines();
        if (_lexer.Peek().Kind == TokenKind.End)
        {
            return null;
        }

        var list = ParseList();
        var token = _lexer.Peek();
        return token.Kind is TokenKind.Newline or TokenKind.End ? list : throw Unexpected(token);
    }

    /// <summary>Parses the body of a command substitution, including its closing parenthesis.</summary>
    public IReadOnlyList<CommandList> ParseUntilParenthesis(SourcePosition opening)
    {
        _openParenthesis = opening;
        var body = ParseLists(static token => token.IsOperator(")"), mayBeEmpty: true);
        _lexer.Next();
        return body;
    }

    /// <summary>Parses lists up to a token that ends them, which is not consumed.</summary>
    public IReadOnlyList<CommandList> ParseLists(Func<Token, bool> isEnd, bool mayBeEmpty = false)
    {
        var lists = new List<CommandList>();
        SkipNewlines();
        while (!isEnd(_lexer.Peek()))
        {
            lists.Add(ParseList());
            var token = _lexer.Peek();
            if (token.Kind != TokenKind.Newline && !isEnd(token))
            {
                throw Unexpected(token);
            }

            SkipNewlines();
        }

        return lists.Count > 0 || mayBeEmpty ? lists : throw Unexpected(_lexer.Peek());
    }

    public void SkipNewlines()
    {
        while (_lexer.Peek().Kind == TokenKind.Newline)
        {
            _lexer.Next();
        }
    }

    public ShellSyntaxException Unexpected(Token token)
    {
        var cursor = _lexer.Cursor;
        if (token.Kind != TokenKind.End)
        {
            return cursor.Error($"syntax error near unexpected token `{token.Text}'", token.Position, LineAt(token.Index));
        }

        var line = token.Position.Line + (token.Position.Column > 1 ? 1 : 0);
        var message = _openParenthesis is null ? "syntax error: unexpected end of file" : "unexpected EOF while looking for matching `)'";
        return new ShellSyntaxException(
            new ShellSyntaxError(message, _openParenthesis ?? token.Position, IsIncomplete: true, line, null));
    }

    private string LineAt(int index)
    {
        var text = _lexer.Cursor.Text;
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        var end = text.IndexOf('\n', index);
        return end < 0 ? text[start..] : text[start..end];
    }

    private CommandList ParseList()
    {
        var position = _lexer.Peek().Position;
        var items = new List<ListItem>();
        while (true)
        {
            var start = _lexer.Peek().Index;
            var commands = ParseAndOr();
            var separator = _lexer.Peek();
            var source = _lexer.Cursor.Text[start..Math.Max(start, separator.Index)].Trim();
            var isSeparated = separator.IsOperator(";") || separator.IsOperator("&");
            items.Add(new ListItem(commands, separator.IsOperator("&"), source));
            if (!isSeparated)
            {
                return new CommandList(position, items);
            }

            _lexer.Next();
            if (EndsList(_lexer.Peek()))
            {
                return new CommandList(position, items);
            }
        }
    }

    private static bool EndsList(Token token) => token.Kind switch
    {
        TokenKind.Newline or TokenKind.End => true,
        TokenKind.Operator => token.Text is ")" or ";;" or ";&" or ";;&",
        TokenKind.Word => CompoundParser.IsClosingWord(token),
        _ => false,
    };

    private AndOrList ParseAndOr()
    {
        var first = ParsePipeline();
        var rest = new List<AndOrItem>();
        while (_lexer.Peek() is var token && (token.IsOperator("&&") || token.IsOperator("||")))
        {
            _lexer.Next();
            SkipNewlines();
            rest.Add(new AndOrItem(token.Text == "&&", ParsePipeline()));
        }

        return new AndOrList(first.Position, first, rest);
    }

    private Pipeline ParsePipeline()
    {
        var position = _lexer.Peek().Position;
        var (isNegated, isTimed) = (false, false);
        while (_lexer.Peek() is var prefix && (prefix.IsWord("!") || prefix.IsWord("time")))
        {
            _lexer.Next();
            isNegated ^= prefix.Text == "!";
            isTimed |= prefix.Text == "time";
        }

        var commands = new List<ShellCommand> { ParseCommand() };
        while (_lexer.Peek() is var token && (token.IsOperator("|") || token.IsOperator("|&")))
        {
            _lexer.Next();
            if (token.Text == "|&")
            {
                commands[^1] = WithErrorOnPipe(commands[^1], token.Position);
            }

            SkipNewlines();
            commands.Add(ParseCommand());
        }

        return new Pipeline(position, isNegated, isTimed, commands);
    }

    private static ShellCommand WithErrorOnPipe(ShellCommand command, SourcePosition position)
    {
        var target = new Word(position, [new LiteralPart(position, "1")], "1");
        var redirect = new Redirect(position, 2, RedirectKind.DuplicateOutput) { Target = target };
        return command with { Redirects = [.. command.Redirects, redirect] };
    }

    private ShellCommand ParseCommand()
    {
        ExpandAliases();
        _lexer.Cursor.Enter();
        var command = _compound.TryParse() is { } compound
            ? compound with { Redirects = ParseRedirects() }
            : ParseSimple();
        _lexer.Cursor.Leave();
        return command;
    }

    private List<Redirect> ParseRedirects()
    {
        var redirects = new List<Redirect>();
        while (_redirects.TryParse() is { } redirect)
        {
            redirects.Add(redirect);
        }

        return redirects;
    }

    /// <summary>An alias's tokens replace its word; within them the same name is not expanded again (POSIX 2.3.1).</summary>
    private void ExpandAliases()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_lexer.Cursor.Aliases is { } aliases && _lexer.Peek() is { Word.PlainText: { Length: > 0 } name } token
            && !seen.Contains(name) && aliases(name) is { } value)
        {
            seen.Add(name);
            _lexer.Next();
            var inner = new Lexer(_lexer.Cursor.Inner(value, token.Position));
            var tokens = new List<Token>();
            while (inner.Peek().Kind != TokenKind.End)
            {
                tokens.Add(inner.Next() with { Position = token.Position, Index = token.Index });
            }

            _lexer.Insert(tokens);
        }
    }

    private ShellCommand ParseSimple()
    {
        var start = _lexer.Peek();
        var (assignments, words, redirects) = (new List<Assignment>(), new List<Word>(), new List<Redirect>());
        while (true)
        {
            var token = _lexer.Peek();
            if (_redirects.TryParse() is { } redirect)
            {
                redirects.Add(redirect);
            }
            else if (token.Word is { } word)
            {
                _lexer.Next();
                AddWord(word, assignments, words);
            }
            else if (token.IsOperator("(") && words.Count == 1 && assignments.Count == 0 && redirects.Count == 0)
            {
                return _compound.ParseFunction(words[0]);
            }
            else
            {
                break;
            }
        }

        return words.Count + assignments.Count + redirects.Count > 0
            ? new SimpleCommand(start.Position, assignments, words) { Redirects = redirects }
            : throw Unexpected(_lexer.Peek());
    }

    private void AddWord(Word word, List<Assignment> assignments, List<Word> words)
    {
        var assignment = AssignmentReader.TryRead(word);
        if (assignment is { Value.Parts.Count: 0 } && _lexer.Cursor.Current == '(')
        {
            throw _lexer.Cursor.NotSimulated("arrays", word.Position);
        }

        if (assignment is not null && words.Count == 0)
        {
            assignments.Add(assignment);
        }
        else
        {
            var isDeclared = assignment is not null && AssignmentReader.IsDeclaration(words[0].PlainText);
            words.Add(isDeclared ? word with { IsAssignment = true } : word);
        }
    }
}
