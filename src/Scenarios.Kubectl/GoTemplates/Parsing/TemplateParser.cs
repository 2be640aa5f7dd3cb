using Scenarios.Kubectl.GoTemplates.Syntax;

namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>Parses a Go template; follows text/template/parse/parse.go, including the order in which it finds errors.</summary>
internal sealed class TemplateParser
{
    private const string InputContext = "input";

    private readonly TokenStream _tokens;
    private readonly PipelineParser _pipelines;
    private readonly Dictionary<string, ListNode> _definitions = new(StringComparer.Ordinal);
    private int _rangeDepth;
    private Token? _action;

    private TemplateParser(string text, IReadOnlySet<string> functions)
    {
        _tokens = new TokenStream(TemplateLexer.Read(text));
        _pipelines = new PipelineParser(_tokens, functions, this);
    }

    /// <returns>The template itself, and the templates that it defines.</returns>
    /// <exception cref="GoTemplateSyntaxException">It cannot be read.</exception>
    public static (ListNode Root, IReadOnlyDictionary<string, ListNode> Definitions) Parse(string text, IReadOnlySet<string> functions)
    {
        var parser = new TemplateParser(text, functions);
        return (parser.Root(), parser._definitions);
    }

    public GoTemplateSyntaxException Error(string message) => new(_tokens.Line, message);

    public GoTemplateSyntaxException Unexpected(Token token, string context)
    {
        if (token.Kind != TokenKind.Error)
        {
            return Error($"unexpected {token.Description} in {context}");
        }

        var started = _action is { } action && action.Line != token.Line ? $" in action started at {GoTemplate.Name}:{action.Line}"
            : string.Empty;
        return Error(token.Text + started);
    }

    private ListNode Root()
    {
        var nodes = new List<TemplateNode>();
        while (_tokens.Peek().Kind != TokenKind.End)
        {
            if (IsDefinition())
            {
                Definition();
                continue;
            }

            var node = TextOrAction();
            nodes.Add(node is WordNode { Word: "else" or "end" } ? throw Error($"unexpected {node}") : node);
        }

        return new ListNode(0, nodes);
    }

    private bool IsDefinition()
    {
        var mark = _tokens.Mark();
        if (_tokens.Next() is { Kind: TokenKind.LeftDelimiter } open
            && _tokens.NextNonSpace() is { Kind: TokenKind.Keyword, Text: "define" })
        {
            _action = open;
            return true;
        }

        _tokens.Reset(mark);
        return false;
    }

    private void Definition()
    {
        const string context = "define clause";
        var name = TemplateName(_tokens.NextNonSpace(), context);
        Expect(TokenKind.RightDelimiter, context);
        var (body, end) = Body();
        if (end.Word != "end")
        {
            throw Error($"unexpected {end} in {context}");
        }

        Define(name, body);
    }

    // An empty definition does not replace one that has content.
    private void Define(string name, ListNode body)
    {
        var isEmpty = body.Nodes.All(static node => node is TextNode text && string.IsNullOrWhiteSpace(text.Text));
        if (_definitions.ContainsKey(name) && isEmpty)
        {
            return;
        }

        _definitions[name] = body;
    }

    private (ListNode Body, WordNode End) Body()
    {
        var nodes = new List<TemplateNode>();
        var position = _tokens.PeekNonSpace().Position;
        while (_tokens.PeekNonSpace().Kind != TokenKind.End)
        {
            var node = TextOrAction();
            if (node is WordNode { Word: "else" or "end" } end)
            {
                return (new ListNode(position, nodes), end);
            }

            nodes.Add(node);
        }

        throw Error("unexpected EOF");
    }

    private TemplateNode TextOrAction()
    {
        var token = _tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new TextNode(token.Position, token.Text);
            case TokenKind.LeftDelimiter:
                _action = token;
                var action = Action();
                _action = null;
                return action;
            default:
                throw Unexpected(token, InputContext);
        }
    }

    private TemplateNode Action()
    {
        var mark = _tokens.Mark();
        if (_tokens.NextNonSpace() is { Kind: TokenKind.Keyword } word)
        {
            return Statement(word);
        }

        _tokens.Reset(mark);
        var position = _tokens.Peek().Position;
        return new ActionNode(position, _pipelines.Pipeline("command", TokenKind.RightDelimiter));
    }

    private TemplateNode Statement(Token word)
    {
        switch (word.Text)
        {
            case "if" or "with" or "range":
                return Control(word);
            case "else":
                return Else(word);
            case "end":
                Expect(TokenKind.RightDelimiter, "end");
                return new WordNode(word.Position, "end");
            case "break" or "continue":
                return Jump(word);
            case "template":
                return Invocation(word);
            case "block":
                return Block(word);
            default:
                throw Unexpected(word, "command");
        }
    }

    private ControlNode Control(Token word)
    {
        var scope = _pipelines.OpenScope();
        var pipe = _pipelines.Pipeline(word.Text, TokenKind.RightDelimiter);
        var isRange = word.Text == "range";
        _rangeDepth += isRange ? 1 : 0;
        var (body, end) = Body();
        _rangeDepth -= isRange ? 1 : 0;
        var otherwise = end.Word == "else" ? Otherwise(word) : null;
        _pipelines.CloseScope(scope);
        return new ControlNode(word.Position, word.Text, pipe, body, otherwise);
    }

    // "else if" and "else with" nest one control inside the other, and both share one end.
    private ListNode Otherwise(Token word)
    {
        if (word.Text != "range" && _tokens.PeekNonSpace() is { Kind: TokenKind.Keyword } next && next.Text == word.Text)
        {
            _tokens.Next();
            return new ListNode(next.Position, [Control(next)]);
        }

        var (body, end) = Body();
        return end.Word == "end" ? body : throw Error($"expected end; found {end}");
    }

    private WordNode Else(Token word)
    {
        if (_tokens.PeekNonSpace() is not { Kind: TokenKind.Keyword, Text: "if" or "with" })
        {
            Expect(TokenKind.RightDelimiter, "else");
        }

        return new WordNode(word.Position, "else");
    }

    private WordNode Jump(Token word)
    {
        var token = _tokens.NextNonSpace();
        if (token.Kind != TokenKind.RightDelimiter)
        {
            throw Unexpected(token, $"{{{{{word.Text}}}}}");
        }

        return _rangeDepth > 0 ? new WordNode(word.Position, word.Text) : throw Error($"{{{{{word.Text}}}}} outside {{{{range}}}}");
    }

    private InvocationNode Invocation(Token word)
    {
        const string context = "template clause";
        var token = _tokens.NextNonSpace();
        var name = TemplateName(token, context);
        var mark = _tokens.Mark();
        if (_tokens.NextNonSpace().Kind == TokenKind.RightDelimiter)
        {
            return new InvocationNode(token.Position, name, null);
        }

        _tokens.Reset(mark);
        return new InvocationNode(token.Position, name, _pipelines.Pipeline(context, TokenKind.RightDelimiter));
    }

    private InvocationNode Block(Token word)
    {
        const string context = "block clause";
        var token = _tokens.NextNonSpace();
        var name = TemplateName(token, context);
        var pipe = _pipelines.Pipeline(context, TokenKind.RightDelimiter);
        var (body, end) = Body();
        if (end.Word != "end")
        {
            throw Error($"unexpected {end} in {context}");
        }

        Define(name, body);
        return new InvocationNode(token.Position, name, pipe);
    }

    private string TemplateName(Token token, string context) => token.Kind is TokenKind.String or TokenKind.RawString
        ? _pipelines.Unquoted(token)
        : throw Unexpected(token, context);

    private void Expect(TokenKind kind, string context)
    {
        var token = _tokens.NextNonSpace();
        if (token.Kind != kind)
        {
            throw Unexpected(token, context);
        }
    }
}
