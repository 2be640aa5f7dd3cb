using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Parses compound commands: what starts with a reserved word or a parenthesis.</summary>
internal sealed class CompoundParser(Lexer lexer, CommandParser commands)
{
    /// <summary>Reserved words that end or continue a compound command: no command starts with one.</summary>
    public static bool IsClosingWord(Token token) =>
        token.Word?.PlainText is "then" or "else" or "elif" or "fi" or "do" or "done" or "esac" or "}";

    /// <summary>The compound command that starts at the next token; null when none does.</summary>
    public ShellCommand? TryParse()
    {
        var token = lexer.Peek();
        if (token.IsOperator("("))
        {
            return ParseParenthesis(token);
        }

        switch (token.Word?.PlainText)
        {
            case "{":
                return ParseBraceGroup();
            case "if":
                return ParseIf();
            case "while" or "until":
                return ParseWhile();
            case "for":
                return ParseFor();
            case "case":
                return ParseCase();
            case "function":
                lexer.Next();
                return ParseFunction(ExpectWord());
            case "[[":
                return new ConditionalParser(lexer, commands).Parse();
            case "select" or "coproc":
                throw lexer.Cursor.NotSimulated(token.Text, token.Position);
            default:
                return IsClosingWord(token) ? throw commands.Unexpected(token) : null;
        }
    }

    /// <summary>The rest of a function definition after its name.</summary>
    public FunctionDefinition ParseFunction(Word name)
    {
        if (name.PlainText is not { } text || AssignmentReader.TryRead(name) is not null)
        {
            throw commands.Unexpected(lexer.Peek());
        }

        if (lexer.Peek().IsOperator("("))
        {
            lexer.Next();
            Expect(lexer.Peek().IsOperator(")"));
        }

        commands.SkipNewlines();
        return TryParse() is { } body ? new FunctionDefinition(name.Position, text, body) : throw commands.Unexpected(lexer.Peek());
    }

    private ShellCommand ParseParenthesis(Token opening)
    {
        var cursor = lexer.Cursor;
        lexer.Next();
        if (cursor.Current == '(' && ArithmeticReader.TryFindEnd(cursor, -1) is { } end)
        {
            cursor.Take();
            var expression = ArithmeticReader.Read(cursor, end);
            cursor.Skip(2);
            return new ArithmeticCommand(opening.Position, expression);
        }

        var body = commands.ParseLists(static token => token.IsOperator(")"));
        lexer.Next();
        return new Subshell(opening.Position, body);
    }

    private BraceGroup ParseBraceGroup()
    {
        var opening = lexer.Next();
        var body = commands.ParseLists(static token => token.IsWord("}"));
        lexer.Next();
        return new BraceGroup(opening.Position, body);
    }

    private IfClause ParseIf()
    {
        var position = lexer.Next().Position;
        var branches = new List<IfBranch>();
        IReadOnlyList<CommandList>? otherwise = null;
        while (true)
        {
            var condition = commands.ParseLists(static token => token.IsWord("then"));
            lexer.Next();
            var body = commands.ParseLists(static token => token.IsWord("elif") || token.IsWord("else") || token.IsWord("fi"));
            branches.Add(new IfBranch(condition, body));
            var next = lexer.Next();
            if (next.IsWord("else"))
            {
                otherwise = commands.ParseLists(static token => token.IsWord("fi"));
                lexer.Next();
            }

            if (!next.IsWord("elif"))
            {
                return new IfClause(position, branches, otherwise);
            }
        }
    }

    private WhileLoop ParseWhile()
    {
        var token = lexer.Next();
        var condition = commands.ParseLists(static token => token.IsWord("do"));
        return new WhileLoop(token.Position, token.Text == "until", condition, ParseDoGroup());
    }

    private ShellCommand ParseFor()
    {
        var position = lexer.Next().Position;
        if (lexer.Peek().IsOperator("("))
        {
            return ParseArithmeticFor(position);
        }

        var name = ExpectWord();
        if (name.PlainText is not { } text || !AssignmentReader.IsName(text))
        {
            throw lexer.Cursor.Error($"`{name.Source}': not a valid identifier", name.Position);
        }

        IReadOnlyList<Word>? words = null;
        commands.SkipNewlines();
        if (lexer.Peek().IsWord("in"))
        {
            lexer.Next();
            words = ParseWords();
        }

        if (lexer.Peek().IsOperator(";"))
        {
            lexer.Next();
        }

        commands.SkipNewlines();
        return new ForLoop(position, text, words, ParseDoGroup());
    }

    private List<Word> ParseWords()
    {
        var words = new List<Word>();
        while (lexer.Peek().Word is { } word)
        {
            words.Add(word);
            lexer.Next();
        }

        var end = lexer.Peek();
        return end.IsOperator(";") || end.Kind == TokenKind.Newline ? words : throw commands.Unexpected(end);
    }

    private ArithmeticForLoop ParseArithmeticFor(SourcePosition position)
    {
        var cursor = lexer.Cursor;
        var opening = lexer.Next();
        if (cursor.Current != '(' || ArithmeticReader.TryFindEnd(cursor, -1) is not { } end)
        {
            throw commands.Unexpected(opening);
        }

        cursor.Take();
        var start = cursor.Position;
        var text = cursor.Text[cursor.Index..end];
        cursor.Skip(text.Length + 2);
        var parts = text.Split(';');
        if (parts.Length != 3)
        {
            throw cursor.Error("syntax error: arithmetic expression required", start);
        }

        var words = parts.Select(part => ArithmeticReader.ReadAll(cursor.Inner(part, start))).ToArray();
        if (lexer.Peek().IsOperator(";"))
        {
            lexer.Next();
        }

        commands.SkipNewlines();
        return new ArithmeticForLoop(position, words[0], words[1], words[2], ParseDoGroup());
    }

    private IReadOnlyList<CommandList> ParseDoGroup()
    {
        Expect(lexer.Peek().IsWord("do"));
        var body = commands.ParseLists(static token => token.IsWord("done"));
        lexer.Next();
        return body;
    }

    private CaseClause ParseCase()
    {
        var position = lexer.Next().Position;
        var subject = ExpectWord();
        commands.SkipNewlines();
        Expect(lexer.Peek().IsWord("in"));
        commands.SkipNewlines();
        var items = new List<CaseItem>();
        while (!lexer.Peek().IsWord("esac"))
        {
            items.Add(ParseCaseItem());
            commands.SkipNewlines();
        }

        lexer.Next();
        return new CaseClause(position, subject, items);
    }

    private CaseItem ParseCaseItem()
    {
        if (lexer.Peek().IsOperator("("))
        {
            lexer.Next();
        }

        var patterns = new List<Word> { ExpectWord() };
        while (lexer.Peek().IsOperator("|"))
        {
            lexer.Next();
            patterns.Add(ExpectWord());
        }

        Expect(lexer.Peek().IsOperator(")"));
        var body = commands.ParseLists(
            static token => token.IsWord("esac")
                || (token.Kind == TokenKind.Operator && token.Text is ";;" or ";&" or ";;&"), mayBeEmpty: true);
        var end = lexer.Peek().Kind == TokenKind.Operator ? lexer.Next().Text : ";;";
        return new CaseItem(patterns, body, end switch { ";&" => CaseEnd.FallThrough, ";;&" => CaseEnd.TryNext, _ => CaseEnd.Leave });
    }

    private Word ExpectWord()
    {
        var token = lexer.Peek();
        return token.Word is null ? throw commands.Unexpected(token) : lexer.Next().Word!;
    }

    private void Expect(bool isExpected)
    {
        var token = lexer.Peek();
        _ = isExpected ? lexer.Next() : throw commands.Unexpected(token);
    }
}
