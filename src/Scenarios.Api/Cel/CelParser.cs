namespace Scenarios.Api.Cel;

/// <summary>Parses an expression (cel-spec, doc/langdef.md, Syntax).</summary>
internal sealed class CelParser
{
    private const int Deepest = 200;

    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"]];
    private static readonly HashSet<string> Macros = new(StringComparer.Ordinal) { "all", "exists", "exists_one", "map", "filter" };

    private readonly IReadOnlyList<CelLexer.Token> _tokens;
    private int _position;
    private int _depth;

    private CelParser(string text) => _tokens = CelLexer.Read(text);

    /// <exception cref="CelException">The text cannot be parsed, or calls a function that is not simulated.</exception>
    public static CelNode Parse(string text)
    {
        var parser = new CelParser(text);
        var node = parser.Condition();
        return parser._position == parser._tokens.Count ? node : throw parser.Unexpected();
    }

    private CelLexer.Token? Current => _position < _tokens.Count ? _tokens[_position] : null;

    private CelException Unexpected() => new($"Syntax error: unexpected {(Current is { } token ? $"'{token.Text}'" : "end")}");

    private bool Accept(string word)
    {
        if (Current is { Literal: null } token && token.Text == word)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void Expect(string word)
    {
        if (!Accept(word))
        {
            throw Unexpected();
        }
    }

    private CelNode Condition()
    {
        if (++_depth > Deepest)
        {
            throw new CelException("expression recursion limit exceeded: 200");
        }

        var node = Binary(0);
        if (Accept("?"))
        {
            var then = Binary(0);
            Expect(":");
            node = new ConditionNode(node, then, Condition());
        }

        _depth--;
        return node;
    }

    private CelNode Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var node = Binary(level + 1);
        while (Array.Find(Levels[level], Accept) is { } sign)
        {
            node = new BinaryNode(sign, node, Binary(level + 1));
        }

        return node;
    }

    private CelNode Unary()
    {
        if (Accept("!"))
        {
            return new UnaryNode("!", Unary());
        }

        return Accept("-") ? new UnaryNode("-", Unary()) : Member(Primary());
    }

    private CelNode Member(CelNode node)
    {
        while (true)
        {
            if (Accept("."))
            {
                var name = Current is { IsName: true } token ? token.Text : throw Unexpected();
                _position++;
                node = Accept("(") ? Method(node, name) : new SelectNode(node, Unescaped(name));
            }
            else if (Accept("["))
            {
                node = new IndexNode(node, Condition());
                Expect("]");
            }
            else
            {
                return node;
            }
        }
    }

    // Kubernetes escapes the names of fields that are not valid in CEL (apiextensions, third_party/forked/celopenapi).
    private static string Unescaped(string name) => name
        .Replace("__underscores__", "\u0001", StringComparison.Ordinal).Replace("__dot__", ".", StringComparison.Ordinal)
        .Replace("__dash__", "-", StringComparison.Ordinal).Replace("__slash__", "/", StringComparison.Ordinal)
        .Replace("\u0001", "__", StringComparison.Ordinal) is var plain
        && plain.Length > 4 && plain.StartsWith("__", StringComparison.Ordinal) && plain.EndsWith("__", StringComparison.Ordinal)
            ? plain[2..^2]
            : plain;

    private CelNode Method(CelNode target, string name)
    {
        var arguments = Arguments(")");
        if (Macros.Contains(name) && arguments is [NameNode variable, ..] && arguments.Count is 2 or 3)
        {
            return new MacroNode(name, target, variable.Name, arguments[^1], arguments.Count == 3 ? arguments[1] : null);
        }

        return Call(name, [target, .. arguments], isMethod: true);
    }

    private static CallNode Call(string name, IReadOnlyList<CelNode> arguments, bool isMethod) => CelFunctions.Knows(name, isMethod)
        ? new CallNode(name, arguments)
        : throw new CelException($"not simulated: the function {name}");

    private List<CelNode> Arguments(string end)
    {
        var arguments = new List<CelNode>();
        while (!Accept(end))
        {
            arguments.Add(Condition());
            if (!Accept(","))
            {
                Expect(end);
                break;
            }
        }

        return arguments;
    }

    private CelNode Primary()
    {
        if (Current is not { } token)
        {
            throw Unexpected();
        }

        _position++;
        if (token.Literal is { } literal)
        {
            return new LiteralNode(literal, token.Text == CelLexer.Unsigned);
        }

        switch (token.Text)
        {
            case "(":
                var inner = Condition();
                Expect(")");
                return inner;
            case "[":
                return new ListNode(Arguments("]"));
            case "{":
                return Map();
        }

        if (!token.IsName)
        {
            _position--;
            throw Unexpected();
        }

        if (!Accept("("))
        {
            return new NameNode(token.Text);
        }

        var arguments = Arguments(")");
        if (token.Text != "has")
        {
            return Call(token.Text, arguments, isMethod: false);
        }

        return arguments is [SelectNode select]
            ? select with { IsTest = true }
            : throw new CelException("invalid argument to has() macro");
    }

    private MapNode Map()
    {
        var entries = new List<KeyValuePair<CelNode, CelNode>>();
        while (!Accept("}"))
        {
            var key = Condition();
            Expect(":");
            entries.Add(new(key, Condition()));
            if (!Accept(","))
            {
                Expect("}");
                break;
            }
        }

        return new MapNode(entries);
    }
}
