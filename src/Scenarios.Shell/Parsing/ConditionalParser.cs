using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Parses <c>[[ … ]]</c>.</summary>
internal sealed class ConditionalParser(Lexer lexer, CommandParser commands)
{
    public ConditionalCommand Parse()
    {
        var position = lexer.Next().Position;
        var condition = ParseOr();
        return lexer.Peek().IsWord("]]")
            ? Close(new ConditionalCommand(position, condition))
            : throw commands.Unexpected(lexer.Peek());
    }

    private ConditionalCommand Close(ConditionalCommand command)
    {
        lexer.Next();
        return command;
    }

    private Condition ParseOr()
    {
        var left = ParseAnd();
        while (lexer.Peek().IsOperator("||"))
        {
            var token = lexer.Next();
            left = new CombinedCondition(token.Position, left, IsAnd: false, ParseAnd());
        }

        return left;
    }

    private Condition ParseAnd()
    {
        var left = ParsePrimary();
        while (lexer.Peek().IsOperator("&&"))
        {
            var token = lexer.Next();
            left = new CombinedCondition(token.Position, left, IsAnd: true, ParsePrimary());
        }

        return left;
    }

    private Condition ParsePrimary()
    {
        commands.SkipNewlines();
        lexer.Cursor.Enter();
        var condition = ParseCondition();
        lexer.Cursor.Leave();
        commands.SkipNewlines();
        return condition;
    }

    private Condition ParseCondition()
    {
        var token = lexer.Peek();
        if (token.IsWord("!"))
        {
            lexer.Next();
            return new NegatedCondition(token.Position, ParsePrimary());
        }

        if (token.IsOperator("("))
        {
            lexer.Next();
            var inner = ParseOr();
            return lexer.Next().IsOperator(")") ? inner : throw commands.Unexpected(token);
        }

        var first = ExpectWord();
        if (first.PlainText is ['-', not '-'] operation && lexer.Peek() is { Word: not null } operand && !operand.IsWord("]]"))
        {
            return new UnaryCondition(token.Position, operation, ExpectWord());
        }

        return ParseBinary(token, first);
    }

    private Condition ParseBinary(Token token, Word left)
    {
        var next = lexer.Peek();
        if (next.IsWord("]]") || next.IsOperator("&&") || next.IsOperator("||") || next.IsOperator(")"))
        {
            return new UnaryCondition(token.Position, "-n", left);
        }

        if (next.Text is not ("=" or "==" or "!=" or "=~" or "<" or ">" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge"))
        {
            throw commands.Unexpected(next);
        }

        lexer.Next();
        return new BinaryCondition(token.Position, left, next.Text, next.Text == "=~" ? ReadExpression() : ExpectWord());
    }

    /// <summary>Reads a regular expression, which may contain parentheses and bars: it ends at a blank outside parentheses.</summary>
    private Word ReadExpression()
    {
        var cursor = lexer.Cursor;
        while (cursor.Current is ' ' or '\t')
        {
            cursor.Take();
        }

        var open = 0;
        return new WordReader(cursor).ReadOperand(
            character =>
            {
                open += character switch { '(' => 1, ')' => -1, _ => 0 };
                return open <= 0 && character is ' ' or '\t' or '\n';
            },
            inDoubleQuotes: false);
    }

    private Word ExpectWord()
    {
        var token = lexer.Peek();
        return token.Word is null || token.IsWord("]]") ? throw commands.Unexpected(token) : lexer.Next().Word!;
    }
}
