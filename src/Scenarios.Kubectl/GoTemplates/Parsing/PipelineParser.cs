using System.Globalization;
using Scenarios.Kubectl.GoTemplates.Syntax;
using Scenarios.Api.JsonPath.Parsing;

namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>Parses the content of an action: variables, commands and their operands.</summary>
internal sealed class PipelineParser(TokenStream tokens, IReadOnlySet<string> functions, TemplateParser parser)
{
    private const int MostParentheses = 1000;

    private readonly List<string> _variables = ["$"];
    private int _depth;

    public int OpenScope() => _variables.Count;

    public void CloseScope(int scope) => _variables.RemoveRange(scope, _variables.Count - scope);

    /// <param name="end">The token that ends it.</param>
    public PipeNode Pipeline(string context, TokenKind end)
    {
        var position = tokens.PeekNonSpace().Position;
        var (variables, isAssignment) = Declarations(context);
        var commands = new List<CommandNode>();
        while (true)
        {
            var token = tokens.PeekNonSpace();
            if (token.Kind == end)
            {
                tokens.Next();
                Check(commands, context);
                return new PipeNode(position, variables, isAssignment, commands);
            }

            if (!BeginsOperand(token.Kind))
            {
                tokens.Next();
                throw parser.Unexpected(token, context);
            }

            commands.Add(Command());
        }
    }

    public string Unquoted(Token token) => token.Kind == TokenKind.RawString
        ? token.Text[1..^1].Replace("\r", string.Empty, StringComparison.Ordinal)
        : Unquote.Text(token.Text) ?? throw parser.Error("invalid syntax");

    private static bool BeginsOperand(TokenKind kind) => kind is
        TokenKind.Boolean or TokenKind.CharacterConstant or TokenKind.Dot or TokenKind.Field or TokenKind.Identifier
        or TokenKind.Number or TokenKind.Nil
        or TokenKind.RawString or TokenKind.String or TokenKind.Variable or TokenKind.LeftParenthesis;

    private (List<VariableNode> Variables, bool IsAssignment) Declarations(string context)
    {
        var variables = new List<VariableNode>();
        while (true)
        {
            var mark = tokens.Mark();
            if (tokens.PeekNonSpace() is not { Kind: TokenKind.Variable } variable)
            {
                tokens.Reset(mark);
                return (variables, false);
            }

            tokens.Next();
            var next = tokens.PeekNonSpace();
            if (next.Kind is TokenKind.Assign or TokenKind.Declare)
            {
                tokens.Next();
                Declare(variables, variable);
                return (variables, next.Kind == TokenKind.Assign);
            }

            if (next is not { Kind: TokenKind.Character, Text: "," })
            {
                tokens.Reset(mark);
                return (variables, false);
            }

            tokens.Next();
            Declare(variables, variable);
            if (context != "range" || variables.Count >= 2)
            {
                throw parser.Error($"too many declarations in {context}");
            }

            if (tokens.PeekNonSpace().Kind is not (TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis))
            {
                throw parser.Error("range can only initialize variables");
            }
        }
    }

    private void Declare(List<VariableNode> variables, Token variable)
    {
        variables.Add(new VariableNode(variable.Position, variable.Text, []));
        _variables.Add(variable.Text);
    }

    private void Check(List<CommandNode> commands, string context)
    {
        if (commands.Count == 0)
        {
            throw parser.Error($"missing value for {context}");
        }

        for (var index = 1; index < commands.Count; index++)
        {
            if (commands[index].Arguments[0] is ConstantNode or DotNode or NilNode)
            {
                throw parser.Error($"non executable command in pipeline stage {index + 1}");
            }
        }
    }

    private CommandNode Command()
    {
        var position = tokens.PeekNonSpace().Position;
        var arguments = new List<TemplateNode>();
        while (true)
        {
            tokens.PeekNonSpace();
            if (Operand() is { } operand)
            {
                arguments.Add(operand);
            }

            var token = tokens.Peek();
            if (token.Kind is TokenKind.RightDelimiter or TokenKind.RightParenthesis)
            {
                break;
            }

            tokens.Next();
            if (token.Kind == TokenKind.Pipe)
            {
                break;
            }

            if (token.Kind != TokenKind.Space)
            {
                throw parser.Unexpected(token, "operand");
            }
        }

        return arguments.Count > 0 ? new CommandNode(position, arguments) : throw parser.Error("empty command");
    }

    private TemplateNode? Operand()
    {
        var node = Term();
        if (node is null || tokens.Peek() is not { Kind: TokenKind.Field } first)
        {
            return node;
        }

        var fields = new List<string>();
        while (tokens.Peek().Kind == TokenKind.Field)
        {
            fields.Add(tokens.Next().Text[1..]);
        }

        return node switch
        {
            FieldNode field => new FieldNode(first.Position, [.. field.Names, .. fields]),
            VariableNode variable => new VariableNode(first.Position, variable.Name, [.. variable.Fields, .. fields]),
            ConstantNode or NilNode or DotNode => throw parser.Error($"unexpected . after term {GoText.Quote(node.ToString())}"),
            _ => new ChainNode(first.Position, node, fields),
        };
    }

    private TemplateNode? Term()
    {
        var token = tokens.PeekNonSpace();
        if (!BeginsOperand(token.Kind))
        {
            return null;
        }

        tokens.Next();
        return token.Kind switch
        {
            TokenKind.Identifier => functions.Contains(token.Text)
                ? new IdentifierNode(token.Position, token.Text)
                : throw parser.Error($"function {GoText.Quote(token.Text)} not defined"),
            TokenKind.Dot => new DotNode(token.Position),
            TokenKind.Nil => new NilNode(token.Position),
            TokenKind.Variable => _variables.Contains(token.Text)
                ? new VariableNode(token.Position, token.Text, [])
                : throw parser.Error($"undefined variable {GoText.Quote(token.Text)}"),
            TokenKind.Field => new FieldNode(token.Position, [token.Text[1..]]),
            TokenKind.Boolean => new ConstantNode(token.Position, BooleanValue.Of(token.Text == "true"), token.Text),
            TokenKind.LeftParenthesis => Parenthesized(),
            TokenKind.String or TokenKind.RawString => new ConstantNode(token.Position, new StringValue(Unquoted(token)), token.Text),
            _ => new ConstantNode(token.Position, Number(token), token.Text),
        };
    }

    private PipeNode Parenthesized()
    {
        if (++_depth > MostParentheses)
        {
            throw parser.Error("template: max expression depth exceeded");
        }

        var pipe = Pipeline("parenthesized pipeline", TokenKind.RightParenthesis);
        _depth--;
        return pipe;
    }

    private Value Number(Token token)
    {
        if (token.Kind == TokenKind.CharacterConstant)
        {
            return Unquote.Text(token.Text) is { Length: > 0 } character && character.EnumerateRunes().Count() == 1
                ? IntegerValue.Of(character.EnumerateRunes().First().Value)
                : throw parser.Error($"malformed character constant: {token.Text}");
        }

        var text = token.Text.Replace("_", string.Empty, StringComparison.Ordinal);
        if (GoNumber.TryInteger(text, out var integer))
        {
            return IntegerValue.Of(integer);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FloatValue(number)
            : throw parser.Error($"illegal number syntax: {GoText.Quote(token.Text)}");
    }
}
