using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Parsing;

/// <summary>Parses an awk program: its rules and their statements (POSIX, awk, Grammar).</summary>
internal sealed class AwkParser
{
    private static readonly AwkStatement PrintLine = new AwkStatement.Print([], IsFormatted: false, Target: null);

    private readonly AwkTokens _tokens;
    private readonly AwkExpressionParser _expressions;
    private int _depth;
    private int _loops;

    private AwkParser(string program)
    {
        _tokens = new AwkTokens(new AwkLexer(program).Read());
        _expressions = new AwkExpressionParser(_tokens);
    }

    /// <exception cref="AwkSyntaxException">It is not a program, or uses something that is not simulated.</exception>
    public static List<AwkRule> Parse(string program)
    {
        var parser = new AwkParser(program);
        var rules = new List<AwkRule>();
        for (parser._tokens.SkipTerminators(); parser._tokens.Current.Kind != AwkTokenKind.End; parser._tokens.SkipTerminators())
        {
            rules.Add(parser.ParseRule());
        }

        return rules;
    }

    private AwkRule ParseRule()
    {
        if (_tokens.TryTake("BEGIN"))
        {
            return new AwkRule(AwkRuleKind.Begin, null, null, ParseBlock());
        }

        if (_tokens.TryTake("END"))
        {
            return new AwkRule(AwkRuleKind.End, null, null, ParseBlock());
        }

        if (_tokens.Current.Is("{"))
        {
            return new AwkRule(AwkRuleKind.Line, null, null, ParseBlock());
        }

        var first = ParseExpression();
        AwkExpression? last = null;
        if (_tokens.TryTake(","))
        {
            _tokens.SkipNewLines();
            last = ParseExpression();
        }

        var action = _tokens.Current.Is("{") ? ParseBlock() : PrintLine;
        return action == PrintLine && !_tokens.Current.IsTerminator && _tokens.Current.Kind != AwkTokenKind.End
            ? throw _tokens.Unexpected()
            : new AwkRule(AwkRuleKind.Line, first, last, action);
    }

    private AwkExpression ParseExpression()
    {
        _tokens.StartExpression();
        return _expressions.Parse();
    }

    private AwkStatement.Block ParseBlock()
    {
        _tokens.Take("{");
        var statements = new List<AwkStatement>();
        for (_tokens.SkipTerminators(); !_tokens.Current.Is("}"); _tokens.SkipTerminators())
        {
            if (_tokens.Current.Kind == AwkTokenKind.End)
            {
                throw new AwkSyntaxException(_tokens.Current.Line, "missing } near end of file");
            }

            statements.Add(ParseStatement());
        }

        _tokens.Advance();
        return new AwkStatement.Block(statements);
    }

    private AwkStatement ParseStatement()
    {
        if (++_depth > ToolLimits.AwkNesting)
        {
            throw new AwkSyntaxException(_tokens.Current.Line, "statements too complex");
        }

        var statement = ParseCompound() ?? ParseSimple();
        _depth--;
        return statement;
    }

    private AwkStatement? ParseCompound()
    {
        if (_tokens.Current.Is("{"))
        {
            return ParseBlock();
        }

        var keyword = _tokens.Current;
        if (!keyword.Is("if") && !keyword.Is("while") && !keyword.Is("do") && !keyword.Is("for"))
        {
            return null;
        }

        _tokens.Advance();
        return keyword.Text switch
        {
            "if" => ParseIf(),
            "while" => ParseWhile(),
            "do" => ParseDo(),
            _ => ParseFor(),
        };
    }

    private AwkStatement ParseSimple()
    {
        var statement = ParsePlain();
        if (!_tokens.Current.Is("}") && _tokens.Current.Kind != AwkTokenKind.End)
        {
            if (!_tokens.Current.IsTerminator)
            {
                throw _tokens.Unexpected();
            }

            _tokens.Advance();
        }

        return statement;
    }

    private AwkStatement ParsePlain()
    {
        var token = _tokens.Current;
        if (_tokens.TryTake("print") || _tokens.TryTake("printf"))
        {
            return ParsePrint(isFormatted: token.Text == "printf");
        }

        if (_tokens.TryTake("break") || _tokens.TryTake("continue"))
        {
            return _loops == 0 ? throw new AwkSyntaxException(token.Line, $"{token.Text} statement outside of loop")
                : token.Text == "break" ? new AwkStatement.Break() : new AwkStatement.Continue();
        }

        if (_tokens.TryTake("next"))
        {
            return new AwkStatement.Next();
        }

        if (_tokens.TryTake("exit"))
        {
            return new AwkStatement.Exit(EndsStatement() ? null : ParseExpression());
        }

        return _tokens.TryTake("delete") ? ParseDelete() : new AwkStatement.Evaluation(ParseExpression());
    }

    private bool EndsStatement() => _tokens.Current.IsTerminator || _tokens.Current.Is("}") || _tokens.Current.Kind == AwkTokenKind.End;

    private AwkStatement.Delete ParseDelete()
    {
        var array = _tokens.TakeName();
        if (!_tokens.TryTake("["))
        {
            return new AwkStatement.Delete(array, null);
        }

        _tokens.StartExpression();
        var keys = _expressions.ParseList();
        _tokens.Take("]");
        return new AwkStatement.Delete(array, keys);
    }

    private AwkStatement.Print ParsePrint(bool isFormatted)
    {
        IReadOnlyList<AwkExpression> values = [];
        _tokens.StartExpression();
        _tokens.IsPrinting = true;
        if (!EndsStatement() && !_tokens.Current.Is(">") && !_tokens.Current.Is(">>"))
        {
            values = _expressions.ParseList();
            values = values is [AwkExpression.Group group] ? group.Items : values;
        }

        AwkTarget? target = null;
        if (_tokens.Current.Is(">") || _tokens.Current.Is(">>"))
        {
            var appends = _tokens.Current.Is(">>");
            _tokens.Advance();
            target = new AwkTarget(_expressions.ParseConcatenation(), appends);
        }

        _tokens.IsPrinting = false;
        return _tokens.Current.Is("|") ? throw new AwkSyntaxException("a pipe from print")
            : isFormatted && values.Count == 0 ? throw _tokens.Unexpected()
            : new AwkStatement.Print(values, isFormatted, target);
    }

    private AwkExpression ParseCondition()
    {
        _tokens.Take("(");
        var condition = ParseExpression();
        _tokens.Take(")");
        return condition;
    }

    private AwkStatement.If ParseIf()
    {
        var condition = ParseCondition();
        var then = ParseBody();

        // A semicolon and newlines may precede else; if no else follows, they are not part of the if.
        var ahead = 0;
        while (_tokens.Ahead(ahead).IsTerminator)
        {
            ahead++;
        }

        if (!_tokens.Ahead(ahead).Is("else"))
        {
            return new AwkStatement.If(condition, then, null);
        }

        _tokens.SkipTerminators();
        _tokens.Advance();
        return new AwkStatement.If(condition, then, ParseBody());
    }

    private AwkStatement ParseBody()
    {
        _tokens.SkipNewLines();
        return _tokens.TryTake(";") ? new AwkStatement.Block([]) : ParseStatement();
    }

    private AwkStatement ParseLoopBody()
    {
        _loops++;
        var body = ParseBody();
        _loops--;
        return body;
    }

    private AwkStatement.Loop ParseWhile()
    {
        var condition = ParseCondition();
        return new AwkStatement.Loop(null, condition, null, ParseLoopBody());
    }

    private AwkStatement.DoLoop ParseDo()
    {
        var body = ParseLoopBody();
        _tokens.SkipTerminators();
        _tokens.Take("while");
        var condition = ParseCondition();
        return new AwkStatement.DoLoop(body, condition);
    }

    private AwkStatement ParseFor()
    {
        _tokens.Take("(");
        if (_tokens.Current.Kind == AwkTokenKind.Name && _tokens.Ahead(1).Is("in") && _tokens.Ahead(3).Is(")"))
        {
            var variable = _tokens.TakeName();
            _tokens.Advance();
            var array = _tokens.TakeName();
            _tokens.Take(")");
            return new AwkStatement.ForKeys(variable, array, ParseLoopBody());
        }

        var first = _tokens.Current.Is(";") ? null : ParsePlain();
        _tokens.Take(";");
        _tokens.SkipNewLines();
        var condition = _tokens.Current.Is(";") ? null : ParseExpression();
        _tokens.Take(";");
        _tokens.SkipNewLines();
        var after = _tokens.Current.Is(")") ? null : ParsePlain();
        _tokens.Take(")");
        return new AwkStatement.Loop(first, condition, after, ParseLoopBody());
    }
}
